import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/core/case/chain.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { hear, type Line, NO_LINE, type Verdict } from "../../../src/core/sharing/line.ts";
import type { Heard } from "../../../src/core/sharing/message.ts";
import { at, open } from "../../support/officers.ts";
import { told } from "../../support/story.ts";

const noted = (...texts: string[]) =>
  told([
    open(),
    ...texts.map((text, i) => ({
      ...{ type: "addNote" as const, stepId: null, text },
      ...at(i + 1),
    })),
  ]).log as [RecordedEvent, ...RecordedEvent[]];

const [FIRST, A, B] = noted("A", "B") as [RecordedEvent, RecordedEvent, RecordedEvent];
const [, OTHER] = noted("lain") as [RecordedEvent, RecordedEvent];

const by = (who: string, act: RecordedEvent, relayed: string | null = null): Heard => ({
  ...{ kind: "act", token: "kasus-1", by: who, relayed, act, digest: digestOf(act) },
});

function given(...heard: Heard[]) {
  let line: Line = NO_LINE;
  const verdicts: Verdict[] = [];
  for (const [i, one] of heard.entries()) {
    if (one.kind !== "act" && one.kind !== "newer") continue;
    const after = hear(line, one, i + 1);
    line = after.line;
    verdicts.push(after.verdict);
  }
  return { line, verdicts };
}

describe("the fork rule", () => {
  it("lets the first act on the head join, and keeps the other beside, with who sent it", () => {
    const { line, verdicts } = given(by("ani", FIRST), by("budi", A), by("citra", OTHER));
    expect(verdicts).toEqual(["joined", "joined", "beside"]);
    expect(line.events).toEqual([FIRST, A]);
    expect(line.beside).toMatchObject([{ by: "citra", act: OTHER }]);
  });

  it("counts an act once, however often it is sent", () => {
    const twice = [
      by("ani", FIRST),
      by("ani", FIRST),
      by("ani", A),
      by("ani", FIRST),
      by("ani", A),
    ];
    const { line, verdicts } = given(...twice);
    expect(verdicts).toEqual(["joined", "repeated", "joined", "repeated", "repeated"]);
    expect(line.events).toEqual([FIRST, A]);
    expect(
      given(by("ani", FIRST), by("b", A), by("c", OTHER), by("c", OTHER)).line.beside.length,
    ).toBe(1);
  });

  it("lets an act that came before its predecessor join when it is sent again", () => {
    const { line, verdicts } = given(by("ani", FIRST), by("ani", B), by("ani", A), by("ani", B));
    expect(verdicts).toEqual(["joined", "beside", "joined", "joined"]);
    expect(line.events).toEqual([FIRST, A, B]);
    expect(line.beside).toEqual([]);
  });

  it("takes the word of whoever sends an act himself before that of who sent it again", () => {
    const relayed = given(by("ani", FIRST), by("budi", A, "citra"));
    expect(relayed.line.voices[1]).toEqual({ by: "budi", relayed: "citra" });
    const own = given(by("ani", FIRST), by("budi", A, "citra"), by("citra", A), by("dewi", A));
    expect(own.line.voices[1]).toEqual({ by: "citra", relayed: null });
  });

  it("stops where a newer release went on, and judges nothing after it", () => {
    const newer: Heard = {
      ...{ kind: "newer", token: "kasus-1", by: "budi", v: 99, seq: 1, prev: digestOf(FIRST) },
    };
    const { line, verdicts } = given(by("ani", FIRST), newer, by("ani", A));
    expect(verdicts).toEqual(["joined", "stopped", "unjudged"]);
    expect(line.stopped).toEqual({ v: 99, by: "budi", at: 2 });
    expect(line.events).toEqual([FIRST]);
  });

  it("does not stop for a newer act that would not join", () => {
    const newer: Heard = {
      ...{ kind: "newer", token: "kasus-1", by: "budi", v: 99, seq: 1, prev: digestOf(FIRST) },
    };
    expect(given(by("ani", FIRST), by("ani", A), newer).verdicts).toEqual([
      "joined",
      "joined",
      "unjudged",
    ]);
  });

  it("begins with an opening alone", () => {
    expect(given(by("ani", A), by("ani", FIRST)).verdicts).toEqual(["beside", "joined"]);
  });
});
