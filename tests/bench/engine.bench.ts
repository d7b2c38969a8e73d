/** The engine over a case of 1,000 events. Promised: fold ≤ 5 ms, verify ≤ 50 ms. */
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/core/case/chain.ts";
import type { Command } from "../../src/core/case/commands.ts";
import { fold } from "../../src/core/case/evolve.ts";
import { history } from "../../src/core/case/history.ts";
import { perform } from "../../src/core/case/perform.ts";
import { verify } from "../../src/core/case/verify.ts";
import { view } from "../../src/core/case/view.ts";
import { parseCaseFile, writeCaseFile } from "../../src/core/exchange/case-file.ts";
import { KALTIM } from "../support/calendars.ts";
import { given } from "../support/given.ts";
import { at, sendBack, ticks, walked } from "../support/officers.ts";

/** Step 6 sends work back to itself, each round with its requirement ticked and unticked. */
function rework(round: number): Command[] {
  const minutes = 100 + round;
  const [tick] = ticks("pengecekan-pengawas", minutes, round);
  if (tick?.type !== "tick") throw new Error("no requirement");
  const back = sendBack("pengecekan-pengawas", "belum", minutes, "Belum cocok", { round });
  return [tick, { ...tick, type: "untick" }, back];
}

const rounds = Array.from({ length: 400 }, (_, n) => rework(n + 1)).flat();
const { log } = given(...walked(5), ...rounds);
const events = log.slice(0, 1000);
const text = writeCaseFile(events, 0);
const last = events.at(-1);
const claim = { head: last === undefined ? "" : digestOf(last), length: events.length };
const state = fold(events);
if (state === null) throw new Error("no case");

const note: Command = { type: "addNote", stepId: null, text: "Catatan", ...at(3000) };

/** Each piece of work with the longest median (ms) it may take, where one is promised. */
const WORK: [name: string, limit: number | null, run: () => void][] = [
  ["fold", 5, () => fold(events)],
  ["verify", 50, () => insist(verify(events, claim).ok)],
  ["view", null, () => view(state, at(3000).occurredAt, KALTIM)],
  ["history in words", null, () => history(events, String)],
  ["one command: decide, chain, evolve", null, () => insist(perform(state, note).ok)],
  ["parse a case file", null, () => insist(parseCaseFile(text).ok)],
];

function insist(done: boolean): void {
  if (!done) throw new Error("the work was not done");
}

describe("a case of 1,000 events", () => {
  test.for(WORK)("%s", async ([name, limit, run], { bench }) => {
    const { latency } = await bench(name, run).run();
    console.log(`${name}: median ${latency.p50.toFixed(2)} ms, p99 ${latency.p99.toFixed(2)} ms`);
    if (limit !== null) expect(latency.p50).toBeLessThanOrEqual(limit);
  });
});
