/** What is missing in the rows, and what of them may not be meant so. */
import { readDuration } from "../sop/duration/read.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type { Draft, DraftStep } from "./draft.ts";
import { parts } from "./edit-performers.ts";
import { type Finding, inRow, look, must, note } from "./finding.ts";

/** @param sop the draft read as a definition. */
export function stepFindings(draft: Draft, sop: Sop): Finding[] {
  if (draft.steps.length === 0) {
    return [
      must({
        path: ["steps"],
        where: "Langkah",
        what: "Belum ada satu langkah pun.",
        remedy: "Tambahkan langkah, atau tempelkan tabel dari Word atau Excel.",
      }),
    ];
  }
  return draft.steps.flatMap((step, row) => {
    const read = sop.steps[row];
    return [
      ...cellFindings(step, row),
      ...outcomeFindings(step, row),
      ...(read === undefined ? [] : standardFindings(read, row)),
    ];
  });
}

function cellFindings(step: DraftStep, row: number): Finding[] {
  const where = inRow(row);
  const found: Finding[] = [];
  if (step.activity.trim() === "") {
    const remedy = "Tulis kegiatannya, atau hapus baris ini.";
    found.push(
      must({
        path: ["steps", row, "activity"],
        where,
        what: `${where} belum berisi kegiatan.`,
        remedy,
      }),
    );
  }
  if (step.actor === null) {
    const remedy = "Letakkan simbol pada kolom pelaksananya.";
    found.push(
      must({
        path: ["steps", row, "actor"],
        where,
        what: `${where} belum mempunyai pelaksana.`,
        remedy,
      }),
    );
  }
  return found;
}

function outcomeFindings({ outcomes }: DraftStep, row: number): Finding[] {
  const where = inRow(row);
  const labels = outcomes.map(({ label }) => label.trim().toLowerCase());
  return outcomes.flatMap(({ label, target }, n): Finding[] => {
    const path = ["steps", row, "outcomes", n];
    const name = label.trim() === "" ? "" : `, “${label.trim()}”,`;
    if (target === null) {
      const remedy = "Pilih ke mana pekerjaan berlanjut atau dikembalikan.";
      const at = { path: [...path, "target"], where };
      return [must({ ...at, what: `${where}${name} belum menunjuk langkah.`, remedy })];
    }
    if (!parts(outcomes)) return [];
    if (!/[\p{L}\p{N}]/u.test(label)) {
      const remedy = "Beri nama, misalnya: Ya, Tidak.";
      const at = { path: [...path, "label"], where };
      return [must({ ...at, what: `${where} mempunyai jalan tanpa nama.`, remedy })];
    }
    if (labels.indexOf(labels[n] ?? "") === n) return [];
    const at = { path: [...path, "label"], where };
    return [
      must({
        ...at,
        what: `${where} mempunyai dua jalan bernama “${label.trim()}”.`,
        remedy: "Bedakan namanya.",
      }),
    ];
  });
}

const STANDARD = [
  ["requirements", "kelengkapan"],
  ["output", "output"],
] as const;

function standardFindings(step: Step, row: number): Finding[] {
  const where = inRow(row);
  const blank = STANDARD.filter(([cell]) => step[cell] === null).map(([cell, name]) =>
    look({
      path: ["steps", row, cell],
      where,
      what: `${where} belum mempunyai ${name}.`,
      remedy: "Isi selnya; biarkan kosong bila memang tidak ada.",
    }),
  );
  return [...blank, ...durationFindings(step, row)];
}

function durationFindings({ duration }: Step, row: number): Finding[] {
  const at = { path: ["steps", row, "duration"], where: inRow(row) };
  const reading = readDuration(duration);
  if (reading.kind !== "uncounted") return [];
  if (duration === null) {
    const remedy = "Isi selnya; biarkan kosong bila memang tidak ada.";
    return [look({ ...at, what: `${at.where} belum mempunyai waktu.`, remedy })];
  }
  return [
    note({
      ...at,
      what: `Waktu ${at.where.toLowerCase()} tidak dapat dihitung.`,
      remedy: "Tenggatnya tidak ditampilkan; waktunya tetap terbit seperti ditulis.",
    }),
  ];
}

/** @returns a way down that was probably forgotten: rows to which nothing leads begin a flow of their own. */
export function startFindings(draft: Draft, sop: Sop): Finding[] {
  if (draft.starts.length > 0) return [];
  const led = new Set(
    sop.steps.flatMap((step) =>
      step.outcomes.flatMap(({ target }) =>
        "step" in target && target.step !== step.id ? target.step : [],
      ),
    ),
  );
  return sop.steps.flatMap((step, row) =>
    row === 0 || led.has(step.id)
      ? []
      : look({
          path: ["steps", row],
          where: inRow(row),
          what: `${inRow(row)} tidak dituju langkah mana pun, jadi menjadi awal alur yang lain.`,
          remedy:
            "Arahkan suatu jalan ke sini, atau biarkan bila alur memang dapat dimulai di sini.",
        }),
  );
}
