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
import type { Tails } from "./tails.ts";

type Saving = "saved" | "saving" | "failed";

export interface DeskState {
  history: History;
  saving: Saving;
  /** Why the last write failed; null when none did. */
  error: StorageError | null;
  /** When it was stored last (epoch ms). */
  savedAt: number;
  /** False where what was typed last is on this screen only. */
  isHeld: boolean;
}

/** So long after the last keystroke the draft is stored (ms). */
const REST = 400;

export class Desk {
  private state: DeskState;
  private kept: KeptDraft;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<void> | null = null;
  private readonly listeners = new Set<(state: DeskState) => void>();
  private readonly parts: { drafts: SopDrafts; tails: Tails; clock: Clock };

  /** @param kept as it is stored; what was typed on it and not stored is taken over. */
  constructor(kept: KeptDraft, parts: { drafts: SopDrafts; tails: Tails; clock: Clock }) {
    this.parts = parts;
    this.kept = kept;
    const tail = parts.tails.read(kept.id, kept.revision);
    this.state = {
      history: historyOf(tail ?? kept.draft),
      saving: tail === null ? "saved" : "saving",
      error: null,
      savedAt: kept.changedAt,
      isHeld: true,
    };
    if (tail !== null) this.later();
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

  private become(history: History): void {
    if (history === this.state.history) return;
    const isHeld = this.parts.tails.write(this.kept.id, this.kept.revision, history.now);
    this.tell({ history, saving: "saving", isHeld });
    this.later();
  }

  private later(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), REST);
  }

  private isBehind = (): boolean => this.draft() !== this.kept.draft;
  private draft = (): Draft => this.state.history.now;

  private async write(): Promise<void> {
    const draft = this.draft();
    const { drafts, tails, clock } = this.parts;
    try {
      const { id, revision } = this.kept;
      this.kept = await drafts.write({ id, revision, draft }, clock());
      this.tell({ error: null, savedAt: this.kept.changedAt });
      if (this.isBehind()) tails.write(id, this.kept.revision, this.draft());
      else {
        tails.clear(id);
        this.tell({ saving: "saved", isHeld: true });
      }
    } catch (thrown) {
      this.tell({ saving: "failed", error: asStorageError(thrown) });
    }
  }

  private tell(part: Partial<DeskState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener(this.state);
  }
}
