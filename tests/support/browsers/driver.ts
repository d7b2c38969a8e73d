/** Drives a browser that Playwright does not: enough for a smoke test. */
import { createServer } from "node:net";

export interface Driver {
  open(url: string): Promise<void>;
  /** Runs an expression in the page; a promise is awaited. @returns its value, which JSON can hold. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Tries again until it works. @throws the last error after `limit` ms. */
export async function eventually<T>(attempt: () => Promise<T>, limit = 20_000): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (performance.now() > end) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
