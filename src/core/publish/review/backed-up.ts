/**
 * A draft with its remarks as it comes from a backup. Written as it lay, never changed: a newer shape is told
 * and left out, and what lies beside it is read all the same.
 */
import { z } from "zod";
import { DraftSchema } from "../../draft/draft.ts";
import { seenData } from "../../text/clean.ts";
import { ReviewSchema } from "./review.ts";

const moment = z.int().nonnegative();

const Shape = z.object({
  kept: z.object({
    kind: z.literal("sop-draft"),
    version: z.literal(1),
    /** Part of the key that it is kept under. */
    id: z.string().regex(/^[\w-]{1,64}$/),
    revision: z.int().positive(),
    /** Epoch ms. */
    createdAt: moment,
    changedAt: moment,
    copyOf: z.string().nullable().default(null),
    draft: DraftSchema,
  }),
  review: z
    .object({
      kind: z.literal("sop-review"),
      version: z.literal(1),
      by: z.string(),
      review: ReviewSchema,
    })
    .nullable(),
});

export type BackedUpDraft = z.infer<typeof Shape>;

export type ReadDraft =
  | { kind: "read"; one: BackedUpDraft }
  /** `newer`: of a release after this one. */
  | { kind: "newer" | "malformed" };

const Numbers = z.object({
  kept: z.looseObject({
    version: z.number().catch(0),
    draft: z.looseObject({ shape: z.number() }).catch({ shape: 0 }),
  }),
  review: z.looseObject({ version: z.number() }).catch({ version: 0 }),
});

/** Reads whatever stands in the place of a draft. Never throws. */
export function readBackedUp(json: unknown): ReadDraft {
  const numbers = Numbers.safeParse(json).data;
  const { kept, review } = numbers ?? {};
  const newest = Math.max(kept?.version ?? 0, kept?.draft.shape ?? 0, review?.version ?? 0);
  if (newest > 1) return { kind: "newer" };
  const parsed = Shape.safeParse(json);
  return parsed.success ? { kind: "read", one: seenData(parsed.data) } : { kind: "malformed" };
}
