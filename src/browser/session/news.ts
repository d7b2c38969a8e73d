import type { RecordedEvent } from "../../core/case/events.ts";
import { Memory } from "./memory.ts";
import type { Change, SessionParts } from "./parts.ts";

/** Tells whoever listens in this tab, and all other tabs, what became of the cases. */
export class News extends Memory {
  protected readonly parts: SessionParts;
  private readonly listeners = new Set<(change: Change) => void>();
  private listDue: Promise<void> | null = null;

  constructor(parts: SessionParts) {
    super();
    this.parts = parts;
    parts.channel.listen((message) => {
      if (message.type === "list-changed") return this.tell({ type: "list" });
      const gone = message.type === "case-removed";
      // What waits here may be the only copy: it stays on screen, and can be written back.
      if (gone && !this.pending.has(message.key)) this.forget(message.key);
      this.tell({ type: "case", key: message.key, from: "elsewhere", events: [], gone });
    });
  }

  /** Calls `listener` after every change, here or in another tab; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected announce(
    type: "case-changed" | "case-removed",
    key: string,
    events: readonly RecordedEvent[],
  ): void {
    this.parts.channel.announce({ type, key });
    this.tell({ type: "case", key, from: "here", events, gone: type === "case-removed" });
    this.listDue ??= this.parts.store.settled().then(() => {
      this.listDue = null;
      this.parts.channel.announce({ type: "list-changed" });
      this.tell({ type: "list" });
    });
  }

  protected tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
