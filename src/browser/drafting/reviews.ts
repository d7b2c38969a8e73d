/** Who sent a draft and what was remarked on it, kept beside the draft. */
import { z } from "zod";
import { NO_REVIEW, type Review, ReviewSchema } from "../../core/publish/review/review.ts";
import { StorageError } from "../failure/errors.ts";
import { SOP_REVIEWS } from "../places.ts";
import type { KeyValue } from "../store/key-value.ts";
import type { Lock } from "../tabs/lock.ts";

const KeptSchema = z.object({
  kind: z.literal("sop-review"),
  version: z.literal(1),
  by: z.string(),
  review: ReviewSchema,
});

export interface KeptReview {
  /** How the person at this browser signs; "" is not said yet. */
  by: string;
  review: Review;
}

/** All of these reject with a `StorageError`. */
export interface Reviews {
  read(id: string): Promise<KeptReview>;
  /** Makes the next of the one that is stored then, one tab after the other. @returns it. */
  change(id: string, change: (kept: KeptReview) => KeptReview): Promise<KeptReview>;
}

export function openReviews(kv: KeyValue, lock: Lock): Reviews {
  const read = async (id: string): Promise<KeptReview> => {
    const kept = await kv.get(SOP_REVIEWS.at(id));
    if (kept === null) return { by: "", review: NO_REVIEW };
    const version = z.looseObject({ version: z.number() }).safeParse(kept).data?.version ?? 0;
    if (version > 1) throw new StorageError("newer");
    const { success, data } = KeptSchema.safeParse(kept);
    if (!success) throw new StorageError("corrupted");
    return { by: data.by, review: data.review };
  };
  return {
    read,
    change: (id, change) =>
      lock.run(SOP_REVIEWS.at(id), async () => {
        const next = change(await read(id));
        await kv.set(SOP_REVIEWS.at(id), { kind: "sop-review", version: 1, ...next });
        return next;
      }),
  };
}
