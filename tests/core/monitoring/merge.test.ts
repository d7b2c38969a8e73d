import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/core/case/chain.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { caseFacts } from "../../../src/core/monitoring/facts.ts";
import { digestsOf, type Held, merge } from "../../../src/core/monitoring/merge.ts";
import { given } from "../../support/given.ts";
import { at, complete, ticks, walked } from "../../support/officers.ts";

function held(log: readonly RecordedEvent[]): Held {
  const [last, facts] = [log.at(-1), caseFacts(log)];
  if (last === undefined || facts === null) throw new Error("a log opens a case");
  return { facts, digests: digestsOf(log, digestOf(last)) };
}

const short = given(...walked(2)).log;
const long = given(...walked(5)).log;
const other = given(
  ...walked(2),
  ...ticks("penerimaan-data", 40),
  complete("penerimaan-data", "di-update", 41),
).log;
const mine = (one: Held) => new Map([[one.facts.caseId, one]]);

describe("merge", () => {
  it("adds a case that is not here and leaves what is here as it is", () => {
    const here = new Map<string, Held>();
    expect(merge(here, [held(short)])).toMatchObject({ added: 1, same: 0 });
    expect(here.size).toBe(0);
  });

  it("takes the log that goes on where ours ends, and not the one that ended before it", () => {
    const continued = merge(mine(held(short)), [held(long)]);
    expect(continued).toMatchObject({ continued: 1, added: 0 });
    expect(continued.held.get("kasus-1")?.facts.rounds).toHaveLength(6);
    const older = merge(mine(held(long)), [held(short)]);
    expect(older).toMatchObject({ older: 1 });
    expect(older.held.get("kasus-1")?.facts.rounds).toHaveLength(6);
  });

  it("counts the same log once", () => {
    expect(merge(mine(held(long)), [held(long), held(long)])).toMatchObject({ same: 2, added: 0 });
  });

  it("keeps ours and says so when both went on differently", () => {
    const diverged = merge(mine(held(long)), [held(other)]);
    expect(diverged).toMatchObject({ diverged: 1 });
    expect(diverged.held.get("kasus-1")?.facts.rounds).toHaveLength(6);
  });

  it("sees a difference after a shared beginning of any length", () => {
    const noted = (text: string) =>
      held(given(...walked(1), { type: "addNote", stepId: null, text, ...at(30) }).log);
    expect(merge(mine(noted("a")), [noted("b")])).toMatchObject({ diverged: 1 });
  });
});
