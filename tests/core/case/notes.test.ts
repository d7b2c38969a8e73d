import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import { view } from "../../../src/core/case/view/view.ts";
import { history } from "../../../src/core/case/words/history.ts";
import { KALTIM } from "../../support/calendars.ts";
import { given } from "../../support/given.ts";
import { at, complete, MONDAY, open, ticks } from "../../support/officers.ts";

const [FIRST, SECOND] = ["permintaan-pendataan", "surat-atau-terima"];
const note = (text: string, more: object = {}): Command => ({
  type: "addNote",
  stepId: null,
  text,
  ...more,
  ...at(5),
});

describe("notes", () => {
  it("belong to the case, to a step or to one visit of it", () => {
    given(open()).when(note("a")).yields({ stepId: null, round: null, pinned: false });
    given(open())
      .when(note("a", { stepId: FIRST, round: 1, pinned: true }))
      .yields({ stepId: FIRST, round: 1, pinned: true });
    given(open())
      .when(note("a", { stepId: FIRST, round: 2 }))
      .refused({ code: "round-unknown", stepId: FIRST, round: 2 });
    given(open())
      .when(note("a", { stepId: "tidak-ada" }))
      .refused({ code: "step-unknown", stepId: "tidak-ada" });
  });

  it("pinned ones stand on their step, or on every one, until they are unpinned", () => {
    const told = given(
      open(),
      note("Untuk semua", { pinned: true }),
      note("Langkah satu", { stepId: FIRST, round: 1, pinned: true }),
      note("Langkah dua", { stepId: SECOND, pinned: true }),
      note("Tidak tersemat"),
    );
    const shown = (of: typeof told) =>
      of.state && view(of.state, MONDAY, KALTIM).current?.pinned.map(({ text }) => text);
    expect(shown(told)).toEqual(["Untuk semua", "Langkah satu"]);
    const more: Command[] = [...ticks(FIRST, 10), complete(FIRST, "disampaikan", 15)];
    const commands: Command[] = [
      open(),
      note("Untuk semua", { pinned: true }),
      note("Langkah dua", { stepId: SECOND, pinned: true }),
      ...more,
    ];
    expect(shown(given(...commands))).toEqual(["Untuk semua", "Langkah dua"]);
    const unpin: Command = { type: "unpinNote", note: 1, ...at(20) };
    const after = given(...commands, unpin);
    expect(shown(after)).toEqual(["Langkah dua"]);
    after.when(unpin).refused({ code: "note-not-pinned" });
    expect(history(after.log).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Catatan tersemat: Untuk semua",
        "Catatan tersemat pada langkah 2: Langkah dua",
        "Sematan dilepas dari catatan: Untuk semua",
      ]),
    );
  });

  it("one written before is pinned to a step, or to every one, and taken down again", () => {
    const before = [open(), note("Lama"), ...ticks(FIRST, 10), complete(FIRST, "disampaikan", 15)];
    const pin = (stepId: string | null): Command => ({
      type: "pinNote",
      note: 1,
      stepId,
      ...at(20),
    });
    const shown = (of: ReturnType<typeof given>) =>
      of.state && view(of.state, MONDAY, KALTIM).current?.pinned.map(({ text }) => text);
    expect(shown(given(...before, pin(null)))).toEqual(["Lama"]);
    expect(shown(given(...before, pin(FIRST)))).toEqual([]);
    const here = given(...before, pin(SECOND));
    expect(shown(here)).toEqual(["Lama"]);
    expect(history(here.log).at(-1)?.text).toBe("Catatan disematkan pada langkah 2: Lama");
    here.when(pin(null)).refused({ code: "nothing-changed" });
    const unpin: Command = { type: "unpinNote", note: 1, ...at(21) };
    expect(shown(given(...before, pin(SECOND), unpin))).toEqual([]);
    expect(shown(given(...before, pin(SECOND), unpin, pin(null)))).toEqual(["Lama"]);
  });

  it("one that is not there is not pinned, nor any to a step that is not there", () => {
    const pin = (more: object): Command => ({
      ...{ type: "pinNote", note: 1, stepId: null, ...at(20) },
      ...more,
    });
    given(open()).when(pin({})).refused({ code: "nothing-changed" });
    given(open(), note("a"))
      .when(pin({ stepId: "tidak-ada" }))
      .refused({ code: "step-unknown", stepId: "tidak-ada" });
  });
});
