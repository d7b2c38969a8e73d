/** Browsers of an office's officers, as far as sharing needs them. */
import { logRules } from "../../../src/browser/session/log-rules.ts";
import type { Session } from "../../../src/browser/session/session.ts";
import { Desk } from "../../../src/browser/sharing/desk.ts";
import { KeptSharing } from "../../../src/browser/sharing/kept.ts";
import type { KeptKey } from "../../../src/browser/sharing/key.ts";
import { SharedCases } from "../../../src/browser/sharing/shared-cases.ts";
import type { OfficeStream } from "../../../src/browser/sharing/stream.ts";
import { TakesMany } from "../../../src/browser/sharing/take-many.ts";
import { CaseBatch } from "../../../src/browser/store/case-batch.ts";
import type { KeyValue } from "../../../src/browser/store/key-value.ts";
import type { ManyValues } from "../../../src/browser/store/many.ts";
import { memoryKeyValue } from "../../../src/browser/store/memory.ts";
import type { Lock } from "../../../src/browser/tabs/lock.ts";
import { webLock } from "../../../src/browser/tabs/web-lock.ts";
import { memoryMany } from "../../support/memory-many.ts";
import { at } from "../../support/officers.ts";
import { openTabs } from "./tabs.ts";

/** The one case they work on. */
export const KEY = "kasus-1";
export const NAMES = ["ani", "budi", "citra", "dewi"] as const;
export type Name = (typeof NAMES)[number];

const WAY = { path: "bersama", stream: "KASUS", shareNew: false };

export interface OfficePlace {
  kv: KeyValue;
  many: ManyValues;
  /** Its tabs' turns; else those of the process. */
  lock?: Lock;
}

/** One officer's browser, which can be cut from the network. */
export class OfficeBrowser {
  readonly name: Name;
  readonly session: Session;
  readonly kept: KeptSharing;
  readonly cases: SharedCases;
  desk: Desk | null = null;
  private working: Promise<void> = Promise.resolve();
  private readonly connect: (key: KeptKey) => Promise<OfficeStream>;
  private readonly many: TakesMany;

  /** @param place what it keeps: another browser of the same place is this one after a reload. */
  constructor(
    name: Name,
    { kv, many, lock = webLock(navigator.locks) }: OfficePlace,
    connect: (key: KeptKey) => Promise<OfficeStream>,
  ) {
    this.name = name;
    this.connect = connect;
    const [session] = openTabs([kv], { lock });
    if (!session) throw new Error("one tab");
    this.session = session;
    this.kept = new KeptSharing(kv, many);
    this.cases = new SharedCases(session, this.kept);
    const batch = new CaseBatch(many, lock, logRules);
    this.many = new TakesMany(batch, session, this.kept.unsettled);
  }

  /** @param member the code that the office gave. */
  async joins(key: KeptKey, member: string = this.name): Promise<void> {
    await this.kept.keepDesk({
      ...{ kind: "shared-desk", version: 1, key, way: WAY },
      ...{ member, cursor: null, members: null },
    });
  }

  comes(): void {
    const { session, kept, cases, many } = this;
    this.desk = new Desk({
      ...{ session, kept, cases, many, shareNew: false, now: () => at(600).recordedAt },
      lock: { run: (_, work) => work() },
      channel: { announce: () => undefined, listen: () => () => undefined },
      open: (_, key) => this.connect(key),
      pause: (tries) => new Promise((resolve) => setTimeout(resolve, 20 * 2 ** Math.min(tries, 4))),
    });
    this.working = this.desk.work();
  }

  async goes(): Promise<void> {
    await this.desk?.stop();
    await this.working;
    this.desk = null;
  }

  async log() {
    const found = await this.session.peek(KEY);
    return found.kind === "case" ? found.log : [];
  }

  async texts(): Promise<string[]> {
    return (await this.log()).flatMap(({ event }) =>
      event.type === "NoteAdded" ? [event.text] : [event.type],
    );
  }

  here() {
    return this.cases.here(KEY).then((found) => found?.here);
  }

  async waiting(): Promise<number> {
    const here = await this.here();
    return here ? here.log.length - here.line.events.length : -1;
  }
}

/** What one browser keeps, in memory. */
export function officePlace(data = new Map<string, unknown>()): OfficePlace {
  return { kv: memoryKeyValue(data), many: memoryMany(data) };
}

/** A browser for each officer, with nothing in it. `connect`: how one of them reaches the stream. */
export function browsersOf(connect: (name: Name, key: KeptKey) => Promise<OfficeStream>) {
  const made = NAMES.map((name) => {
    const browser = new OfficeBrowser(name, officePlace(), (key) => connect(name, key));
    return [name, browser] as const;
  });
  return Object.fromEntries(made) as Record<Name, OfficeBrowser>;
}
