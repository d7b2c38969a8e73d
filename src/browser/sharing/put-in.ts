/** How what was heard of cases is put in: many at once, and what wants a look of its own side by side. */
import { StorageError } from "../failure/errors.ts";
import type { Heap } from "./take-many.ts";

/** Fewer than so many cases go in one by one: that is what comes while one works. */
const FEW = 8;
/** So many are written at once: more keep the store, and whoever works beside, waiting for long. */
const AT_ONCE = 500;
/** So many are written side by side: the store is quicker with some, and the page stays quick. */
const BESIDE = 16;

interface Ways {
  /** Resolves to those that it left. */
  many(heaps: readonly Heap[]): Promise<readonly Heap[]>;
  one(heap: Heap): Promise<void>;
}

/** Rejects, once nobody is at work any more, with the first error: some are put in then, and each of them whole. */
export async function putIn(heaps: readonly Heap[], { many, one }: Ways): Promise<void> {
  if (heaps.length < FEW) return oneByOne(heaps, one);
  for (let from = 0; from < heaps.length; from += AT_ONCE) {
    const some = heaps.slice(from, from + AT_ONCE);
    const left = await many(some).catch((thrown: unknown) => {
      // What it cannot do at once may still be done, or says better why not.
      if (thrown instanceof StorageError) return some;
      throw thrown;
    });
    await oneByOne(left, one);
  }
}

async function oneByOne(heaps: readonly Heap[], one: Ways["one"]): Promise<void> {
  const waiting = [...heaps];
  const failures: unknown[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next && failures.length === 0; next = waiting.shift()) {
      await one(next).catch((thrown: unknown) => failures.push(thrown));
    }
  };
  await Promise.all(Array.from({ length: BESIDE }, work));
  if (failures.length > 0) throw failures[0];
}
