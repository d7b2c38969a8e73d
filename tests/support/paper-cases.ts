/** Cases as they end up on paper: running, and sealed after three rounds of rework, with drawn marks. */

import { digestOf } from "../../src/core/case/chain.ts";
import type { Command } from "../../src/core/case/commands.ts";
import type { Person, SignatureMark } from "../../src/core/case/events.ts";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import type { PaperSize } from "../../src/core/form/paper.ts";
import { type CasePdf, exportCasePdf } from "../../src/pdf/export-case.ts";
import { KALTIM } from "./calendars.ts";
import { at, complete, MONDAY, sendBack, ticks, walked } from "./officers.ts";
import { OFFICE, ownOffice } from "./offices.ts";
import { attaching, madePaper, removing } from "./papers.ts";
import { type Story, told } from "./story.ts";

export const RINA: Person = {
  name: "Dra. Rina Wulandari, M.Si.",
  nip: "196608011988032001",
  position: "Pejabat Administrator",
};
const HADI: Person = {
  name: "Hadi Prasetyo",
  nip: "197503122000031002",
  position: "Pejabat Pengawas",
};

/** A hand's loops, as signature_pad hands them over: some 60 points. */
export function drawn(seed: number): SignatureMark {
  const stroke = Array.from({ length: 60 }, (_, i) => [
    Math.round((20 + i * 4 + Math.sin(i / 3 + seed) * 14) * 10) / 10,
    Math.round((50 + Math.cos(i / 2 + seed) * 30) * 10) / 10,
  ]).flat();
  return { kind: "drawn", width: 300, height: 120, strokes: [stroke] };
}

const by = (performer: Person, seed: number, round = 1) => ({
  performer,
  round,
  initials: drawn(seed),
  note: "Sesuai lampiran.",
  document: { number: `800/${seed}/TIK`, date: "2026-11-23" },
});

/** Steps 1–5 done, the sixth open. */
export const running = (): Story =>
  told([
    ...walked(5),
    { type: "addNote", stepId: null, text: "Menunggu berita acara.", ...at(80) },
  ]);

/** The same with two papers in it, and one that was taken out again. */
export function withPapers(): Story {
  const commands: Command[] = [
    ...walked(5),
    attaching(madePaper("nota dinas", "nota dinas nomor 7 tentang data sektoral.pdf"), 80),
    attaching(madePaper("foto", "foto.jpg"), 81),
    attaching(madePaper("salah", "salah.txt"), 82),
  ];
  const last = told(commands).log.at(-1)?.seq ?? 0;
  return told([...commands, removing(last, 83)]);
}

function reworked(): Command[] {
  const round = (stepId: string, outcome: string, n: number, minute: number): Command[] => [
    ...ticks(stepId, minute, n),
    complete(stepId, outcome, minute + 5, by(RINA, minute, n)),
  ];
  const back = (stepId: string, n: number, minute: number): Command[] => [
    ...ticks(stepId, minute, n),
    sendBack(stepId, "belum", minute + 5, "Lampiran belum lengkap.", by(HADI, minute, n)),
  ];
  return [
    ...walked(5),
    ...back("pengecekan-pengawas", 1, 100),
    ...round("pengecekan-pengawas", "selesai", 2, 110),
    ...back("pengecekan-administrator", 1, 120),
    ...back("pengecekan-pengawas", 3, 130),
    ...round("pengecekan-pengawas", "selesai", 4, 140),
    ...round("pengecekan-administrator", "selesai", 2, 150),
    ...round("laporan-akhir", "diselesaikan", 1, 160),
    ...round("penyampaian-walidata", "disampaikan", 1, 170),
    {
      type: "correct",
      stepId: "laporan-akhir",
      round: 1,
      reason: "Salah ketik.",
      correction: { field: "note", to: "Konsep diperbaiki." },
      by: RINA,
      ...at(180),
    },
  ];
}

/** Sent back three times, walked to the end, corrected once, signed by two. */
export const sealed = (): Story => told(sealedCommands());

function sealedCommands(): Command[] {
  const done = told(reworked());
  const head = done.log.at(-1);
  if (head === undefined) throw new Error("empty log");
  return [
    ...reworked(),
    {
      type: "signOff",
      digest: digestOf(head),
      signatories: [
        { role: "mengetahui", person: RINA, mark: drawn(3) },
        { role: "pelaksana", person: HADI, mark: drawn(5) },
      ],
      place: "Samarinda",
      ...at(190),
    },
  ];
}

/** Given up at the sixth step, one of its requirements still open. */
export const cancelled = (): Story =>
  told([
    ...walked(5),
    { type: "cancel", reason: "Permohonan ditarik kembali.", by: RINA, ...at(90) },
  ]);

/** Sealed, then taken up again at its last step: the seal is no longer in force. */
export const reopened = (): Story =>
  told([
    ...sealedCommands(),
    {
      type: "reopen",
      reason: "Laporan tertukar.",
      by: RINA,
      resumeAt: "penyampaian-walidata",
      ...at(200),
    },
  ]);

/** Every field of a person, document and note as long as the engine lets it be; one endless word too. */
export function wordy(): Story {
  const long = "Keterangan yang panjang sekali, dengan ’kutipan’ – dan ½ bagian. "
    .repeat(31)
    .slice(0, 1990)
    .trim();
  const talker: Person = { name: long, nip: "9".repeat(40), position: "W".repeat(400) };
  const ending = {
    performer: talker,
    note: long,
    document: { number: "N".repeat(300), date: null },
  };
  const [opened, ...rest] = walked(3);
  if (opened?.type !== "open") throw new Error("a walk begins with opening");
  return told([
    { ...opened, number: "W".repeat(200), subject: long, applicant: long },
    ...rest.map((command) => (command.type === "complete" ? { ...command, ...ending } : command)),
    { type: "addNote", stepId: null, text: long, ...at(40) },
  ]);
}

/** The office's clock when these cases are exported. */
export const EXPORTED = MONDAY + 5 * 3_600_000;

export const caseFileOf = (story: Story) => writeCaseFile(story.log, EXPORTED);

/** The PDF of a story; `caseFile` may be another text than its own, as a forger would attach it. */
export const pdfOf = (
  story: Story,
  paper: PaperSize = "a4",
  caseFile = caseFileOf(story),
  office = OFFICE,
): CasePdf =>
  exportCasePdf({
    log: story.log,
    caseFile,
    paper,
    now: EXPORTED,
    calendar: KALTIM,
    office,
  });

/** The same as the site of the browser tests makes it. */
export const ownPdfOf = (story: Story, caseFile = caseFileOf(story)): CasePdf =>
  pdfOf(story, "a4", caseFile, ownOffice());
