import { describe, expect, it } from "vitest";
import { blankDraft } from "../../../src/core/draft/blank.ts";
import type { Draft } from "../../../src/core/draft/draft.ts";
import type { Edit } from "../../../src/core/draft/edit.ts";
import { edited } from "../../../src/core/draft/edited.ts";
import { sopOf } from "../../../src/core/draft/to-sop.ts";
import { symbolOf } from "../../../src/core/sop/symbol.ts";

const doing = (draft: Draft, ...edits: Edit[]): Draft => edits.reduce(edited, draft);

/** Three rows, two columns, a symbol in each row. */
const TABLE = doing(
  blankDraft(),
  { kind: "add-actor", id: "a", name: "Petugas", at: 0 },
  { kind: "add-actor", id: "b", name: "Kepala", at: 1 },
  ...["satu", "dua", "tiga"].flatMap((id, at): Edit[] => [
    { kind: "add-step", id, at },
    { kind: "cell", step: id, cell: "activity", text: `kegiatan ${id}` },
    { kind: "symbol", step: id, actor: "a", symbol: "box" },
  ]),
);

const waysOf = (draft: Draft) =>
  sopOf(draft, "2026-11-27").steps.map(({ outcomes }) =>
    outcomes.map(({ target }) => ("step" in target ? target.step : target.end)),
  );
const symbolsOf = (draft: Draft) => {
  const sop = sopOf(draft, "2026-11-27");
  return sop.steps.map((step) => symbolOf(sop, step));
};
const stepIn = (draft: Draft, id: string) => draft.steps.find((step) => step.id === id);

describe("rows", () => {
  it("lead to the row below, the last to the end, with capsules at both", () => {
    expect(waysOf(TABLE)).toEqual([["dua"], ["tiga"], ["selesai"]]);
    expect(symbolsOf(TABLE)).toEqual(["capsule", "box", "capsule"]);
  });

  it("put between two others are walked through", () => {
    const draft = doing(TABLE, { kind: "add-step", id: "baru", at: 1 });

    expect(waysOf(draft)).toEqual([["baru"], ["dua"], ["tiga"], ["selesai"]]);
  });

  it("keep their ways to a named row when they are moved", () => {
    const draft = doing(
      TABLE,
      { kind: "lead", step: "tiga", outcome: "selesai", target: { step: "satu" } },
      { kind: "move-step", step: "tiga", to: 0 },
    );

    expect(waysOf(draft)).toEqual([["satu"], ["dua"], ["selesai"]]);
  });

  it("that are taken out leave the ways that led there open, with what was said of them", () => {
    const draft = doing(
      TABLE,
      { kind: "lead", step: "tiga", outcome: "selesai", target: { step: "dua" } },
      { kind: "starts", starts: [{ step: "dua", label: "" }] },
      { kind: "remove-step", step: "dua" },
    );

    expect(stepIn(draft, "tiga")?.outcomes[0]?.target).toBeNull();
    expect(draft.starts).toEqual([]);
  });

  it("are counted anew once one comes or goes", () => {
    const own = { ...TABLE, steps: TABLE.steps.map((step, n) => ({ ...step, number: n * 2 + 5 })) };

    expect(sopOf(own, "2026-11-27").steps.map(({ number: n }) => n)).toEqual([5, 7, 9]);
    const draft = doing(own, { kind: "remove-step", step: "satu" });
    expect(sopOf(draft, "2026-11-27").steps.map(({ number: n }) => n)).toEqual([1, 2]);
  });
});

