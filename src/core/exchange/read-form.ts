/**
 * A monitoring or evaluation form as it comes from a file. Written whole on request, never changed: a newer
 * shape gets a new version, is told and left out, and what lies beside it is read all the same.
 */
import { z } from "zod";
import type { AssessmentForm } from "../monitoring/forms.ts";
import { seenData } from "../text/clean.ts";

export type ReadForm =
  | { kind: "read"; form: AssessmentForm }
  /** `newer`: of a release after this one. */
  | { kind: "newer" | "malformed" };

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const head = {
  version: z.literal(1),
  /** Part of the key that it is kept under. */
  sopId: z.string().regex(/^[^/]+$/),
  sopVersion: z.string(),
  first: day,
  last: day,
  assessor: z.strictObject({
    name: z.string(),
    nip: z.string().nullable(),
    position: z.string(),
  }),
  place: z.string(),
  date: day.or(z.literal("")),
  summary: z.string(),
};

const Shape: z.ZodType<AssessmentForm> = z.discriminatedUnion("kind", [
  z.strictObject({
    ...head,
    kind: z.literal("pemantauan"),
    rows: z.array(
      z.strictObject({
        stepId: z.string(),
        number: z.int().positive(),
        procedure: z.string(),
        runsWell: z.boolean().nullable(),
        note: z.string(),
        action: z.string(),
      }),
    ),
  }),
  z.strictObject({
    ...head,
    kind: z.literal("evaluasi"),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        statement: z.string(),
        answer: z.boolean().nullable(),
        note: z.string(),
      }),
    ),
  }),
]);

/** Reads whatever stands in the place of a form. Never throws. */
export function readForm(json: unknown): ReadForm {
  const version = (json as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version > 1) return { kind: "newer" };
  const parsed = Shape.safeParse(json);
  return parsed.success ? { kind: "read", form: seenData(parsed.data) } : { kind: "malformed" };
}
