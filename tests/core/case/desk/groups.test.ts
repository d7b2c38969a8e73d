import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grouped, groupOf } from "../../../../src/core/case/desk/groups.ts";
import type { Line } from "../../../../src/core/case/desk/line.ts";
import { ordered } from "../../../../src/core/case/desk/order.ts";
import { wita } from "../../../support/calendars.ts";
import { anyIntents } from "../../../support/command-arbitrary.ts";
import { deskLines } from "../../../support/desk.ts";
import { live } from "../../../support/live-case.ts";
import { straightCase } from "../../../support/routes.ts";
import { anySop } from "../../../support/sop-arbitrary.ts";
import { PENGELOLAAN_DATA as SOP } from "../../../support/sops.ts";

/** A Wednesday. */
const NOW = wita("2026-11-25 09.00");
const [RUNNING] = deskLines([straightCase(SOP, { number: "1", done: 0, openedAt: NOW })], NOW);

const dueAt = (text: string, late = false): Line => {
  if (RUNNING === undefined) throw new Error("no line");
  return { ...RUNNING, due: wita(text), late };
};

describe("the groups of the morning", () => {
  it.each([
    ["2026-11-25 08.59", true, "late"],
    ["2026-11-25 09.00", false, "today"],
    ["2026-11-25 23.59", false, "today"],
    ["2026-11-26 00.00", false, "week"],
    ["2026-11-29 23.59", false, "week"],
    ["2026-11-30 00.00", false, "later"],
  ] as const)("due %s, late %s: %s", (text, late, group) => {
    expect(groupOf(dueAt(text, late), NOW)).toBe(group);
  });

  it("end the week on Sunday, whichever day it is", () => {
    const sunday = wita("2026-11-29 10.00");
    expect(groupOf(dueAt("2026-11-30 07.30"), sunday)).toBe("later");
    expect(groupOf(dueAt("2026-11-29 12.00"), sunday)).toBe("today");
  });

  it("go by the office's days, not by those of UTC", () => {
    const early = wita("2026-11-25 06.00");
    expect(groupOf(dueAt("2026-11-25 09.00"), early)).toBe("today");
  });

  it("of any cases hold each once, in the order they came, and a closed one is never late", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anySop({ steps: 4 }), anyIntents), { maxLength: 5 }),
        (cases) => {
          const logs = cases.map(([sop, intents]) => live(sop, intents).log);
          const now = Math.max(0, ...logs.map((log) => log.at(-1)?.recordedAt ?? 0)) + 864e5;
          const lines = ordered(deskLines(logs, now), "");
          const groups = grouped(lines, now);
          expect(new Set(groups.flatMap((group) => group.lines))).toEqual(new Set(lines));
          expect(groups.reduce((sum, group) => sum + group.lines.length, 0)).toBe(lines.length);
          for (const { id, lines: own } of groups) {
            expect(own.length).toBeGreaterThan(0);
            expect(own).toEqual(lines.filter((line) => own.includes(line)));
            const closed = own.some(({ summary }) =>
              ["sealed", "cancelled"].includes(summary.status),
            );
            if (closed) expect(id).toBe("closed");
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