describe("a symbol put into a cell", () => {
  it("makes that actor lead and moves nothing else", () => {
    const draft = doing(TABLE, { kind: "symbol", step: "dua", actor: "b", symbol: "box" });

    expect(stepIn(draft, "dua")).toEqual({ ...stepIn(TABLE, "dua"), actor: "b" });
  });

  it("parts the way as a diamond, whose second way a person must choose", () => {
    const draft = doing(TABLE, { kind: "symbol", step: "dua", actor: "a", symbol: "diamond" });

    expect(symbolsOf(draft)[1]).toBe("diamond");
    expect(stepIn(draft, "dua")?.outcomes).toEqual([
      { id: "ya", label: "Ya", target: "next" },
      { id: "tidak", label: "Tidak", target: null },
    ]);
  });

  it("joins the ways again as a box", () => {
    const draft = doing(
      TABLE,
      { kind: "symbol", step: "dua", actor: "a", symbol: "diamond" },
      { kind: "symbol", step: "dua", actor: "a", symbol: "box" },
    );

    expect(waysOf(draft)).toEqual(waysOf(TABLE));
    expect(symbolsOf(draft)[1]).toBe("box");
  });

  it("ends the flow as a capsule below the first row, and goes on as a box again", () => {
    const ended = doing(TABLE, { kind: "symbol", step: "dua", actor: "a", symbol: "capsule" });
    const again = doing(ended, { kind: "symbol", step: "dua", actor: "a", symbol: "box" });

    expect(waysOf(ended)[1]).toEqual(["selesai"]);
    expect(waysOf(again)).toEqual(waysOf(TABLE));
  });

  it("stays a capsule in the first row without ending anything", () => {
    const draft = doing(TABLE, { kind: "symbol", step: "satu", actor: "a", symbol: "capsule" });

    expect(waysOf(draft)).toEqual(waysOf(TABLE));
  });

  it("leaves those who stand beside, unless it is theirs", () => {
    const beside = doing(TABLE, { kind: "part", step: "dua", actor: "b", part: "together" });

    expect(stepIn(beside, "dua")?.others).toEqual([{ actor: "b", part: "together" }]);
    const leads = doing(beside, { kind: "symbol", step: "dua", actor: "b", symbol: "box" });
    expect(stepIn(leads, "dua")).toMatchObject({ actor: "b", others: [] });
    const none = doing(beside, { kind: "symbol", step: "dua", actor: "a", symbol: null });
    expect(stepIn(none, "dua")).toMatchObject({ actor: null, others: [{ actor: "b" }] });
  });
});

describe("a column taken out", () => {
  it("leaves its rows to nobody, and its place to sign empty", () => {
    const signed = doing(TABLE, {
      kind: "around",
      change: { signOff: [{ id: "t", label: "Mengetahui", actor: "a" }] },
    });
    const draft = doing(signed, { kind: "remove-actor", actor: "a" });

    expect(draft.steps.map(({ actor }) => actor)).toEqual([null, null, null]);
    expect(draft.signOff).toEqual([{ id: "t", label: "Mengetahui", actor: null }]);
  });
});

describe("the lines of Kelengkapan", () => {
  const requirements = (draft: Draft) => stepIn(draft, "satu")?.requirements;
  const typed = (draft: Draft, text: string) =>
    doing(draft, { kind: "cell", step: "satu", cell: "requirements", text });

  it("are one thing to tick each, without the signs of a list", () => {
    expect(requirements(typed(TABLE, "1. Surat;\n2. Disposisi\n\n"))).toEqual({
      text: "1. Surat;\n2. Disposisi\n\n",
      items: [
        { id: "butir-1", label: "Surat", optional: false },
        { id: "butir-2", label: "Disposisi", optional: false },
      ],
    });
  });

  it("keep their ids when others come between and when they are reworded", () => {
    const two = typed(TABLE, "Surat\nDisposisi");
    const three = typed(two, "Surat\nNota\nDisposisi tertulis");
    const ids = (draft: Draft) => requirements(draft)?.items.map(({ id }) => id);

    expect(ids(typed(two, "Nota\nSurat\nDisposisi"))).toEqual(["butir-3", "butir-1", "butir-2"]);
    expect(ids(three)).toEqual(["butir-1", "butir-2", "butir-3"]);
  });

  it("leave alone what was told apart by hand", () => {
    const items = [{ id: "sendiri", label: "Surat dan data", optional: true }];
    const apart = doing(typed(TABLE, "Surat"), { kind: "items", step: "satu", items });

    expect(requirements(typed(apart, "Surat, data"))?.items).toEqual(items);
  });
});
