import type { RecordedEvent } from "../../core/case/events.ts";
import { digestsHeld } from "../../core/case/file-place.ts";
import { StorageError } from "../failure/errors.ts";
import { ASIDE, CASES, DIRTY, PAPER_OF, PAPERS, tracesOf } from "../places.ts";
import type { Lock } from "../tabs/lock.ts";
import type { KeyValue } from "./key-value.ts";
import { type CaseRecord, readRecord, type Stored } from "./record.ts";
import { type ListEntry, SummaryIndex } from "./summary-index.ts";

/** What the core knows about logs and the store needs: head digest, chain check, list entry. */
export interface LogRules<Summary> {
  /** Digest of the last event; a fixed value for an empty log. */
  headOf(log: readonly RecordedEvent[]): string;
  isIntact(log: readonly RecordedEvent[]): boolean;
  summarise(log: readonly RecordedEvent[]): Summary;
}

/** The port. Every method rejects with a `StorageError` and then has changed nothing. */
export interface CaseStore<Summary> {
  list(): Promise<ListEntry<Summary>[]>;
  load(key: string): Promise<Stored>;
  /**
   * Adds events to a case (or begins it) if its head still is `expectedHead`. All of them are
   * stored, or none. The caller holds the case's lock; the comparison is the second guard.
   */
  append(
    key: string,
    expectedHead: string,
    events: readonly RecordedEvent[],
  ): Promise<"appended" | "stale">;
  /** Puts a whole log in the place of the one with `expectedHead` (none: the empty log's head). */
  replace(
    key: string,
    expectedHead: string,
    log: readonly RecordedEvent[],
  ): Promise<"replaced" | "stale">;
  remove(key: string): Promise<void>;
  /** Moves a record that cannot be read out of the way, unchanged, so that the case can be put back. */
  setAside(key: string): Promise<void>;
  /** Everything that was ever set aside, as it was found. */
  aside(): Promise<unknown[]>;
  /** Resolves when the list's entries of all cases written so far are stored. */
  settled(): Promise<void>;
  /** Finds entries that disagree with the records and mends them; resolves to how many. */
  heal(): Promise<number>;
}

export function openCaseStore<Summary>(
  kv: KeyValue,
  lock: Lock,
  rules: LogRules<Summary>,
  writer: string,
): CaseStore<Summary> {
  return new KeyValueCaseStore(kv, lock, rules, writer);
}

class KeyValueCaseStore<Summary> implements CaseStore<Summary> {
  private readonly kv: KeyValue;
  private readonly lock: Lock;
  private readonly rules: LogRules<Summary>;
  private readonly writer: string;
  private readonly index: SummaryIndex<Summary>;
  /** Heads whose chain this page has checked; checking every digest on every read would not do. */
  private readonly checked = new Map<string, string>();
  private waiting = new Set<string>();
  private flushing: Promise<void> | null = null;

  constructor(kv: KeyValue, lock: Lock, rules: LogRules<Summary>, writer: string) {
    this.kv = kv;
    this.lock = lock;
    this.rules = rules;
    this.writer = writer;
    this.index = new SummaryIndex(kv, lock, (key) => this.entryOf(key));
  }

  list(): Promise<ListEntry<Summary>[]> {
    return this.index.all();
  }

  async load(key: string): Promise<Stored> {
    const { headOf, isIntact } = this.rules;
    return readRecord(await this.kv.get(CASES.at(key)), (log, head) => {
      if (headOf(log) !== head) return false;
      if (this.checked.get(key) !== head && !isIntact(log)) return false;
      this.checked.set(key, head);
      return true;
    });
  }

  async append(
    key: string,
    expectedHead: string,
    events: readonly RecordedEvent[],
  ): Promise<"appended" | "stale"> {
    const written = await this.write(key, expectedHead, events, (before) => [...before, ...events]);
    return written ? "appended" : "stale";
  }

  async replace(
    key: string,
    expectedHead: string,
    log: readonly RecordedEvent[],
  ): Promise<"replaced" | "stale"> {
    return (await this.write(key, expectedHead, log, () => [...log])) ? "replaced" : "stale";
  }

  async remove(key: string): Promise<void> {
    await this.markDirty(key);
    // First, so that a case that is gone left nothing behind.
    for (const trace of tracesOf(key)) await this.kv.remove(trace);
    await this.kv.remove(CASES.at(key));
    this.refreshSoon(key);
  }

