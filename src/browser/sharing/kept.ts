/** What is kept of sharing beside the cases themselves. Where it lies: `places.ts`. */
import type { RecordedEvent } from "../../core/case/events.ts";
import type { Retention } from "../../core/office/retention.ts";
import type { Cursor } from "../../core/sharing/cursor.ts";
import { type Erasure, NOT_ERASED } from "../../core/sharing/erasure.ts";
import type { CaseHere } from "../../core/sharing/here.ts";
import { NO_LINE } from "../../core/sharing/line.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { headOf } from "../session/log-rules.ts";
import type { KeyValue } from "../store/key-value.ts";
import type { ManyValues } from "../store/many.ts";
import type { KeptKey } from "./key.ts";
import { SHARED_CASES, SHARED_DESK, SHARED_SOPS } from "./places.ts";
import { Unsettled } from "./unsettled.ts";

/** What the site says of its office's stream, in `bersama.json`. */
export interface SharedWay {
  /** Where the WebSocket stands, below the site's own base. */
  path: string;
  stream: string;
  /** Whether a new case is shared without being asked for. */
  shareNew: boolean;
  /** The stream of the bytes of papers; none where they stay with each officer, or an older site does not say it. */
  papers?: string | null;
  /** How long closed cases are kept; none where the office, or an older site, does not say it. */
  retention?: Retention | null;
}

export interface KeptDesk {
  kind: "shared-desk";
  version: 1;
  key: KeptKey;
  /** As the site said it last: offline it cannot be asked. */
  way: SharedWay;
  /** The code that the office gave; null until it is entered. */
  member: string | null;
  cursor: Cursor | null;
  /** The list of members as it was read last, still to be checked. */
  members: unknown;
  /** What the release could read that read the stream; of those before, nothing is said. */
  reads?: string;
}

/** A shared case without its log: of the line, how long it is. */
export interface KeptCase extends Omit<CaseHere, "log" | "line"> {
  kind: "shared-case";
  version: 1;
  caseId: string | null;
  /** Deleted here: what comes in for it is not taken up. */
  left: boolean;
  erasure: Erasure;
  line: Omit<CaseHere["line"], "events"> & { length: number };
}

/** So many are asked for together: what is read lies in memory. */
const AT_ONCE = 500;

export class KeptSharing {
  private readonly kv: KeyValue;
  private readonly many: ManyValues | null;
  readonly unsettled: Unsettled;

  /** @param many the same place, where it can be asked for much at once. */
  constructor(kv: KeyValue, many: ManyValues | null = null) {
    this.kv = kv;
    this.many = many;
    this.unsettled = new Unsettled(kv);
  }

  /** All of them reject with a `StorageError`. A record of a newer release is left alone: null. */
  async desk(): Promise<KeptDesk | null> {
    const found = (await this.kv.get(SHARED_DESK)) as KeptDesk | null;
    return found?.version === 1 ? found : null;
  }

  keepDesk(desk: KeptDesk): Promise<void> {
    return this.kv.set(SHARED_DESK, desk);
  }

  forgetDesk(): Promise<void> {
    return this.kv.remove(SHARED_DESK);
  }

  async case(token: string): Promise<KeptCase | null> {
    return readable(await this.kv.get(SHARED_CASES.at(token)));
  }

  /** All that is shared here, some hundreds at a time. */
  async *allCases(): AsyncGenerator<readonly (readonly [token: string, kept: KeptCase])[]> {
    const tokens = await this.tokens();
    for (let from = 0; from < tokens.length; from += AT_ONCE) {
      const some = tokens.slice(from, from + AT_ONCE);
      const keys = some.map(SHARED_CASES.at);
      const found = await (this.many?.get(keys) ??
        Promise.all(keys.map((key) => this.kv.get(key))));
      yield some.flatMap((token, n) => {
        const kept = readable(found[n]);
        return kept === null ? [] : [[token, kept] as const];
      });
    }
  }

  keepCase(token: string, kept: KeptCase): Promise<void> {
    return this.kv.set(SHARED_CASES.at(token), kept);
  }

  /** The tokens of all that is shared here. */
  async tokens(): Promise<string[]> {
    return SHARED_CASES.namesIn(await this.kv.keys());
  }

  keepSop(digest: string, sop: Sop): Promise<void> {
    return this.kv.set(SHARED_SOPS.at(digest), sop);
  }

  /** The digests of the SOPs that the stream named. */
  async sops(): Promise<string[]> {
    return SHARED_SOPS.namesIn(await this.kv.keys());
  }

  async allSops(): Promise<Map<string, Sop>> {
    // By their place: to list every key takes the longer the more cases there are.
    const found =
      (await this.many?.under(SHARED_SOPS.at(""))) ??
      (await Promise.all(
        (
          await this.sops()
        ).map(async (digest) => {
          const key = SHARED_SOPS.at(digest);
          return [key, await this.kv.get(key)] as const;
        }),
      ));
    return new Map(found.map(([key, sop]) => [SHARED_SOPS.namesIn([key])[0] ?? "", sop as Sop]));
  }

  async forgetSops(): Promise<void> {
    for (const digest of await this.sops()) await this.kv.remove(SHARED_SOPS.at(digest));
  }
}

function readable(found: unknown): KeptCase | null {
  const kept = found as KeptCase | null;
  return kept?.version === 1 ? kept : null;
}

/** What is kept of a case as it stands. */
export function keptOf(
  here: CaseHere,
  { caseId, erasure }: Pick<KeptCase, "caseId" | "erasure">,
): KeptCase {
  const { log: _, line, ...rest } = here;
  const { events, ...kept } = line;
  const shape = { kind: "shared-case", version: 1, left: false } as const;
  return { ...shape, ...rest, caseId, erasure, line: { ...kept, length: events.length } };
}

/** A case that was just shared, with nothing read back yet. */
export const freshCase = (caseId: string | null): KeptCase =>
  keptOf(
    { log: [], line: NO_LINE, once: [], lost: [], overtaken: [] },
    { caseId, erasure: NOT_ERASED },
  );

/**
 * The case out of what is kept and its log; null when the log is not the one that was read back: a file took
 * its place, and the stream must be read anew.
 */
export function hereOf(kept: KeptCase, log: readonly RecordedEvent[]): CaseHere | null {
  const { length, ...line } = kept.line;
  const events = log.slice(0, length);
  if (events.length !== length || headOf(events) !== line.head) return null;
  const { once, lost, overtaken } = kept;
  return { log, line: { ...line, events }, once, lost, overtaken };
}
