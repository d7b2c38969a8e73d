/** What any tab of this browser asks of its office's papers: one of them holds the connection, the others ask it. */
import type { DeskStatus } from "./desk-parts.ts";
import type { Fetched, PaperDesk, Unsent } from "./paper-desk.ts";
import type { Tabs } from "./presence.ts";

type Wish =
  | { of: "have"; digests: readonly string[] }
  | { of: "fetch"; digest: string; size: number };
type Passed = { ask: string; wish: Wish } | { answer: string; came: unknown };

export interface PaperCallsParts {
  desk: PaperDesk;
  tabs: Tabs;
  status(): DeskStatus;
  newId(): string;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
}

/** Longest wait for another tab (ms): it answers from the server, or has a whole paper come. */
const PATIENCE = { have: 5_000, fetch: 300_000 };

export class PaperCalls {
  private readonly parts: PaperCallsParts;
  private readonly asked = new Map<string, (came: unknown) => void>();
  /** What was fetched in vain, by digest, until it comes. */
  readonly inVain = new Map<string, Exclude<Fetched, { kind: "kept" }>>();
  private readonly listeners = new Set<() => void>();

  constructor(parts: PaperCallsParts) {
    this.parts = parts;
    parts.tabs.listen((passed) => this.fromTab(passed as Passed));
    parts.desk.subscribe(() => this.tell());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Which of these the office says it has. Never rejects. */
  async have(digests: readonly string[]): Promise<ReadonlySet<string>> {
    const came = await this.asks({ of: "have", digests }, PATIENCE.have);
    return new Set((came as readonly string[] | null) ?? []);
  }

  /** Has a paper come and keeps it in this browser. @param size in bytes. Never rejects. */
  async fetch(digest: string, size: number): Promise<Fetched> {
    const came = (await this.asks({ of: "fetch", digest, size }, PATIENCE.fetch)) as Fetched | null;
    const fetched: Fetched = came ?? { kind: "failed", failure: "away" };
    if (fetched.kind === "kept") this.inVain.delete(digest);
    else this.inVain.set(digest, fetched);
    this.tell();
    return fetched;
  }

  /** What of a case is on its way to the office, as the tab knows that holds the connection. */
  unsent(token: string): Unsent {
    return this.parts.desk.unsent(token);
  }

  private async asks(wish: Wish, patience: number): Promise<unknown> {
    const { status, tabs, newId, wait } = this.parts;
    if (status().kind !== "elsewhere") return this.does(wish);
    const ask = newId();
    const answered = new Promise((resolve) => this.asked.set(ask, resolve));
    tabs.tell({ ask, wish } satisfies Passed);
    const came = await Promise.race([answered, wait(patience).then(() => null)]);
    this.asked.delete(ask);
    return came;
  }

  private async does(wish: Wish): Promise<unknown> {
    const { desk } = this.parts;
    return wish.of === "have"
      ? [...(await desk.have(wish.digests))]
      : desk.fetch(wish.digest, wish.size);
  }

  private async fromTab(passed: Passed): Promise<void> {
    if ("answer" in passed) {
      this.asked.get(passed.answer)?.(passed.came);
      return;
    }
    if (this.parts.status().kind === "elsewhere") return;
    const came = await this.does(passed.wish);
    this.parts.tabs.tell({ answer: passed.ask, came } satisfies Passed);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
