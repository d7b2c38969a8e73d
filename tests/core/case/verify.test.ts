import { describe, expect, it } from "vitest";
import { digestOf, record } from "../../../src/core/case/chain.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { verify } from "../../../src/core/case/verify.ts";
import { given } from "../../support/given.ts";
import { at, BUDI, walked } from "../../support/officers.ts";

const { log } = given(...walked(4));
const last = log.at(-1);
const claim = { head: last === undefined ? "" : digestOf(last), length: log.length };

function altered(index: number): RecordedEvent[] {
  return log.map((event, i) =>
    i === index ? { ...event, occurredAt: event.occurredAt - 1 } : event,
  );
}

describe("verifying a log", () => {
  it("accepts what the engine wrote, with or without its claim", () => {
    expect(verify(log)).toMatchObject({ ok: true, head: claim.head });
    expect(verify(log, claim).ok).toBe(true);
  });

  it("names the altered entry, wherever it is, the last one included", () => {
    for (const index of log.keys()) {
      expect(verify(altered(index), claim)).toEqual({
        ok: false,
        fault: { kind: "altered", index },
      });
    }
  });

  it("names the first missing entry of a cut", () => {
    const cut = [...log.slice(0, 3), ...log.slice(5)];
    expect(verify(cut, claim)).toEqual({ ok: false, fault: { kind: "cut", index: 3 } });
    expect(verify(log.slice(1), claim)).toEqual({ ok: false, fault: { kind: "cut", index: 0 } });
    expect(verify(log.slice(0, -2), claim)).toEqual({
      ok: false,
      fault: { kind: "cut", index: log.length - 2 },
    });
    expect(verify([])).toEqual({ ok: false, fault: { kind: "empty", index: 0 } });
  });

  it("names the first entry that is out of order", () => {
    const [a, b] = [log[4], log[5]];
    if (a === undefined || b === undefined) throw new Error("too short");
    const swapped = log.with(4, b).with(5, a);
    expect(verify(swapped)).toEqual({ ok: false, fault: { kind: "reordered", index: 4 } });
  });

  it("names an entry that is chained well but cannot have happened", () => {
    const event = { type: "StepStarted" as const, stepId: "laporan-akhir", round: 1 };
    const forged = record(
      last ?? null,
      [{ occurredAt: at(90).occurredAt, event }],
      at(90).recordedAt,
    );
    expect(verify([...log, ...forged])).toEqual({
      ok: false,
      fault: {
        kind: "does-not-follow",
        index: log.length,
        refusal: { code: "round-not-current", stepId: "laporan-akhir", round: 1 },
      },
    });
  });

  it("names an entry recorded before its predecessor", () => {
    const event = { type: "HandedOver" as const, from: null, to: BUDI, note: null };
    const early = record(last ?? null, [{ occurredAt: at(1).occurredAt, event }], at(1).recordedAt);
    expect(verify([...log, ...early])).toEqual({
      ok: false,
      fault: { kind: "clock-backwards", index: log.length },
    });
  });
});
