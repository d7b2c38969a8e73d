/** Names of exported files: safe on every file system, still readable. */
import { type CaseState, sopOf } from "../case/state.ts";
import { wallClock } from "../time/zone.ts";
import { STATUS_WORDS } from "../words/status.ts";
import type { PaperSize } from "./paper.ts";

const LONGEST = 60;

/** @returns letters, digits and hyphens; "kasus" when nothing of the text can be kept. */
function slug(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
  const kept = plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return kept.slice(0, LONGEST).replace(/-+$/, "") || "kasus";
}

/** @returns `<nomor>-<sop>-<status>`: what a case's files are called, without what tells them apart. */
export const caseFileStem = (state: CaseState): string =>
  `${slug(state.number)}-${sopOf(state).id}-${slug(STATUS_WORDS[state.status]).toLowerCase()}`;

/** The name of the case file itself. */
export const caseFileName = (state: CaseState): string => `${caseFileStem(state)}.kasus.json`;

/** The name of the case file with the papers of the case in it. */
export const casePackName = (state: CaseState): string => `${caseFileStem(state)}.kasus.zip`;

/** @returns `<nomor>-<sop>-<status>-a4-<YYYY-MM-DD>.pdf`: made on the day that holds `now`. */
export const casePdfName = (state: CaseState, paper: PaperSize, now: number): string =>
  `${caseFileStem(state)}-${paper}-${wallClock(now).day}.pdf`;

/**
 * @param part what is in it and its ending: "konsep-a4.pdf".
 * @returns `<sop>-<versi>-<part>`: a file of an SOP that is being written.
 */
export const sopFileName = (sop: { id: string; version: string }, part: string): string =>
  `${slug(sop.id || "sop")}-${slug(sop.version)}-${part}`;
