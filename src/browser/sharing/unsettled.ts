/** The shared cases with something left to send or to settle, so that nobody looks through all of them. */

import type { KeyValue } from "../store/key-value.ts";
import { SHARED_OPEN } from "./places.ts";

interface KeptOpen {
  kind: "shared-open";
  version: 1;
  tokens: string[];
}

export class Unsettled {
  private readonly kv: KeyValue;
  /** Of the tab that holds the desk: it alone writes. */
  private own: Set<string> | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(kv: KeyValue) {
    this.kv = kv;
  }

  /** This tab holds the desk from now on. All of them reject with a `StorageError`. */
  async begin(): Promise<void> {
    this.own = new Set(await this.read());
  }

  async tokens(): Promise<string[]> {
    return this.own === null ? this.read() : [...this.own];
  }

  /** Notes whether something is left; in a tab that does not hold the desk, nothing is noted. */
  async note(token: string, isLeft: boolean): Promise<void> {
    if (this.own === null || this.own.has(token) === isLeft) return;
    if (isLeft) this.own.add(token);
    else this.own.delete(token);
    const tokens = [...this.own];
    const record: KeptOpen = { kind: "shared-open", version: 1, tokens };
    // In turn: what was noted last is what stays.
    this.writing = this.writing.catch(() => undefined).then(() => this.kv.set(SHARED_OPEN, record));
    await this.writing;
  }

  private async read(): Promise<string[]> {
    const found = (await this.kv.get(SHARED_OPEN)) as KeptOpen | null;
    return found?.version === 1 ? found.tokens : [];
  }
}
