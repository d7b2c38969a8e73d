import fc from "fast-check";
import { expect, it } from "vitest";
import type { KeyValue } from "../../src/browser/store/key-value.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { note, openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const KEY = "kasus-1";

/** The store with its answers in whatever order the scheduler picks. */
function inAnyOrder(s: fc.Scheduler, kv: KeyValue): KeyValue {
  return {
    get: s.scheduleFunction(kv.get),
    set: s.scheduleFunction(kv.set),
    remove: s.scheduleFunction(kv.remove),
    keys: s.scheduleFunction(kv.keys),
  };
}

it("keeps every acknowledged event, once, however two tabs interleave", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const data = new Map<string, unknown>();
      const [calm] = openTabs([memoryKeyValue(data)]);
      await calm?.run(KEY, openSmall(KEY));
      await calm?.settled();
      const tabs = openTabs([0, 1].map(() => inAnyOrder(s, memoryKeyValue(data))));
      const texts = ["a", "b", "c"];
      const runs = tabs.flatMap((tab, n) =>
        texts.map(async (t) => ({ t: `${n}${t}`, got: await tab.run(KEY, note(`${n}${t}`)) })),
      );
      const answers = await s.waitFor(Promise.all(runs));
      const saved = answers.filter(({ got }) => got.kind === "saved").map(({ t }) => t);
      const found = await calm?.load(KEY);
      if (found?.kind !== "case") throw new Error("the chain is broken");
      expect(found.state?.notes.map(({ text }) => text).sort()).toEqual(saved.sort());
      await s.waitFor(Promise.all(tabs.map((tab) => tab.settled())));
    }),
    { numRuns: 40 },
  );
}, 60_000);
