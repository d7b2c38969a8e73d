import type { Page } from "@playwright/test";

/**
 * Ways in which a browser's storage fails, put between the site and the real IndexedDB. The site does
 * not know of them: each is what a browser really throws, or leaves unanswered.
 */
export type Fault =
  /** A write fails: the disk is full, or it is broken. */
  | "full"
  | "broken"
  /** Every use of the connection fails: it was closed in the background and cannot be had again. */
  | "closed"
  /** Reading fails. */
  | "unreadable"
  /** A write is never answered; the database never opens; it is refused from the start. */
  | "silent-write"
  | "silent-open"
  | "refused";

/** Makes faults possible on every page load that follows; `from`: one that is there from the start. */
export async function prepareFaults(page: Page, from: Fault | null = null): Promise<void> {
  await page.addInitScript(interpose, from);
}

/** Begins a fault on the open page, or ends it. */
export async function setFault(page: Page, fault: Fault | null): Promise<void> {
  await page.evaluate((next) => Object.assign(globalThis, { fault: next }), fault);
}

/** Closes every connection that the page holds, as a browser does to a page in the background. */
export async function closeConnections(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { connections } = globalThis as unknown as { connections: IDBDatabase[] };
    for (const connection of connections) {
      connection.close();
      connection.dispatchEvent(new Event("close"));
    }
  });
}

/** How often the page has asked its storage for something and was left without an answer. */
export const unanswered = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { unanswered: number }).unanswered);

function interpose(from: Fault | null): void {
  const world = globalThis as unknown as {
    fault: Fault | null;
    connections: IDBDatabase[];
    unanswered: number;
  };
  world.fault = from;
  world.unanswered = 0;
  world.connections = [];
  const before = <T extends object, K extends keyof T>(
    owner: T,
    method: K,
    step: (args: unknown[]) => unknown,
  ) => {
    const real = owner[method] as unknown as (...args: unknown[]) => unknown;
    owner[method] = function (this: unknown, ...args: unknown[]) {
      return step(args) ?? real.apply(this, args);
    } as T[K];
  };
  const fail = (name: string, text = "") => {
    throw new DOMException(text, name);
  };
  before(IDBObjectStore.prototype, "put", () => {
    if (world.fault === "full") fail("QuotaExceededError");
    if (world.fault === "broken") fail("UnknownError", "Internal error.");
  });
  before(IDBObjectStore.prototype, "get", () => {
    if (world.fault === "unreadable") fail("UnknownError", "Internal error.");
  });
  before(IDBDatabase.prototype, "transaction", ([, mode]) => {
    if (world.fault === "closed") fail("InvalidStateError", "The connection is closing.");
    const isSilent = world.fault === "silent-write" && mode === "readwrite";
    if (isSilent) world.unanswered += 1;
    return isSilent ? { objectStore: () => ({ put: () => ({}), delete: () => ({}) }) } : undefined;
  });
  before(IDBFactory.prototype, "open", () => {
    if (world.fault === "refused") fail("SecurityError", "The operation is insecure.");
    if (world.fault !== "silent-open") return undefined;
    world.unanswered += 1;
    return new EventTarget();
  });
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener("success", () => world.connections.push(request.result));
    return request;
  };
}
