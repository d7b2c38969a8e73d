import { describe, expect, test } from "vitest";
import { perform } from "../../../src/core/case/perform.ts";
import { diffInWords } from "../../../src/core/case/words/sop-diff-text.ts";
import { agreementOf, agreementText } from "../../../src/core/proof/agreement.ts";
import { differencesOf, findingsOn, notices } from "../../../src/core/proof/findings.ts";
import { withVersion } from "../../../src/core/sop/integrity/versions.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { KALTIM } from "../../support/calendars.ts";
import { readSop } from "../../support/content.ts";
import { MONDAY } from "../../support/officers.ts";

const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
const versions = withVersion({}, sop);
const published = { versions, sops: [sop] };

/** Without its last step but one; what led there leads on. */
function shortened(): Sop {
  const [gone, last] = sop.steps.slice(-2);
  if (gone === undefined || last === undefined) throw new Error("too few steps");
  const onward = (step: Sop["steps"][number]) => ({
    ...step,
    outcomes: step.outcomes.map((outcome) =>
      "step" in outcome.target && outcome.target.step === gone.id
        ? { ...outcome, target: { step: last.id } }
        : outcome,
    ),
  });
  return { ...sop, steps: sop.steps.filter(({ id }) => id !== gone.id).map(onward) };
}

describe("the SOP in a case", () => {
  test("as published here", () => {
    expect(agreementOf(sop, published)).toMatchObject({ kind: "same", version: sop.version });
  });

  test("without a step, under the same name and version: the step is named", () => {
    const found = agreementOf(shortened(), published);
    const gone = sop.steps.at(-2);
    expect(found.kind).toBe("different");
    expect(differencesOf(found, diffInWords)).toContain(
      `Langkah ${gone?.number} ditiadakan: ${gone?.activity}.`,
    );
    expect(agreementText(found)).toContain("berbeda dengan yang terbit");
  });

  test("with one letter changed outside its steps", () => {
    const other = { ...sop, identity: { ...sop.identity, unit: `${sop.identity.unit}.` } };
    expect(agreementOf(other, published).kind).toBe("different");
  });

  test("of an older version: known by its digest, told without words when it differs", () => {
    const newer = { ...sop, version: "9.0" };
    const later = { versions: withVersion(versions, newer), sops: [newer] };
    expect(agreementOf(sop, later).kind).toBe("same");
    const found = agreementOf(shortened(), later);
    expect(found).toMatchObject({ kind: "different", published: null });
    expect(differencesOf(found, diffInWords)).toEqual([]);
  });

  test("of elsewhere, or of a version that never was", () => {
    expect(agreementOf({ ...sop, id: "lain" }, published).kind).toBe("unknown");
    expect(agreementOf({ ...sop, id: "constructor" }, published).kind).toBe("unknown");
    expect(agreementOf({ ...sop, version: "7.7" }, published).kind).toBe("unknown version");
  });
});

test("a case is told of the changed SOP that it was begun with", () => {
  const opened = perform(null, {
    type: "open",
    caseId: "k",
    number: "1",
    subject: "s",
    applicant: "a",
    sop: shortened(),
    occurredAt: MONDAY,
    recordedAt: MONDAY,
  });
  if (!opened.ok) throw new Error("refused");
  const record = { state: opened.state, log: opened.added };
  const [first = "", second = ""] = notices(
    findingsOn(record, published, KALTIM, MONDAY),
    diffInWords,
  );
  expect(first).toContain("berbeda dengan yang terbit");
  expect(second).toMatch(/^Langkah \d+ ditiadakan/);
});
