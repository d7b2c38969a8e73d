import type { Reviews } from "../browser/drafting/reviews.ts";
import { shortIds } from "../browser/drafting/short-ids.ts";
import { openSopDrafts, type SopDrafts } from "../browser/drafting/sop-drafts.ts";
import { openTails, type Tails } from "../browser/drafting/tails.ts";
import { type Clock, systemClock } from "../browser/platform/clock.ts";
import { randomIds } from "../browser/platform/ids.ts";
import { localforageKeyValue } from "../browser/store/localforage.ts";
import { orTemporary } from "../browser/store/temporary.ts";
import { browserLock } from "../browser/tabs/web-lock.ts";
import type { Place } from "../core/draft/examine.ts";
import type { Regulation } from "../core/sop/regulation.ts";
import type { Sop } from "../core/sop/schema.ts";

/** What is said of a regulation while an SOP cites it. */
interface Law extends Pick<Regulation, "short" | "citedAs" | "status"> {
  id: string;
}

/** What is published beside the draft. */
export interface Site {
  sops: readonly Sop[];
  laws: readonly Law[];
  /** The address of the site's first page. */
  base: string;
  /** Minutes of one working day. */
  dayMinutes: number;
}

/** Everything a page needs to write SOPs, made of what this browser has. */
export interface Tools {
  drafts: SopDrafts;
  tails: Tails;
  /** Who sent a draft and what was remarked on it; fetched with the first. */
  reviews: () => Promise<Reviews>;
  clock: Clock;
  newId: () => string;
  isTemporary(): Promise<boolean>;
  site: Site;
}

export function openTools(site: Site): Tools {
  const { kv, isTemporary } = orTemporary(localforageKeyValue());
  return {
    drafts: openSopDrafts(kv, browserLock()),
    tails: openTails(() => localStorage, randomIds()),
    reviews: () =>
      import("../browser/drafting/reviews.ts").then((part) => part.openReviews(kv, browserLock())),
    clock: systemClock,
    newId: shortIds,
    isTemporary,
    site,
  };
}

/** @returns what a draft is held against today. */
export const placeOf = ({ sops, laws, dayMinutes }: Site, today: string): Place => ({
  today,
  dayMinutes,
  regulations: new Set(laws.map(({ id }) => id)),
  sops: new Set(sops.map(({ id }) => id)),
});
