/** Shares the reading of many logs among workers: the page stays free, and the cores work together. */
import type { FactsRead, FactsReader } from "./facts-reader.ts";

/** Fewer cases than this are read in the page before a worker would have started. */
const FEW = 200;
const MOST_WORKERS = 4;

/** @returns a reader that uses workers for many cases; what they leave unanswered `inPage` reads. */
export function sharedReader(inPage: FactsReader): FactsReader {
  return async (keys, each) => {
    const left = new Set(keys);
    const take = (read: FactsRead) => {
      if (left.delete(read.key)) each(read);
    };
    if (keys.length >= FEW) {
      const workers = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2);
      const share = Math.ceil(keys.length / workers);
      const shares = Array.from({ length: workers }, (_, i) =>
        keys.slice(i * share, (i + 1) * share),
      );
      await Promise.all(shares.map((some) => inWorker(some, take)));
    }
    await inPage([...left], take);
  };
}

/** Resolves when the worker is done or has failed; never rejects. */
function inWorker(keys: readonly string[], take: (read: FactsRead) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./facts-worker.ts", import.meta.url), { type: "module" });
    const end = () => {
      worker.terminate();
      resolve();
    };
    worker.addEventListener("error", end);
    worker.addEventListener("message", ({ data }: MessageEvent<FactsRead[] | "done">) => {
      if (data === "done") end();
      else data.forEach(take);
    });
    worker.postMessage(keys);
  });
}