  async setAside(key: string): Promise<void> {
    const raw = await this.kv.get(CASES.at(key));
    const names = ASIDE.namesIn(await this.kv.keys());
    const earlier = names.filter((name) => name.startsWith(`${key}/`)).length;
    await this.kv.set(ASIDE.at(`${key}/${earlier + 1}`), raw);
    await this.remove(key);
  }

  async aside(): Promise<unknown[]> {
    const names = ASIDE.namesIn(await this.kv.keys());
    return Promise.all(names.map((name) => this.kv.get(ASIDE.at(name))));
  }

  async settled(): Promise<void> {
    while (this.flushing) await this.flushing;
  }

  async heal(): Promise<number> {
    const keys = await this.kv.keys();
    const marks = DIRTY.namesIn(keys);
    const stored = new Set(CASES.namesIn(keys));
    const listed = new Set((await this.index.all()).map((entry) => entry.key));
    const wrong = new Set([
      ...[...stored].filter((key) => !listed.has(key)),
      ...[...listed].filter((key) => !stored.has(key)),
      ...marks.map(keyMarkedBy),
    ]);
    const left = await this.index.refresh([...wrong]);
    const mended = wrong.size - left.size;
    if (PAPERS.namesIn(keys).length > 0) {
      // A write that was cut short may have left files that no case holds.
      const { openPapers } = await import("./papers.ts");
      const held = await openPapers(this.kv, this.lock).sweep(marks.map(keyMarkedBy));
      for (const key of held) left.add(key);
    }
    const done = marks.filter((mark) => !left.has(keyMarkedBy(mark)));
    await Promise.all(done.map((mark) => this.kv.remove(DIRTY.at(mark))));
    return mended;
  }

  /**
   * The one place that writes a case: compares the head, then stores the whole log at once.
   * @param fresh what of it was not there before: the files it names belong to the case from now on.
   */
  private async write(
    key: string,
    expectedHead: string,
    fresh: readonly RecordedEvent[],
    next: (before: RecordedEvent[]) => RecordedEvent[],
  ): Promise<boolean> {
    const found = await this.load(key);
    if (found.kind === "newer" || found.kind === "corrupted") throw new StorageError(found.kind);
    const head = found.kind === "case" ? found.head : this.rules.headOf([]);
    if (head !== expectedHead) return false;
    const log = next(found.kind === "case" ? found.log : []);
    const record: CaseRecord = { kind: "case", version: 1, head: this.rules.headOf(log), log };
    await this.markDirty(key);
    for (const digest of digestsHeld(fresh)) await this.kv.set(PAPER_OF.at(`${digest}/${key}`), 1);
    await this.kv.set(CASES.at(key), record);
    this.checked.set(key, record.head);
    this.refreshSoon(key);
    return true;
  }

  private markOf(key: string): string {
    return DIRTY.at(`${this.writer}/${key}`);
  }

  private markDirty(key: string): Promise<void> {
    // Only a mark for healing: a full disk must not stop a deletion that would free it.
    return this.kv.set(this.markOf(key), 1).catch(() => undefined);
  }

  /** The entry is a cache: it follows after the append was acknowledged, many appends at once. */
  private refreshSoon(key: string): void {
    this.waiting.add(key);
    this.flushing ??= this.flush()
      .catch(() => undefined)
      .finally(() => {
        this.flushing = null;
      });
  }

  private async flush(): Promise<void> {
    while (this.waiting.size > 0) {
      const keys = [...this.waiting];
      this.waiting = new Set();
      let left: Set<string>;
      try {
        left = await this.index.refresh(keys);
      } catch (thrown) {
        // The marks stay, for healing; the next write tries these again.
        for (const key of keys) this.waiting.add(key);
        throw thrown;
      }
      const done = keys.filter((key) => !this.waiting.has(key) && !left.has(key));
      await Promise.all(done.map((key) => this.kv.remove(this.markOf(key))));
    }
  }

  private async entryOf(key: string): Promise<ListEntry<Summary> | null> {
    const found = await this.load(key);
    if (found.kind === "none") return null;
    if (found.kind !== "case") return { key, kind: found.kind, head: null, summary: null };
    const { head, log } = found;
    return { key, kind: "case", head, summary: this.rules.summarise(log) };
  }
}

/** The case that a mark `<writer>/<key>` is about; the key may hold slashes. */
function keyMarkedBy(mark: string): string {
  return mark.slice(mark.indexOf("/") + 1);
}
