import type { RecordedEvent } from "../../core/case/events.ts";
import type { Channel } from "../tabs/channel.ts";
import type { Change } from "./parts.ts";

/** Tells whoever listens in this tab, and all other tabs, what became of the cases. */
export class News {
  private readonly channel: Channel;
  private readonly settled: () => Promise<void>;
  private readonly listeners = new Set<(change: Change) => void>();
  private listDue: Promise<void> | null = null;

  /** @param settled resolves when the list shows what was stored so far. */
  constructor(channel: Channel, settled: () => Promise<void>) {
    this.channel = channel;
    this.settled = settled;
    channel.listen((message) => {
      if (message.type === "list-changed") return this.tell({ type: "list" });
      const gone = message.type === "case-removed";
      this.tell({ type: "case", key: message.key, from: "elsewhere", events: [], gone });
    });
  }

  /** Calls `listener` after every change, here or in another tab; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** This tab changed or removed a case: said here and elsewhere, and of the list once it follows. */
  announce(
    type: "case-changed" | "case-removed",
    key: string,
    events: readonly RecordedEvent[],
    from: "here" | "office" = "here",
  ): void {
    this.channel.announce({ type, key });
    this.tell({ type: "case", key, from, events, gone: type === "case-removed" });
    this.listDue ??= this.settled().then(() => {
      this.listDue = null;
      this.channel.announce({ type: "list-changed" });
      this.tell({ type: "list" });
    });
  }

  /** Said in this tab alone. */
  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
