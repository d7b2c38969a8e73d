/**
 * Word among tabs that something is still wanted, though nothing that is stored says so. It ends with the
 * tab that gave it. Browsers without Web Locks (plain HTTP) know of none.
 */
export interface Holds {
  /** Resolves when every tab can see it; it ends when `until` is settled. */
  hold(name: string, until: Promise<unknown>): Promise<void>;
  /** Whether any tab, this one counted, holds it. */
  isHeld(name: string): Promise<boolean>;
}

const HELD = "held";

const NO_HOLDS: Holds = { hold: async () => undefined, isHeld: async () => false };

export function browserHolds(): Holds {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? lockHolds(locks) : NO_HOLDS;
}

function lockHolds(locks: LockManager): Holds {
  // The name of a lock, beside those of `web-lock.ts`: nothing is kept under it.
  const at = (name: string) => `sop-kaltim:${HELD}:${name}`;
  return {
    hold: (name, until) =>
      new Promise((resolve, reject) => {
        const work = () => {
          resolve();
          return until.catch(() => undefined);
        };
        locks.request(at(name), { mode: "shared" }, work).catch(reject);
      }),
    isHeld: (name) => locks.request(at(name), { ifAvailable: true }, async (lock) => lock === null),
  };
}
