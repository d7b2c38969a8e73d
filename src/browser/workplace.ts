import { type Drafts, openDrafts } from "./kept/drafts.ts";
import { awaited } from "./kept/given.ts";
import { type MeStore, openMe } from "./kept/me.ts";
import { openPerformers, type Performers } from "./kept/performers.ts";
import { askToPersist } from "./kept/persistence.ts";
import { openSettings, type SettingsStore } from "./kept/settings.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { type Ids, randomIds } from "./platform/ids.ts";
import { logRules } from "./session/log-rules.ts";
import { Session } from "./session/session.ts";
import { keepAwake } from "./session/wake.ts";
import { openCaseStore } from "./store/case-store.ts";
import type { KeyValue } from "./store/key-value.ts";
import { localforageKeyValue } from "./store/localforage.ts";
import type { Papers } from "./store/papers.ts";
import { orTemporary } from "./store/temporary.ts";
import { broadcastChannel } from "./tabs/channel.ts";
import { browserLock } from "./tabs/web-lock.ts";

/** Everything a page needs to work on cases, made of what this browser has. */
export interface Workplace {
  session: Session;
  drafts: Drafts;
  performers: Performers;
  me: MeStore;
  /** Whether a case is away, handed over from here: for a look at the list. */
  awaited: typeof awaited;
  settings: SettingsStore;
  clock: Clock;
  ids: Ids;
  /** For what else lies beside the cases, and is opened when it is asked for. */
  kv: KeyValue;
  /** Files of the cases: opened when a case has some, or is given one. */
  papers(): Promise<Papers>;
  /** True when the browser refuses storage and the cases live only as long as this page. */
  isTemporary(): Promise<boolean>;
}

export function openWorkplace(): Workplace {
  const lock = browserLock();
  const { kv, isTemporary } = orTemporary(localforageKeyValue());
  const store = openCaseStore(kv, lock, logRules, randomIds());
  const session = new Session({ store, lock, channel: broadcastChannel() });
  const drafts = openDrafts(
    () => localStorage,
    () => session.memory.heldKeys(),
    () => sessionStorage,
  );
  const performers = openPerformers(() => localStorage);
  const me = openMe(() => localStorage);
  const settings = openSettings(kv, lock);
  const papers = () => import("./store/papers.ts").then(({ openPapers }) => openPapers(kv, lock));
  session.subscribe((change) => {
    if (change.type !== "case" || change.from !== "here") return;
    const isLess = change.gone || change.events.some(({ event }) => event.type === "FileRemoved");
    // What was cut short is done at the next start.
    if (isLess)
      papers().then(
        (all) => all.sweepSoon(change.key),
        () => undefined,
      );
    drafts.settle(change.key, change.events);
    if (change.gone) drafts.forget(change.key);
    const isFirst = change.events.some(({ event }) => event.type === "CaseOpened");
    if (isFirst) askToPersist(navigator.storage, settings).catch(() => undefined);
  });
  keepAwake(session, window);
  // After the list is on screen; a list that cannot be healed now is healed at the next start.
  setTimeout(() => session.heal().catch(() => undefined), 1_000);
  return {
    session,
    drafts,
    performers,
    me,
    awaited,
    settings,
    clock: systemClock,
    ids: randomIds,
    kv,
    papers,
    isTemporary,
  };
}
