import { asStorageError, StorageError } from "../failure/errors.ts";
import { inTime } from "../failure/patience.ts";
import { type Lock, turnOf } from "../tabs/lock.ts";

/** One act at a time on each case, of all tabs, and nobody waits for it without end. */
export class Turns {
  private readonly lock: Lock;
  private readonly patience: number;

  /** @param patience longest wait (ms) for an answer. */
  constructor(lock: Lock, patience = 10_000) {
    this.lock = lock;
    this.patience = patience;
  }

  /**
   * Does the work alone on the case. Rejects with a `StorageError`: `busy` when its turn did not come
   * in time, and then it never does.
   * @param work is told whether somebody still waits for it: what was reported as failed may not take
   *   effect later.
   */
  async take<T>(key: string, work: (isWaited: () => boolean) => Promise<T>): Promise<T> {
    let waited = true;
    let begun = false;
    const turn = this.alone(key, () => {
      if (!waited) return Promise.reject(new StorageError("busy"));
      begun = true;
      return work(() => waited);
    });
    try {
      return await this.inTime(turn);
    } catch (thrown) {
      waited = false;
      throw begun ? asStorageError(thrown) : new StorageError("busy", thrown);
    }
  }

  /** Does the work alone on the case, however long it takes until then. */
  alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.lock.run(turnOf(key), work);
  }

  /** The work's answer, or a `timeout`; the work itself goes on. */
  inTime<T>(work: Promise<T>): Promise<T> {
    return inTime(work, this.patience);
  }
}
