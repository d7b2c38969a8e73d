/** Names of exported files: safe on every file system, still readable. */
import { type CaseState, sopOf } from "../case/state.ts";
import { STATUS_WORDS } from "../words/status.ts";

const LONGEST = 60;

/** @returns letters, digits and hyphens; "kasus" when nothing of the text can be kept. */
function slug(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
  const kept = plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return kept.slice(0, LONGEST).replace(/-+$/, "") || "kasus";
}

/** @returns `<nomor>-<sop>-<status>.pdf`. */
export function casePdfName(state: CaseState): string {
  return `${slug(state.number)}-${sopOf(state).id}-${slug(STATUS_WORDS[state.status]).toLowerCase()}.pdf`;
}
