/** Drafts and their remarks on the way into a backup and out of one. What is here is never overwritten. */
import type { BackedUpDraft } from "../../core/publish/review/backed-up.ts";
import { joined, type Review } from "../../core/publish/review/review.ts";
import { StorageError } from "../failure/errors.ts";
import { said } from "../kept/said.ts";
import { SOP_DRAFTS, SOP_REVIEWS } from "../places.ts";
import type { KeyValue } from "../store/key-value.ts";
import type { Lock } from "../tabs/lock.ts";
import { browserLock } from "../tabs/web-lock.ts";
import { openReviews } from "./reviews.ts";
import { shortIds } from "./short-ids.ts";
import { type KeptDraft, openSopDrafts } from "./sop-drafts.ts";

/**
 * How a draft of a backup meets those here: none of its id; one that says the same; one that says the same
 * with fewer remarks, which are joined; one that says something else, beside which it is laid as a copy.
 */
export type DraftMet = "added" | "same" | "remarked" | "copied";

/** All of these reject with a `StorageError`. */
export interface DraftBackups {
  /** Every draft as it lies with what lies beside it, those of newer releases too. */
  all(): Promise<unknown[]>;
  /** What `adopt` would do; nothing is written. */
  meet(one: BackedUpDraft): Promise<DraftMet>;
  adopt(one: BackedUpDraft): Promise<DraftMet>;
}

interface Meeting {
  met: DraftMet;
  /** The draft here that says the same. */
  here: KeptDraft | null;
}

export function openDraftBackups(
  kv: KeyValue,
  lock: Lock = browserLock(),
  newId: () => string = shortIds,
): DraftBackups {
  const drafts = openSopDrafts(kv, lock);
  const reviews = openReviews(kv, lock);
  const meeting = async ({ kept, review }: BackedUpDraft): Promise<Meeting> => {
    const { drafts: all } = await drafts.list();
    // A copy that an earlier restore made says the same under another id.
    const ofIt = all.filter(({ id, copyOf }) => id === kept.id || copyOf === kept.id);
    const here = ofIt.find(({ draft }) => said(draft) === said(kept.draft)) ?? null;
    if (here !== null) {
      const isNew = review !== null && (await hasMore(here.id, review.review));
      return { met: isNew ? "remarked" : "same", here };
    }
    const lies = (await kv.get(SOP_DRAFTS.at(kept.id))) !== null;
    return { met: lies ? "copied" : "added", here };
  };
  const hasMore = async (id: string, theirs: Review): Promise<boolean> => {
    const ours = await reviews.read(id).catch(unread);
    return ours !== null && said(withTheirs(ours.review, theirs)) !== said(ours.review);
  };
  const lay = async (id: string, { kept, review }: BackedUpDraft, copyOf: string | null) => {
    if (review !== null) await kv.set(SOP_REVIEWS.at(id), review);
    await kv.set(SOP_DRAFTS.at(id), { ...kept, id, copyOf });
  };
  return {
    all: async () =>
      Promise.all(
        SOP_DRAFTS.namesIn(await kv.keys()).map(async (id) => ({
          kept: await kv.get(SOP_DRAFTS.at(id)),
          review: await kv.get(SOP_REVIEWS.at(id)),
        })),
      ),
    meet: async (one) => (await meeting(one)).met,
    adopt: (one) =>
      lock.run(SOP_DRAFTS.at(one.kept.id), async () => {
        const { met, here } = await meeting(one);
        const { kept, review } = one;
        if (met === "added") await lay(kept.id, one, kept.copyOf);
        else if (met === "copied") await lay(newId(), one, kept.id);
        else if (met === "remarked" && here !== null && review !== null) {
          await reviews.change(here.id, (ours) => ({
            ...ours,
            review: withTheirs(ours.review, review.review),
          }));
        }
        return met;
      }),
  };
}

/** What was sent last is known best here. */
const withTheirs = (ours: Review, theirs: Review): Review => ({
  ...joined(ours, theirs),
  sent: ours.sent ?? theirs.sent,
});

/** Remarks that this release cannot read stay as they lie. */
function unread(error: unknown): null {
  if (error instanceof StorageError && ["newer", "corrupted"].includes(error.failure)) return null;
  throw error;
}
