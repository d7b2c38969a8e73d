/** The office that this page shares cases with: its stream, and what the screens may ask of it. */
import { z } from "zod";
import { logRules } from "../../browser/session/log-rules.ts";
import { Desk } from "../../browser/sharing/desk.ts";
import { KeptSharing, type SharedWay } from "../../browser/sharing/kept.ts";
import { openNatsStream } from "../../browser/sharing/nats-stream.ts";
import { PresenceDesk } from "../../browser/sharing/presence.ts";
import { SharedCases } from "../../browser/sharing/shared-cases.ts";
import { TakesMany } from "../../browser/sharing/take-many.ts";
import { CaseBatch } from "../../browser/store/case-batch.ts";
import { indexedMany } from "../../browser/store/indexed-many.ts";
import { broadcastChannel } from "../../browser/tabs/channel.ts";
import { webLock } from "../../browser/tabs/web-lock.ts";
import type { Workplace } from "../../browser/workplace.ts";
import { RetentionSchema } from "../../core/office/retention.ts";
import { followMember } from "./as-member.ts";
import { watchTurns } from "./turns.ts";

export interface SharedOffice {
  desk: Desk;
  kept: KeptSharing;
  cases: SharedCases;
  way: SharedWay;
  presence: PresenceDesk;
}

const Way = z.object({
  format: z.literal("sop-bersama"),
  version: z.literal(1),
  path: z.string().regex(/^[a-z0-9-]+$/),
  stream: z.string(),
  shareNew: z.boolean(),
  retention: RetentionSchema.nullable().default(null),
});

type Parts = Pick<Workplace, "session" | "kv" | "settings" | "me" | "isTemporary">;

/** Longest wait (ms) between two tries to connect. */
const LONGEST = 60_000;

/** Resolves to null where the site says that nothing is shared, or this browser cannot. Never rejects. */
export async function openOffice(
  { session, kv, settings, me, isTemporary }: Parts,
  base: string,
  now: () => number,
): Promise<SharedOffice | null> {
  const locks = (navigator as { locks?: LockManager }).locks;
  // Without HTTPS browsers have none, and two tabs would read the same stream into one place.
  if (!locks) return null;
  const many = (await isTemporary()) ? null : indexedMany();
  const kept = new KeptSharing(kv, many);
  const way = await wayOf(base, kept).catch(() => null);
  if (way === null) return null;
  const cases = new SharedCases(session, kept);
  const lock = webLock(locks);
  const batch = many && new CaseBatch(many, lock, logRules);
  const presence = presenceHere();
  const desk = new Desk({
    session,
    kept,
    cases,
    now,
    lock,
    many: batch && new TakesMany(batch, session, kept.unsettled),
    channel: broadcastChannel("sop-kaltim-bersama"),
    shareNew: way.shareNew,
    pause: (tries) => untilNetwork(Math.min(LONGEST, 1000 * 2 ** tries)),
    open: (member, key) =>
      openNatsStream({ url: socketAt(base, way.path), ...way, member, key }, (beside) =>
        presence.connected(beside, member),
      ),
  });
  followMember(me, desk, kept);
  watchTurns({ session, settings, me }, { desk, kept });
  desk.work();
  return { desk, kept, cases, way, presence };
}

/** Among the pages of this browser, which share one connection. */
function presenceHere(): PresenceDesk {
  const tabs = new BroadcastChannel("sop-kaltim-hadir");
  return new PresenceDesk({
    page: crypto.getRandomValues(new Uint32Array(1)).join("").padStart(10, "0"),
    now: () => performance.now(),
    every(ms, work) {
      const timer = setInterval(work, ms);
      return () => clearInterval(timer);
    },
    tabs: {
      tell: (passed) => tabs.postMessage(passed),
      listen: (listener) => tabs.addEventListener("message", ({ data }) => listener(data)),
    },
  });
}

/** As the site says it; offline, as it said it last. */
async function wayOf(base: string, kept: KeptSharing): Promise<SharedWay | null> {
  const answer = await fetch(`${base}bersama.json`).catch(() => null);
  if (answer === null) return (await kept.desk())?.way ?? null;
  if (!answer.ok) return null;
  const { path, stream, shareNew, retention } = Way.parse(await answer.json());
  return { path, stream, shareNew, retention };
}

function socketAt(base: string, path: string): string {
  const url = new URL(base + path, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

/** Resolves after that time (ms), or as soon as the browser says that there is a network again. */
function untilNetwork(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      removeEventListener("online", over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    addEventListener("online", over);
  });
}
