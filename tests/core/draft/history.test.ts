import { describe, expect, it } from "vitest";
import { blankDraft } from "../../../src/core/draft/blank.ts";
import type { Edit } from "../../../src/core/draft/edit.ts";
import {
  type History,
  historyOf,
  redo,
  settled,
  undo,
  withEdit,
} from "../../../src/core/draft/history.ts";

const BEGUN = withEdit(historyOf(blankDraft()), { kind: "add-step", id: "satu", at: 0 });
const typing = (text: string): Edit => ({ kind: "cell", step: "satu", cell: "activity", text });
const typed = (history: History, ...texts: string[]) => texts.map(typing).reduce(withEdit, history);
const activity = ({ now }: History) => now.steps[0]?.activity;

describe("undoing", () => {
  it("takes back what was typed in one cell in one go", () => {
    const history = undo(typed(BEGUN, "m", "me", "mem"));

    expect(activity(history)).toBe("");
    expect(activity(redo(history))).toBe("mem");
  });

  it("stops where the cell was left between", () => {
    const history = typed(settled(typed(BEGUN, "memeriksa")), "memeriksa berkas");

    expect(activity(undo(history))).toBe("memeriksa");
  });

  it("forgets what was undone once something else is done", () => {
    const history = typed(undo(typed(BEGUN, "memeriksa")), "menyimpan");

    expect(activity(redo(history))).toBe("menyimpan");
  });

  it("changes nothing where nothing was done", () => {
    const history = historyOf(blankDraft());

    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
    expect(withEdit(history, { kind: "remove-step", step: "tidak-ada" })).toBe(history);
  });
});
