/**
 * Puts in what the stream said of many cases at once. Only where nothing but colleagues' acts came: whatever
 * has something of this browser's own to look after is left to `shared-cases.ts`, case by case.
 */

import type { Session } from "../session/session.ts";
import type { CaseBatch, Grown } from "../store/case-batch.ts";
import type { Entry } from "../store/many.ts";
import type { Stored } from "../store/record.ts";
import type { KeptCase } from "./kept.ts";
import { SHARED_CASES } from "./places.ts";
import { afterTold, headIn, idOf, type Told } from "./taking.ts";
import type { Unsettled } from "./unsettled.ts";

/** What was heard of one case, by its token. */
export type Heap = readonly [token: string, told: readonly Told[]];

/** A case that may be put in with others, by its id. */
interface Plain {
  heap: Heap;
  caseId: string;
}

/** Part of what was told so far: fewer new cases than this wait, since with each word the whole list is read. */
const PART = 1 / 4;

export class TakesMany {
  private readonly batch: CaseBatch<unknown>;
  private readonly session: Session;
  private readonly unsettled: Unsettled;
  private untold: string[] = [];
  private told = 0;

  constructor(batch: CaseBatch<unknown>, session: Session, unsettled: Unsettled) {
    this.batch = batch;
    this.session = session;
    this.unsettled = unsettled;
  }

  /**
   * @returns what is to be put in case by case. Rejects with a `StorageError` or `LogReplaced`; then nothing of
   * these was changed.
   */
  async take(heaps: readonly Heap[], me: string): Promise<Heap[]> {
    const { plain, left } = await this.sorted(heaps);
    const ids = plain.map(({ caseId }) => caseId);
    const places = plain.map(({ heap }) => placeOf(heap));
    const grown = new Map<string, Grown>();
    await this.batch.write(ids, places, (found, beside) => {
      const entries: Entry[] = [];
      for (const [n, one] of plain.entries()) {
        const taken = afterAll(one.heap, found[n], beside[n] as KeptCase | null, me);
        if (taken === null) {
          left.push(one.heap);
          continue;
        }
        if (taken.grown) grown.set(one.caseId, taken.grown);
        entries.push([placeOf(one.heap), taken.kept]);
      }
      return { grown, beside: entries };
    });
    this.untold.push(...grown.keys());
    if (this.untold.length >= this.told * PART) this.tell();
    return left;
  }

  /** Tells this page and others of what came in and was not told yet. */
  tell(): void {
    this.told += this.untold.length;
    for (const key of this.untold.splice(0))
      this.session.news.announce("case-changed", key, [], "office");
  }

  private async sorted(heaps: readonly Heap[]): Promise<{ plain: Plain[]; left: Heap[] }> {
    const unsettled = new Set(await this.unsettled.tokens());
    const known = await this.batch.get(heaps.map(placeOf));
    const plain: Plain[] = [];
    const left: Heap[] = [];
    for (const [n, heap] of heaps.entries()) {
      const kept = known[n] as KeptCase | null;
      const caseId = idOf(kept, heap[1]);
      const isReadable = kept === null || (kept.version === 1 && !kept.left);
      // What this tab has seen it must hear of in its own way.
      const isSeen = caseId !== null && this.session.memory.shown(caseId).log.length > 0;
      if (caseId === null || !isReadable || isSeen || unsettled.has(heap[0])) left.push(heap);
      else plain.push({ heap, caseId });
    }
    return { plain, left };
  }
}

/** Null where something of this browser's own is in the case, or it cannot be read. */
function afterAll(
  [, told]: Heap,
  stored: Stored | undefined,
  kept: KeptCase | null,
  me: string,
): { grown: Grown | null; kept: KeptCase } | null {
  if (kept?.left || (stored?.kind !== "case" && stored?.kind !== "none")) return null;
  const log = stored.kind === "case" ? stored.log : [];
  const taken = afterTold(kept, log, told, me);
  if (taken.isDisplaced || taken.isToSend || taken.isLeft) return null;
  const head = headIn(taken.here);
  const isGrown = head !== headIn(taken.start);
  const grown = isGrown ? { log: taken.here.log, head, before: log.length } : null;
  return { grown, kept: taken.kept };
}

const placeOf = ([token]: Heap): string => SHARED_CASES.at(token);
