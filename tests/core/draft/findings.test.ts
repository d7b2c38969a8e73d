import { describe, expect, it } from "vitest";
import { blankDraft } from "../../../src/core/draft/blank.ts";
import type { Draft } from "../../../src/core/draft/draft.ts";
import type { Edit } from "../../../src/core/draft/edit.ts";
import { edited } from "../../../src/core/draft/edited.ts";
import { examine } from "../../../src/core/draft/examine.ts";
import { wholeFindings } from "../../../src/core/draft/findings-whole.ts";
import { draftOf } from "../../../src/core/draft/from-sop.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";

const PLACE = {
  today: "2026-11-27",
  dayMinutes: 450,
  regulations: new Set(PENGELOLAAN_DATA.legalBasis.flatMap(({ regulation }) => regulation ?? [])),
  sops: new Set<string>(),
};
const OURS = draftOf(PENGELOLAAN_DATA);
const [FIRST, SECOND, , , , SIXTH] = PENGELOLAAN_DATA.steps.map(({ id }) => id);

const saidOf = (draft: Draft) =>
  examine(draft, PLACE, wholeFindings).findings.map(
    ({ tone, path, what }) => `${tone} ${path.join(".")}: ${what}`,
  );
const doing = (...edits: Edit[]) => saidOf(edits.reduce(edited, OURS));

describe("findings", () => {
  it("are none for the SOP as it was published", () => {
    expect(examine(OURS, PLACE, wholeFindings)).toMatchObject({ findings: [], state: "whole" });
  });

  it("ask a blank draft for what every SOP has", () => {
    expect(saidOf(blankDraft())).toEqual([
      "must identity.name: Nama SOP belum diisi.",
      "must identity.government: Nama pemerintah belum diisi.",
      "must identity.unit: Unit kerja belum diisi.",
      "must actors: Belum ada kolom pelaksana.",
      "must signOff: Belum ditentukan siapa yang menandatangani lembar akhir.",
      "must steps: Belum ada satu langkah pun.",
    ]);
  });

  it("lead to the cell that is to be filled", () => {
    expect(doing({ kind: "cell", step: FIRST ?? "", cell: "activity", text: " " })).toEqual([
      "must steps.0.activity: Langkah 1 belum berisi kegiatan.",
    ]);
    expect(
      doing({ kind: "symbol", step: FIRST ?? "", actor: "pejabat-administrator", symbol: null }),
    ).toEqual(["must steps.0.actor: Langkah 1 belum mempunyai pelaksana."]);
    expect(doing({ kind: "cell", step: FIRST ?? "", cell: "requirements", text: "" })).toEqual([
      "look steps.0.requirements: Langkah 1 belum mempunyai kelengkapan.",
    ]);
  });

  it("name a way that leads nowhere yet, and say nothing of ways that hang on it", () => {
    expect(doing({ kind: "lead", step: SIXTH ?? "", outcome: "belum", target: null })).toEqual([
      "must steps.5.outcomes.1.target: Langkah 6, “Belum”, belum menunjuk langkah.",
    ]);
  });

  it("name rows that go round for ever", () => {
    const round: Edit = {
      kind: "lead",
      step: FIRST ?? "",
      outcome: "disampaikan",
      target: { step: FIRST ?? "" },
    };
    expect(doing(round)).toEqual([
      "must steps.0.outcomes: Langkah 1 tidak mempunyai jalan ke akhir alur.",
      "look steps.1: Langkah 2 tidak dituju langkah mana pun, jadi menjadi awal alur yang lain.",
    ]);
  });

  it("name rows that no named start leads to", () => {
    const starts: Edit = { kind: "starts", starts: [{ step: SECOND ?? "", label: "" }] };
    expect(doing(starts)).toEqual(["must steps.0: Langkah 1 tidak dapat dicapai dari awal alur."]);
  });

  it("tell a Waktu that is not counted, and a sum beyond the whole", () => {
    expect(
      doing({ kind: "cell", step: FIRST ?? "", cell: "duration", text: "sesuai kebutuhan" }),
    ).toEqual(["note steps.0.duration: Waktu langkah 1 tidak dapat dihitung."]);
    expect(doing({ kind: "cell", step: FIRST ?? "", cell: "duration", text: "2 hari" })).toEqual([
      "look duration.workingDays: Waktu langkah-langkahnya berjumlah 4,8–4,93 hari kerja, lebih dari 3 hari kerja.",
    ]);
  });

  it("read a date as it is spoken, and refuse one that is none", () => {
    const dated = (created: string): Edit => ({
      kind: "around",
      change: { identity: { ...OURS.identity, created } },
    });
    expect(
      examine(edited(OURS, dated("2 Januari 2026")), PLACE, wholeFindings).sop.identity.created,
    ).toBe("2026-01-02");
    expect(doing(dated("31 Februari 2026"))).toEqual([
      "must identity.created: Tanggal pembuatan “31 Februari 2026” tidak terbaca sebagai tanggal.",
    ]);
  });
});
