import { describe, expect, it } from "vitest";
import { blankDraft } from "../../../src/core/draft/blank.ts";
import type { Draft } from "../../../src/core/draft/draft.ts";
import { edited } from "../../../src/core/draft/edited.ts";
import { sopOf } from "../../../src/core/draft/to-sop.ts";
import { adopted } from "../../../src/core/import/adopt.ts";
import { tabSeparated } from "../../../src/core/import/tab-separated.ts";
import { understand } from "../../../src/core/import/understand.ts";
import { symbolOf } from "../../../src/core/sop/symbol.ts";

const counter = () => {
  let n = 0;
  return () => `baru-${n++}`;
};

const taken = (rows: readonly string[], into: Draft = blankDraft()): Draft => {
  const table = tabSeparated(rows.join("\n"));
  return adopted(into, understand(table === null ? [] : [table]), counter());
};

const HEADS = "No\tKegiatan\tPetugas\tKepala\tKelengkapan\tWaktu\tBerikutnya";
const ROWS = [
  "1\tMenerima\tv\t\tSurat\t1 jam\t",
  "2\tMemeriksa\t\t◇\t\t1 jam\t",
  "3\tMenyimpan\t\t\t\t\t",
];

describe("a table taken over", () => {
  it("places the symbols that stand in it, and leads only what leads itself", () => {
    const draft = taken([HEADS, ...ROWS]);
    const sop = sopOf(draft, "2026-11-27");

    expect(draft.actors.map(({ name }) => name)).toEqual(["Petugas", "Kepala"]);
    expect(draft.steps.map(({ actor }) => actor)).toEqual([
      draft.actors[0]?.id,
      draft.actors[1]?.id,
      null,
    ]);
    expect(sop.steps.map((step) => symbolOf(sop, step))).toEqual(["capsule", "diamond", "capsule"]);
    expect(draft.steps[1]?.outcomes.map(({ label, target }) => [label, target])).toEqual([
      ["Ya", "next"],
      ["Tidak", null],
    ]);
    expect(draft.steps[0]?.requirements.items).toEqual([
      { id: "butir-1", label: "Surat", optional: false },
    ]);
  });

  it("leads where it says: to numbers, to an end, to an end by its name", () => {
    const draft = taken([
      HEADS,
      '1\tMenerima\tv\t\t\t\t"Lengkap → 2\nBelum → 1\nTidak jelas → 7"',
      "2\tMenyimpan\tv\t\t\t\tAkhir (Diarsipkan)",
      "3\tMenolak\tv\t\t\t\tselesai",
    ]);
    const [first] = draft.steps;

    expect(first?.outcomes).toEqual([
      { id: "hasil-1", label: "Lengkap", target: "next" },
      { id: "hasil-2", label: "Belum", target: { step: first?.id } },
      { id: "hasil-3", label: "Tidak jelas", target: null },
    ]);
    expect(draft.ends.map(({ label }) => label)).toEqual(["Selesai", "Diarsipkan"]);
    expect(draft.steps[1]?.outcomes[0]?.target).toEqual({ end: draft.ends[1]?.id });
    expect(draft.steps[2]?.outcomes[0]?.target).toEqual({ end: "selesai" });
  });

  it("stands below what is there, in columns of the same performers", () => {
    const there = edited(blankDraft(), { kind: "add-actor", id: "kepala", name: "KEPALA", at: 0 });
    const draft = taken([HEADS, ...ROWS], edited(there, { kind: "add-step", id: "satu", at: 0 }));

    expect(draft.actors.map(({ name }) => name)).toEqual(["KEPALA", "Petugas"]);
    expect(draft.steps.map(({ activity }) => activity)).toEqual([
      "",
      "Menerima",
      "Memeriksa",
      "Menyimpan",
    ]);
    expect(draft.steps[2]?.actor).toBe("kepala");
  });
});
