import { afterEach, describe, expect, it, vi } from "vitest";
import type { FactsRead, FactsReader } from "../../../src/browser/monitoring/facts-reader.ts";
import { sharedReader } from "../../../src/browser/monitoring/facts-workers.ts";

const MANY = Array.from({ length: 500 }, (_, n) => `kasus-${n}`);
const gone = (key: string): FactsRead => ({ key, kind: "gone" });

/** Answers the first `answered` keys of its share twice over, then ends as it was told to. */
function workersThat(answered: number, ending: "done" | "error") {
  const started: string[][] = [];
  class FakeWorker extends EventTarget {
    terminate(): void {}
    postMessage(keys: string[]): void {
      started.push(keys);
      const data = keys.slice(0, answered).map(gone);
      for (let time = 0; time < 2; time += 1) {
        this.dispatchEvent(new MessageEvent("message", { data }));
      }
      const done = new MessageEvent("message", { data: "done" });
      this.dispatchEvent(ending === "done" ? done : new Event("error"));
    }
  }
  vi.stubGlobal("Worker", FakeWorker);
  return started;
}

async function read(keys: readonly string[]) {
  const inPage: string[] = [];
  const told: string[] = [];
  const reader: FactsReader = async (left, each) => {
    inPage.push(...left);
    for (const key of left) each(gone(key));
  };
  await sharedReader(reader)(keys, ({ key }) => told.push(key));
  return { inPage, told: told.sort() };
}

afterEach(() => vi.unstubAllGlobals());

describe("reading shared among workers", () => {
  it("gives every case to one worker and tells of each once", async () => {
    const started = workersThat(MANY.length, "done");
    const { inPage, told } = await read(MANY);
    expect(started.flat().sort()).toEqual(MANY.toSorted());
    expect([inPage, told]).toEqual([[], MANY.toSorted()]);
  });

  it.each(["done", "error"] as const)(
    "reads in the page what a worker left (%s)",
    async (ending) => {
      workersThat(3, ending);
      const { inPage, told } = await read(MANY);
      expect(inPage.length).toBeGreaterThan(MANY.length / 2);
      expect(told).toEqual(MANY.toSorted());
    },
  );

  it("starts none for a few cases", async () => {
    const started = workersThat(MANY.length, "done");
    const few = MANY.slice(0, 20);
    expect(await read(few)).toEqual({ inPage: few, told: few.toSorted() });
    expect(started).toEqual([]);
  });
});
