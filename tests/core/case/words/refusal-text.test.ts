/** Every refusal and every fault can be explained on screen. */
import { describe, expect, it } from "vitest";
import type { Missing, Refusal, RefusalCode } from "../../../../src/core/case/refusals.ts";
import type { Fault } from "../../../../src/core/case/verify.ts";
import { faultText } from "../../../../src/core/case/words/fault-text.ts";
import { refusalText } from "../../../../src/core/case/words/refusal-text.ts";

const MISSING: Missing[] = [
  { entry: "requirement", requirementId: "nota-dinas", label: "Nota Dinas" },
  { entry: "outcome" },
  { entry: "performer-name" },
  { entry: "performer-position" },
  { entry: "document" },
  { entry: "reason" },
];
const STEP = { stepId: "a", round: 2 };

/** One of each: a new refusal does not compile until it is here. */
const EVERY: { [C in RefusalCode]: Extract<Refusal, { code: C }> } = {
  "no-case": { code: "no-case" },
  "case-exists": { code: "case-exists" },
  "case-sealed": { code: "case-sealed" },
  "case-cancelled": { code: "case-cancelled" },
  "case-finished": { code: "case-finished" },
  "case-unfinished": { code: "case-unfinished" },
  "case-running": { code: "case-running" },
  "round-not-current": { code: "round-not-current", ...STEP },
  "round-unknown": { code: "round-unknown", ...STEP },
  "round-not-ended": { code: "round-not-ended", ...STEP },
  "step-unknown": { code: "step-unknown", stepId: "a" },
  "requirement-unknown": { code: "requirement-unknown", requirementId: "a" },
  "outcome-unknown": { code: "outcome-unknown", outcomeId: "a" },
  "outcome-returns": { code: "outcome-returns", outcomeId: "a" },
  "outcome-goes-on": { code: "outcome-goes-on", outcomeId: "a" },
  "outcome-changes-route": { code: "outcome-changes-route", outcomeId: "a" },
  incomplete: { code: "incomplete", missing: MISSING },
  blank: { code: "blank", field: "subject" },
  "clock-paused": { code: "clock-paused", since: 0 },
  "clock-running": { code: "clock-running" },
  "pause-too-short": { code: "pause-too-short" },
  "note-not-pinned": { code: "note-not-pinned" },
  "file-invalid": { code: "file-invalid" },
  "file-attached": { code: "file-attached" },
  "file-unknown": { code: "file-unknown" },
  "date-invalid": { code: "date-invalid", value: "2026-02-30" },
  "nothing-to-count": { code: "nothing-to-count" },
  "quantity-invalid": { code: "quantity-invalid" },
  "step-not-optional": { code: "step-not-optional" },
  "participant-unknown": { code: "participant-unknown", actor: "x" },
  "time-invalid": { code: "time-invalid" },
  "time-in-future": { code: "time-in-future", latest: 1 },
  "time-too-early": { code: "time-too-early", earliest: 1 },
  "time-too-late": { code: "time-too-late", latest: 1 },
  "nothing-changed": { code: "nothing-changed" },
  "signatory-missing": { code: "signatory-missing", role: "a" },
  "signatory-unknown": { code: "signatory-unknown", role: "a" },
  "seal-outdated": { code: "seal-outdated" },
  "sop-other": { code: "sop-other" },
  "sop-not-newer": { code: "sop-not-newer", version: "1.0" },
  "sop-step-gone": { code: "sop-step-gone", stepId: "a" },
  "not-recordable": { code: "not-recordable" },
};

const FAULTS: Record<Fault["kind"], Fault> = {
  empty: { kind: "empty", index: 0 },
  altered: { kind: "altered", index: 3 },
  cut: { kind: "cut", index: 3 },
  reordered: { kind: "reordered", index: 3 },
  "clock-backwards": { kind: "clock-backwards", index: 3 },
  "does-not-follow": { kind: "does-not-follow", index: 3, refusal: EVERY["case-sealed"] },
};

describe("in words", () => {
  it.each(Object.values(EVERY))("$code is a sentence", (refusal) => {
    const text = refusalText(refusal);
    expect(text).toMatch(/^[A-Z“].*\.$/s);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it("names every missing entry and the time at fault", () => {
    expect(refusalText(EVERY.incomplete)).toMatch(/Nota Dinas.*hasil.*nama.*jabatan.*alasan/i);
    expect(refusalText(EVERY["time-too-early"])).toMatch(/\d{4} pukul \d\d\.\d\d WITA/);
  });

  it.each(Object.values(FAULTS))("$kind is a sentence that names its place", (fault) => {
    expect(faultText(fault)).toMatch(fault.kind === "empty" ? /\.$/ : /ke-4.*\.$/);
  });
});
