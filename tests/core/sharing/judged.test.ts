/** The judgement of what is left after an accident: it must see each way in which something can go wrong. */
import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { actBody, sopBody } from "../../../src/core/sharing/message.ts";
import { caseSubject, sopSubject } from "../../../src/core/sharing/subject.ts";
import { faultsOf } from "../../e2e/chaos/office-judged.ts";
import { at, open } from "../../support/officers.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";
import { told } from "../../support/story.ts";

const CASE = "kasus-1";
const note = (text: string, minutes: number) =>
  ({ type: "addNote", stepId: null, text, ...at(minutes) }) as const;
const logOf = (...texts: string[]): readonly RecordedEvent[] =>
  told([open(), ...texts.map((text, n) => note(text, n + 1))]).log;

function judged(log: readonly RecordedEvent[], browsers: (readonly RecordedEvent[])[]) {
  const bodies = log.map((act) => [caseSubject(CASE, "ani"), actBody(act, null)] as const);
  const all = [[sopSubject("ani"), sopBody(PENGELOLAAN_DATA)] as const, ...bodies];
  const stored = all.map(([subject, body], n) => {
    return { seq: n + 1, time: "", subject, body, headers: false };
  });
  return (said: { pressed: string[]; acknowledged?: string[]; refused?: string[] }) =>
    faultsOf(stored, new Map([[CASE, browsers]]), {
      pressed: new Set(said.pressed),
      acknowledged: said.acknowledged ?? [],
      refused: said.refused ?? [],
    }).faults;
}

describe("the judgement after an accident", () => {
  const log = logOf("a", "b");

  it("finds nothing where each acknowledged act is there once, and everybody has the line", () => {
    expect(judged(log, [log, log])({ pressed: ["a", "b", "c"], acknowledged: ["a"] })).toEqual([]);
  });

  it("finds what was lost, refused and recorded, doubled, invented, or is otherwise somewhere", () => {
    const pressed = ["a", "b", "c"];
    const of = judged(log, [log]);
    expect(of({ pressed, acknowledged: ["c"] })).toEqual(["lost: c"]);
    expect(of({ pressed, refused: ["b"] })).toEqual(["refused and there: b"]);
    expect(of({ pressed: ["a"] })).toEqual(["invented: b"]);
    const twice = logOf("a", "a");
    expect(judged(twice, [twice])({ pressed })).toEqual(["2 times: a"]);
    for (const other of [[], log.slice(0, 2), logOf("a", "c")])
      expect(judged(log, [log, other])({ pressed })).toEqual([
        "kasus-1: browser 1 has another log than the line",
      ]);
  });

  it("finds a message that nobody may have sent", () => {
    const stored = [
      { seq: 7, time: "", subject: caseSubject(CASE, "ani"), body: "?", headers: false },
    ];
    const said = { pressed: new Set<string>(), acknowledged: [], refused: [] };
    expect(faultsOf(stored, new Map(), said).faults).toEqual(["refused message 7: not-json"]);
  });
});
