/**
 * What was heard of many cases and is not put in yet: while much is to be read, all acts on one case are
 * written at once, and many cases together. While some are written the next are read.
 */
import type { Cursor } from "../../core/sharing/cursor.ts";
import type { Heap } from "./take-many.ts";
import type { Told } from "./taking.ts";

/** So many are held before they are written: what is held is not lost, but read again when the page goes. */
const MOST = 10_000;

/** What was heard up to there, by case. */
export interface Heard {
  heaps: Heap[];
  at: Cursor;
}

export class Intake {
  private readonly put: (heard: Heard) => Promise<void>;
  private held = new Map<string, Told[]>();
  private count = 0;
  /** How far was heard. */
  private at: Cursor | null = null;
  private putting: Promise<void> = Promise.resolve();

  /** @param put stores all of it. One call at a time, in the order of the stream. */
  constructor(put: (heard: Heard) => Promise<void>) {
    this.put = put;
  }

  add(token: string, told: Told): void {
    const ofCase = this.held.get(token);
    if (ofCase === undefined) this.held.set(token, [told]);
    else ofCase.push(told);
    this.count += 1;
  }

  reached(at: Cursor): void {
    this.at = at;
  }

  /** Of a stream that is not read any more nothing is held. Resolves when nothing is put in any more. Never rejects. */
  async forget(): Promise<void> {
    this.held = new Map();
    this.count = 0;
    this.at = null;
    await this.putting.catch(() => undefined);
    this.putting = Promise.resolve();
  }

  /** Begins to put in what is held, where it is much, once what was before is in. Rejects when that failed. */
  async flow(): Promise<void> {
    if (this.count < MOST) return;
    await this.putting;
    this.begin();
  }

  /** Resolves when all is put in. Rejects when some could not be; then all of it is to be read again. */
  async empty(): Promise<void> {
    await this.putting;
    this.begin();
    await this.putting;
  }

  private begin(): void {
    const { held, at } = this;
    if (at === null) return;
    this.held = new Map();
    this.count = 0;
    this.at = null;
    this.putting = this.put({ heaps: [...held], at });
    // Told to whoever asks next.
    this.putting.catch(() => undefined);
  }
}
