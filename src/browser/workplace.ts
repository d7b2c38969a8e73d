import { broadcastChannel } from "./channel.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type Ids, randomIds } from "./ids.ts";
import { browserLock } from "./lock.ts";
import { logRules } from "./log-rules.ts";
import { Session } from "./session.ts";
import { openCaseStore } from "./store/case-store.ts";
import { localforageKeyValue } from "./store/localforage.ts";

/** Everything a page needs to work on cases, made of what this browser has. */
export interface Workplace {
  session: Session;
  clock: Clock;
  ids: Ids;
}

export function openWorkplace(): Workplace {
  const lock = browserLock();
  const store = openCaseStore(localforageKeyValue(), lock, logRules, randomIds());
  const session = new Session({ store, lock, channel: broadcastChannel() });
  return { session, clock: systemClock, ids: randomIds };
}
