import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { asStorageError } from "../../src/browser/failure/errors.ts";
import { systemClock } from "../../src/browser/platform/clock.ts";
import { randomIds } from "../../src/browser/platform/ids.ts";
import { broadcastChannel } from "../../src/browser/tabs/channel.ts";
import { transactionLock } from "../../src/browser/tabs/transaction-lock.ts";
import { browserLock, webLock } from "../../src/browser/tabs/web-lock.ts";

const refusing = {
  open() {
    throw new DOMException("The operation is insecure.", "SecurityError");
  },
} as unknown as IDBFactory;

const locks = [
  { name: "Web Locks", make: () => webLock(navigator.locks) },
  { name: "transactions", make: () => transactionLock(new IDBFactory()) },
  { name: "the page, where storage is refused", make: () => transactionLock(refusing) },
  { name: "what this browser has", make: () => browserLock() },
];

describe.each(locks)("lock by $name", ({ make }) => {
  it("lets one holder of a name in at a time", async () => {
    const lock = make();
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => lock.run("case:a", work)));
    expect(most).toBe(1);
  });

  it("is free again after work that threw", async () => {
    const lock = make();
    await expect(lock.run("case:a", () => Promise.reject(new Error("x")))).rejects.toThrow("x");
    expect(await lock.run("case:a", async () => 1)).toBe(1);
  });

  it("holds a case and an index bucket at once", async () => {
    const lock = make();
    const inner = () => lock.run("index:1", async () => "both");
    expect(await lock.run("case:a", inner)).toBe("both");
  });
});

it("makes ids in the form of a UUID, each another", () => {
  const ids = new Set(Array.from({ length: 1000 }, randomIds));
  expect(ids.size).toBe(1000);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
});

it("tells other tabs, not its own", async () => {
  const mine = broadcastChannel("t");
  const theirs = broadcastChannel("t");
  const own: unknown[] = [];
  mine.listen((message) => own.push(message));
  const heard = new Promise((resolve) => theirs.listen(resolve));
  mine.announce({ type: "case-changed", key: "k" });
  expect(await heard).toEqual({ type: "case-changed", key: "k" });
  expect(own).toEqual([]);
});

it("reads the time in milliseconds", () => {
  expect(systemClock()).toBeGreaterThan(1_700_000_000_000);
});

it.each([
  ["QuotaExceededError", "", "quota"],
  ["SecurityError", "", "unavailable"],
  ["InvalidStateError", "", "closed"],
  ["UnknownError", "Connection to Indexed Database server lost.", "closed"],
  ["UnknownError", "Internal error opening backing store: disk full", "quota"],
  ["UnknownError", "Internal error.", "disk"],
  ["Error", "No available storage method found.", "unavailable"],
])("names %s %s: %s", (name, message, failure) => {
  expect(asStorageError(Object.assign(new Error(message), { name })).failure).toBe(failure);
});
