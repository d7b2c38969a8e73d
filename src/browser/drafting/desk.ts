/** One draft at work in one tab: its history, and its way to the disk. */
import type { Draft } from "../../core/draft/draft.ts";
import type { Edit } from "../../core/draft/edit.ts";
import {
  type History,
  historyOf,
  redo,
  settled,
  undo,
  withEdit,
} from "../../core/draft/history.ts";
import { asStorageError, type StorageError } from "../failure/errors.ts";
import type { Clock } from "../platform/clock.ts";
import type { KeptDraft, SopDrafts } from "./sop-drafts.ts";
import type { Tail, Tails } from "./tails.ts";

type Saving = "saved" | "saving" | "failed";

export interface DeskState {
  /** Which draft is written on: another one where what was typed here became a copy. */
  id: string;
  history: History;
  saving: Saving;
  /** Why the last write failed; null when none did. */
  error: StorageError | null;
  /** When it was stored last (epoch ms). */
  savedAt: number;
  /** False where what was typed last is on this screen only. */
  isHeld: boolean;
  /** Another tab changed or deleted the draft while this one typed: it goes on in a copy. */
  isCopy: boolean;
  /** Drafts that were made of what other tabs typed and could not store. */
  copies: readonly string[];
}

interface Parts {
  drafts: SopDrafts;
  tails: Tails;
  clock: Clock;
  newId: () => string;
}

/** So long after the last keystroke the draft is stored (ms). */
const REST = 400;

const same = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

export class Desk {
  private state: DeskState;
  private kept: KeptDraft;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<void> | null = null;
  private readonly listeners = new Set<(state: DeskState) => void>();
  private readonly parts: Parts;

  /** @param kept as it is stored; what was typed on it and not stored is taken over. */
  constructor(kept: KeptDraft, parts: Parts) {
    this.parts = parts;
    this.kept = kept;
    this.state = {
      id: kept.id,
      history: historyOf(kept.draft),
      saving: "saved",
      error: null,
      savedAt: kept.changedAt,
      isHeld: true,
      isCopy: false,
      copies: [],
    };
    this.takeOver(parts.tails.left(kept.id));
  }

  now = (): DeskState => this.state;

  subscribe(listener: (state: DeskState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  act = (edit: Edit): void => this.become(withEdit(this.state.history, edit));
  undo = (): void => this.become(undo(this.state.history));
  redo = (): void => this.become(redo(this.state.history));
  /** The cell is left: what is typed next is an act of its own. */
  leave = (): void => this.tell({ history: settled(this.state.history) });

  /** Stores what is not stored yet. @returns once it is, or has failed. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.writing ??= this.write().finally(() => {
      this.writing = null;
    });
    await this.writing;
    if (this.isBehind() && this.state.saving !== "failed") await this.flush();
  }

  /** Where nothing is typed here, what another tab stored is shown. Never rejects. */
  async refresh(): Promise<void> {
    const { drafts } = this.parts;
    const there = await drafts.read(this.kept.id).catch(() => null);
    if (there === null || this.isBehind() || there.revision <= this.kept.revision) return;
    this.kept = there;
    this.tell({ history: historyOf(there.draft), savedAt: there.changedAt });
  }

  /** What was typed on this very revision goes on here; on any other it becomes a draft of its own. */
  private takeOver(tails: readonly Tail[]): void {
    const news = tails.filter(({ draft }) => !same(draft, this.kept.draft));
    const mine = news.find(({ revision }) => revision === this.kept.revision);
    const others = news.filter((tail) => tail !== mine);
    if (mine !== undefined) this.become(historyOf(mine.draft));
    for (const tail of tails) if (!others.includes(tail)) this.parts.tails.drop(tail.key);
    if (others.length > 0) void this.copy(others);
  }

  private async copy(tails: readonly Tail[]): Promise<void> {
    const { tails: all } = this.parts;
    for (const { key, draft } of tails) {
      try {
        const { id } = await this.stored(draft);
        all.drop(key);
        this.tell({ copies: [...this.state.copies, id] });
      } catch {
        // It lies where it lay, and is tried again with the next opening.
      }
    }
  }

  private stored(draft: Draft): Promise<KeptDraft> {
    const { drafts, clock, newId } = this.parts;
    const made = { id: newId(), revision: 0, draft, copyOf: this.kept.id };
    return drafts.write(made, clock());
  }

  private become(history: History): void {
    if (history === this.state.history) return;
    const isHeld = this.parts.tails.write(this.kept.id, this.kept.revision, history.now);
    this.tell({ history, saving: "saving", isHeld });
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), REST);
  }

  private isBehind = (): boolean => this.draft() !== this.kept.draft;
  private draft = (): Draft => this.state.history.now;

  private async write(): Promise<void> {
    if (!this.isBehind()) return;
    const { tails } = this.parts;
    const { id } = this.kept;
    try {
      this.kept = await this.keep(this.draft());
      const isCopy = this.state.isCopy || this.kept.id !== id;
      this.tell({ error: null, savedAt: this.kept.changedAt, isCopy, id: this.kept.id });
      if (this.isBehind()) tails.write(this.kept.id, this.kept.revision, this.draft());
      else this.tell({ saving: "saved", isHeld: true });
      if (!this.isBehind() || this.kept.id !== id) tails.clear(id);
    } catch (thrown) {
      this.tell({ saving: "failed", error: asStorageError(thrown) });
    }
  }

  /** What another tab wrote is never written over: then this tab's becomes a copy. */
  private async keep(draft: Draft): Promise<KeptDraft> {
    const { drafts, clock } = this.parts;
    const { id, revision } = this.kept;
    try {
      return await drafts.write({ id, revision, draft }, clock());
    } catch (thrown) {
      const { failure } = asStorageError(thrown);
      if (failure !== "diverged" && failure !== "gone") throw thrown;
      const there = failure === "gone" ? null : await drafts.read(id);
      if (there !== null && same(there.draft, draft)) return { ...there, draft };
      return this.stored(draft);
    }
  }

  private tell(part: Partial<DeskState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener(this.state);
  }
}
