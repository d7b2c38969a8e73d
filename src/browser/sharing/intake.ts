/**
 * What was heard of many cases and is not put in yet: while much is to be read, all acts on one case are
 * written at once, and cases side by side.
 */
import type { Told } from "./shared-cases.ts";

/** So many are held at most: what is held is not lost, but read again when the page goes. */
const MOST = 20_000;
/** So many cases are written side by side: the browser's store is quicker with some, and the page stays quick. */
const BESIDE = 16;

export class Intake {
  private held = new Map<string, Told[]>();
  private count = 0;

  add(token: string, told: Told): void {
    const ofCase = this.held.get(token);
    if (ofCase === undefined) this.held.set(token, [told]);
    else ofCase.push(told);
    this.count += 1;
  }

  get isFull(): boolean {
    return this.count >= MOST;
  }

  /** What is held of a stream that is not read any more. */
  forget(): void {
    this.held = new Map();
    this.count = 0;
  }

  /**
   * Gives every case's part to `put`, in the order of the stream. Rejects, once nobody is at work any more, with
   * the first error; then nothing is held, and all of it is to be read again.
   */
  async empty(put: (token: string, told: readonly Told[]) => Promise<void>): Promise<void> {
    const waiting = [...this.held];
    this.forget();
    const failures: unknown[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next && failures.length === 0; next = waiting.shift()) {
        await put(...next).catch((thrown: unknown) => failures.push(thrown));
      }
    };
    await Promise.all(Array.from({ length: BESIDE }, work));
    if (failures.length > 0) throw failures[0];
  }
}
