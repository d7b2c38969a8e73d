import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  LASTS,
  type Presence,
  presenceBody,
  presentAt,
  readPresence,
  SAID_EVERY,
  type Said,
  type Seen,
  seenAfter,
} from "../../../src/core/sharing/presence.ts";
import { presenceSubject, tokenOf } from "../../../src/core/sharing/subject.ts";

const word = (by: string, said: Said = "here", page = "p1"): Presence => ({
  ...{ token: "kasus-1", by, page, said },
});
const seenIn = (words: readonly [Presence, number][]): Seen =>
  words.reduce<Seen>((seen, [one, at]) => seenAfter(seen, one, at), []);

describe("who looks at a case", () => {
  it("is there until he says goodbye", () => {
    const came: [Presence, number][] = [[word("ani", "came"), 0]];
    expect(presentAt(seenIn(came), 1)).toEqual(["ani"]);
    expect(presentAt(seenIn([...came, [word("ani", "left"), 1]]), 1)).toEqual([]);
  });

  it("is there while one of his pages is", () => {
    const seen = seenIn([
      [word("ani", "came", "a"), 0],
      [word("budi", "came", "b"), 1],
      [word("ani", "came", "c"), 2],
      [word("ani", "left", "a"), 3],
    ]);
    expect(presentAt(seen, 3)).toEqual(["budi", "ani"]);
  });

  it("outlasts one word that was lost, and no more", () => {
    expect(LASTS).toBeGreaterThan(2 * SAID_EVERY);
    expect(presentAt(seenIn([[word("ani"), 0]]), LASTS - 1)).toEqual(["ani"]);
    expect(presentAt(seenIn([[word("ani"), 0]]), LASTS)).toEqual([]);
  });

  it("is whoever spoke last within that time and did not leave, whatever was said before", () => {
    const said = fc.record({
      by: fc.constantFrom("ani", "budi", "citra"),
      page: fc.constantFrom("a", "b"),
      said: fc.constantFrom<Said>("came", "here", "left"),
      after: fc.nat(LASTS),
    });
    fc.assert(
      fc.property(fc.array(said), fc.nat(2 * LASTS), (words, later) => {
        let now = 0;
        const told = words.map(({ after, ...one }): [Presence, number] => {
          now += after;
          return [{ token: "kasus-1", ...one }, now];
        });
        const end = now + later;
        const last = new Map(told.map(([one, at]) => [`${one.by} ${one.page}`, { one, at }]));
        const there = [...last.values()].filter(
          ({ one, at }) => one.said !== "left" && end - at < LASTS,
        );
        expect(new Set(presentAt(seenIn(told), end))).toEqual(
          new Set(there.map(({ one }) => one.by)),
        );
      }),
    );
  });

  it("fills no memory, whoever speaks", () => {
    const many = Array.from({ length: 1000 }, (_, n): [Presence, number] => [
      word("ani", "here", `p${n}`),
      n,
    ]);
    expect(seenIn(many).length).toBeLessThan(300);
  });
});

describe("a word about a case", () => {
  test("is read as it was said", () => {
    for (const id of ["kasus-1", "kasus/1 dengan spasi"]) {
      const [token, body] = [tokenOf(id), presenceBody("p1", "came")];
      expect(readPresence(presenceSubject(token, "ani"), body)).toEqual({
        ...{ token, by: "ani", page: "p1", said: "came" },
      });
    }
  });

  test.each([
    ["another subject", "kasus.kasus-1.ani", presenceBody("p1", "here")],
    ["no member", "hadir.kasus-1", presenceBody("p1", "here")],
    ["more than a case and a member", "hadir.kasus-1.ani.x", presenceBody("p1", "here")],
    ["the place of SOPs", "hadir.sop.ani", presenceBody("p1", "here")],
    ["no JSON", "hadir.kasus-1.ani", "{"],
    ["another version", "hadir.kasus-1.ani", '{"v":2,"page":"p1","said":"here"}'],
    ["a word that is none", "hadir.kasus-1.ani", '{"v":1,"page":"p1","said":"typing"}'],
    ["more beside it", "hadir.kasus-1.ani", '{"v":1,"page":"p1","said":"here","name":"Budi"}'],
    ["a long page", "hadir.kasus-1.ani", presenceBody("p".repeat(64), "here")],
    ["very much", "hadir.kasus-1.ani", `${presenceBody("p1", "here")}${" ".repeat(1000)}`],
  ])("counts for nothing with %s", (_, subject, body) => {
    expect(readPresence(subject, body)).toBeNull();
  });
});
