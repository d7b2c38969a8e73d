import type { Lock } from "./lock.ts";

/** The browser's own locks where it has them (HTTPS only), else the transaction lock. */
export function browserLock(): Lock {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? webLock(locks) : lockOnDemand();
}

export function webLock(locks: LockManager): Lock {
  return {
    run: (name, work) => locks.request(`sop-kaltim:${name}`, work) as ReturnType<typeof work>,
  };
}

/** Few browsers need it, so only they fetch it. */
function lockOnDemand(): Lock {
  const lock = import("./transaction-lock.ts").then((part) => part.transactionLock(indexedDB));
  return { run: async (name, work) => (await lock).run(name, work) };
}
