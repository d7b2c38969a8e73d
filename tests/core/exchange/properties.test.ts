/** What holds for the file of any case. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { parseCaseFile } from "../../../src/core/exchange/case-file.ts";
import { planImport } from "../../../src/core/exchange/plan.ts";
import { problemText } from "../../../src/core/exchange/problems.ts";
import { writeCaseFile } from "../../../src/core/exchange/write-case-file.ts";
import { anyIntents } from "../../support/command-arbitrary.ts";
import { given } from "../../support/given.ts";
import { live } from "../../support/live-case.ts";
import { signedOff } from "../../support/officers.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const anyLog = fc
  .tuple(anySop({ actors: 3, steps: 5 }), anyIntents)
  .map(([sop, intents]) => live(sop, intents).log)
  .filter((log) => log.length > 0);

/** The log after opening a file: what the plan says, with nothing chosen. */
function opened(ours: readonly RecordedEvent[], theirs: readonly RecordedEvent[]) {
  const plan = planImport(ours, theirs);
  return plan.kind === "newer" ? [...ours, ...plan.append] : ours;
}

describe("the file of any case", () => {
  it("comes back whole, and opening one's own export changes nothing", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const parsed = parseCaseFile(writeCaseFile(log, 0));
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
        expect(parsed.file.log).toEqual(log);
        expect(planImport(log, parsed.file.log)).toEqual({ kind: "same" });
      }),
      { numRuns: 60 },
    );
  });

  it("opening is idempotent, and two halves of one case meet in either order", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(100), fc.nat(100), (log, a, b) => {
        const [one, two] = [a, b].map((n) => log.slice(0, 1 + (n % log.length)));
        if (one === undefined || two === undefined) return;
        const merged = opened(one, two);
        expect(opened(merged, two)).toEqual(merged);
        expect(opened(two, one)).toEqual(merged);
      }),
    );
  });
});

describe("a sealed case", () => {
  const { log } = given(...signedOff());
  const text = writeCaseFile(log, 0);
  const begin = text.indexOf('"case":');

  it("with any character changed is refused, with a place or a reason", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: begin, max: text.length - 1 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        (index, character) => {
          fc.pre(text[index] !== character);
          const parsed = parseCaseFile(text.slice(0, index) + character + text.slice(index + 1));
          // JSON has more than one spelling for a few things; another spelling is not another case.
          if (parsed.ok) expect(parsed.file.log).toEqual(log);
          else expect(problemText(parsed.problem)).toMatch(/Tidak ada kasus yang berubah/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("cut anywhere is refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        expect(parseCaseFile(text.slice(0, length)).ok).toBe(false);
      }),
    );
  });
});

describe("any other bytes", () => {
  it("end in a message, never in an exception", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc
        .jsonValue()
        .map((value) =>
          JSON.stringify({ format: "sop-kasus", version: 1, exportedAt: 0, case: value }),
        ),
      fc.jsonValue().map((value) =>
        JSON.stringify({
          format: "sop-kasus",
          version: 1,
          exportedAt: 0,
          case: { head: "", length: 1, events: [value] },
        }),
      ),
    );
    fc.assert(
      fc.property(anything, (input) => {
        const parsed = parseCaseFile(input);
        expect(parsed.ok).toBe(false);
        if (!parsed.ok) expect(problemText(parsed.problem)).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 500 },
    );
  });

  it("survive any depth of nesting", () => {
    const depths = ["[".repeat(500_000), `${"[".repeat(200_000)}${"]".repeat(200_000)}`];
    for (const deep of depths) {
      expect(parseCaseFile(deep).ok).toBe(false);
      const event = `{"v":1,"seq":0,"event":${deep}}`;
      const file = `{"format":"sop-kasus","version":1,"exportedAt":0,"case":{"head":"","length":1,"events":[${event}]}}`;
      expect(parseCaseFile(file).ok).toBe(false);
    }
  });
});
