/** The office that this page shares cases with: its stream, and what the screens may ask of it. */
import { z } from "zod";
import { logRules } from "../../browser/session/log-rules.ts";
import { Desk } from "../../browser/sharing/desk.ts";
import { KeptSharing, type SharedWay } from "../../browser/sharing/kept.ts";
import { natsPapers } from "../../browser/sharing/nats-papers.ts";
import { openNatsStream } from "../../browser/sharing/nats-stream.ts";
import { PaperCalls } from "../../browser/sharing/paper-calls.ts";
import { PaperDesk } from "../../browser/sharing/paper-desk.ts";
import { PaperMarks } from "../../browser/sharing/paper-marks.ts";
import { PresenceDesk, type Tabs } from "../../browser/sharing/presence.ts";
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
  /** The bytes of papers; what is asked of an office that does not carry them comes to nothing. */
  papers: PaperCalls;
}

const Way = z.object({
  format: z.literal("sop-bersama"),
  version: z.literal(1),
  path: z.string().regex(/^[a-z0-9-]+$/),
  stream: z.string(),
  papers: z.string().nullable().default(null),
  shareNew: z.boolean(),
  retention: RetentionSchema.nullable().default(null),
});

type Parts = Pick<Workplace, "session" | "kv" | "settings" | "me" | "papers" | "isTemporary">;

/** Longest wait (ms) between two tries to connect. */
const LONGEST = 60_000;

/** Resolves to null where the site says that nothing is shared, or this browser cannot. Never rejects. */
export async function openOffice(
  { session, kv, settings, me, papers, isTemporary }: Parts,
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
  const pause = (tries: number) => untilNetwork(Math.min(LONGEST, 1000 * 2 ** tries));
  const paperDesk = new PaperDesk({ kept, cases, marks: new PaperMarks(kv), papers, pause });
  const desk = new Desk({
    session,
    kept,
    cases,
    now,
    lock,
    many: batch && new TakesMany(batch, session, kept.unsettled),
    channel: broadcastChannel("sop-kaltim-bersama"),
    shareNew: way.shareNew,
    pause,
    open: (member, key) =>
      openNatsStream({ url: socketAt(base, way.path), ...way, member, key }, (beside, over) => {
        presence.connected(beside, member);
        if (way.papers) paperDesk.connected(natsPapers(over, way.papers), member);
      }),
  });
  desk.subscribe((token) => paperDesk.heard(token, desk.status));
  followMember(me, desk, kept);
  watchTurns({ session, settings, me }, { desk, kept });
  desk.work();
  return { desk, kept, cases, way, presence, papers: paperCalls(paperDesk, desk) };
}

/** The same for every tab of this browser. */
function paperCalls(paperDesk: PaperDesk, desk: Desk): PaperCalls {
  const tabs = new BroadcastChannel("sop-kaltim-lampiran");
  return new PaperCalls({
    desk: paperDesk,
    tabs: tabsOver(tabs),
    status: () => desk.status,
    newId: () => crypto.getRandomValues(new Uint32Array(2)).join("-"),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}

const tabsOver = (tabs: BroadcastChannel): Tabs => ({
  tell: (passed) => tabs.postMessage(passed),
  listen: (listener) => tabs.addEventListener("message", ({ data }) => listener(data)),
});

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
    tabs: tabsOver(tabs),
  });
}

/** As the site says it; offline, as it said it last. */
async function wayOf(base: string, kept: KeptSharing): Promise<SharedWay | null> {
  const answer = await fetch(`${base}bersama.json`).catch(() => null);
  if (answer === null) return (await kept.desk())?.way ?? null;
  if (!answer.ok) return null;
  const { format: _, version: __, ...way } = Way.parse(await answer.json());
  return way;
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
