/**
 * Who looks at a case at this moment: said beside the stream on `hadir.<case>.<member>`, kept by nobody. The
 * server lets a member speak under the own id alone; all else is read with distrust.
 */
import { z } from "zod";
import { placeBeside } from "./subject.ts";

/** How often a page that shows a case says so (ms). */
export const SAID_EVERY = 20_000;
/** How long a page that fell silent counts as there (ms). */
export const LASTS = 45_000;
/** Most pages of others that are remembered of one case. */
const MOST = 200;
/** Longest message (UTF-16 units). */
const LONGEST = 200;

/** `came`: and whoever is there answers at once. `left`: a goodbye. */
const Message = z.strictObject({
  v: z.literal(1),
  page: z.string().regex(/^[0-9a-z]{1,32}$/),
  said: z.enum(["came", "here", "left"]),
});

export type Said = z.infer<typeof Message>["said"];

/** What one page of one member said about one case. */
export interface Presence {
  token: string;
  by: string;
  page: string;
  said: Said;
}

/** The body that says it. */
export const presenceBody = (page: string, said: Said): string =>
  JSON.stringify({ v: 1, page, said });

/** What was said; null for whatever is not exactly that. */
export function readPresence(subject: string, body: string): Presence | null {
  const place = placeBeside(subject);
  if (place === null || body.length > LONGEST) return null;
  try {
    const { data } = Message.safeParse(JSON.parse(body));
    return data ? { ...place, page: data.page, said: data.said } : null;
  } catch {
    return null;
  }
}

/** The pages that show one case, by who and when they were heard last (ms, by the reader's own clock). */
export type Seen = readonly { by: string; page: string; at: number }[];

/** After one more word about the case; `now` by the same clock as before. */
export function seenAfter(seen: Seen, { by, page, said }: Presence, now: number): Seen {
  const is = (one: Seen[number]) => one.by === by && one.page === page;
  const there = seen.filter((one) => now - one.at < LASTS);
  if (said === "left") return there.filter((one) => !is(one));
  if (there.some(is)) return there.map((one) => (is(one) ? { ...one, at: now } : one));
  return there.length < MOST ? [...there, { by, page, at: now }] : there;
}

/** The members who look at the case now, each once, in the order in which they came. */
export const presentAt = (seen: Seen, now: number): string[] => [
  ...new Set(seen.filter(({ at }) => now - at < LASTS).map(({ by }) => by)),
];
