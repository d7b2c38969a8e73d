import { EventEmitter } from "node:events";
import { logRules } from "../../../src/browser/session/log-rules.ts";
import { Session } from "../../../src/browser/session/session.ts";
import { openCaseStore } from "../../../src/browser/store/case-store.ts";
import type { KeyValue } from "../../../src/browser/store/key-value.ts";
import type { Announcement, Channel } from "../../../src/browser/tabs/channel.ts";
import type { Lock } from "../../../src/browser/tabs/lock.ts";
import { webLock } from "../../../src/browser/tabs/web-lock.ts";

/** Several tabs of one browser: their own view of the store, one lock, one channel. */
export function openTabs(
  views: readonly KeyValue[],
  { lock = webLock(navigator.locks), patience = 30_000 }: { lock?: Lock; patience?: number } = {},
) {
  const air = new EventEmitter().setMaxListeners(0);
  return views.map((kv, n) => {
    const store = openCaseStore(kv, lock, logRules, `tab-${n}`);
    return new Session({ store, lock, channel: channelOf(air, n), patience });
  });
}

function channelOf(air: EventEmitter, own: number): Channel {
  return {
    announce: (message) => air.emit("message", own, message),
    listen: (listener) => {
      const receive = (from: number, message: Announcement) => from !== own && listener(message);
      air.on("message", receive);
      return () => air.off("message", receive);
    },
  };
}
