/** Short ways to say what officers do with the published SOP, in its own words. */

import { digestOf } from "../../src/core/case/chain.ts";
import type { Command, CommandOf } from "../../src/core/case/commands.ts";
import type { Person } from "../../src/core/case/events.ts";
import { requirementsOf } from "../../src/core/sop/graph.ts";
import { wita } from "./calendars.ts";
import { given } from "./given.ts";
import { PENGELOLAAN_DATA } from "./sops.ts";

export const SITI: Person = { name: "Siti Aminah", nip: null, position: "Pejabat Pengawas" };
export const BUDI: Person = { name: "Budi Santoso", nip: null, position: "Pengelola TI" };

/** Monday morning, in the middle of a week without holidays. */
export const MONDAY = wita("2026-11-23 08.00");
const MINUTES = 60_000;

/** Both times `minutes` after Monday 08.00. */
export function at(minutes: number) {
  return { occurredAt: MONDAY + minutes * MINUTES, recordedAt: MONDAY + minutes * MINUTES };
}

export function open(): Command {
  return {
    type: "open",
    caseId: "kasus-1",
    number: "001/PD/2026",
    subject: "Pendataan sektoral",
    applicant: "Dinas Kesehatan",
    sop: PENGELOLAAN_DATA,
    ...at(0),
  };
}

/** Ticks every requirement of a step in this round. */
export function ticks(stepId: string, minutes: number, round = 1): Command[] {
  const step = PENGELOLAAN_DATA.steps.find((entry) => entry.id === stepId);
  return requirementsOf(step).map(({ id }) => ({
    type: "tick",
    stepId,
    round,
    requirementId: id,
    ...at(minutes),
  }));
}

type EndingOptions = Partial<Omit<CommandOf<"complete">, "type">>;

export function complete(
  stepId: string,
  outcomeId: string,
  minutes: number,
  options: EndingOptions = {},
): Command {
  return { type: "complete", ...ending(stepId, outcomeId, minutes), ...options };
}

export function sendBack(
  stepId: string,
  outcomeId: string,
  minutes: number,
  reason: string,
  options: EndingOptions = {},
): Command {
  return { type: "sendBack", reason, ...ending(stepId, outcomeId, minutes), ...options };
}

function ending(stepId: string, outcomeId: string, minutes: number) {
  return {
    stepId,
    round: 1,
    outcomeId,
    performer: SITI,
    document: { number: null, date: null },
    note: null,
    initials: { kind: "paper" as const },
    startedAt: null,
    ...at(minutes),
  };
}

const STRAIGHT: [stepId: string, outcomeId: string][] = [
  ["permintaan-pendataan", "disampaikan"],
  ["surat-atau-terima", "menerima"],
  ["penerimaan-data", "disimpan"],
  ["tindak-lanjut-server", "recovery"],
  ["laporan-penyelesaian", "dibuat"],
  ["pengecekan-pengawas", "selesai"],
  ["pengecekan-administrator", "selesai"],
  ["laporan-akhir", "diselesaikan"],
  ["penyampaian-walidata", "disampaikan"],
];

/** Opens a case and walks the first `steps` steps, ten minutes each. */
export function walked(steps: number): Command[] {
  return [
    open(),
    ...STRAIGHT.slice(0, steps).flatMap(([stepId, outcomeId], i) => [
      ...ticks(stepId, i * 10 + 5),
      complete(stepId, outcomeId, i * 10 + 10),
    ]),
  ];
}

/** A case from opening to seal, with one round sent back. */
export function signedOff(): Command[] {
  const commands: Command[] = [
    ...walked(6),
    sendBack("pengecekan-administrator", "belum", 80, "Angka belum cocok"),
    ...ticks("pengecekan-pengawas", 90, 2),
    complete("pengecekan-pengawas", "selesai", 100, { round: 2 }),
    ...ticks("pengecekan-administrator", 110, 2),
    complete("pengecekan-administrator", "selesai", 120, { round: 2 }),
    ...ticks("laporan-akhir", 130),
    complete("laporan-akhir", "diselesaikan", 140),
    ...ticks("penyampaian-walidata", 150),
    complete("penyampaian-walidata", "disampaikan", 160),
  ];
  return [...commands, signOff(commands, 170)];
}

/** Signs off the case that these commands lead to, every signature left for paper. */
export function signOff(commands: readonly Command[], minutes: number): Command {
  const { state } = given(...commands);
  if (state === null) throw new Error("nothing to sign off");
  const signatories = PENGELOLAAN_DATA.signOff.map(({ id }) => ({
    role: id,
    person: SITI,
    mark: { kind: "paper" as const },
  }));
  return { type: "signOff", digest: digestOf(state.last), signatories, ...at(minutes) };
}
