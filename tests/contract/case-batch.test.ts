import { describe, expect, it, vi } from "vitest";
import { CaseBatch, type Grown } from "../../src/browser/store/case-batch.ts";
import { openCaseStore } from "../../src/browser/store/case-store.ts";
import type { ManyValues } from "../../src/browser/store/many.ts";
import { INDEX_VERSION } from "../../src/browser/store/summary-index.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import type { CaseEvent, RecordedEvent } from "../../src/core/case/events.ts";
import { adapters } from "./support/adapters.ts";
import { EMPTY, notes, toyRules } from "./support/toy-log.ts";

const lock = webLock(navigator.locks);
const KEYS = Array.from({ length: 100 }, (_, n) => `k${n}`);

const grownBy = (log: readonly RecordedEvent[], before = 0): Grown => ({
  ...{ log, before },
  head: toyRules.headOf(log),
});

describe.each(adapters)("many cases at once: $name", ({ place }) => {
  function open() {
    const { first, second, many } = place();
    const store = openCaseStore(first, lock, toyRules, "first");
    const batchOver = (over: ManyValues) => new CaseBatch(over, lock, toyRules);
    return { first, second, many, store, batchOver, batch: batchOver(many) };
  }

  /** Begins each of the cases with a note of its own key. */
  const beginAll = (keys: readonly string[]) => () => ({
    grown: new Map(keys.map((key) => [key, grownBy(notes([], key))])),
    beside: [["beside", keys.length]] as [string, unknown][],
  });

  it("stores cases, what lies beside them and their entries in the list", async () => {
    const { store, batch, first } = open();
    await batch.write(KEYS, ["beside"], beginAll(KEYS));
    expect(await store.load("k42")).toMatchObject({ kind: "case", head: "k42" });
    const list = await store.list();
    expect(list.map(({ key }) => key).sort()).toEqual([...KEYS].sort());
    expect(list[0]).toMatchObject({ kind: "case", summary: { notes: 1 } });
    expect(await first.get("beside")).toBe(100);
    expect((await first.keys()).filter((key) => key.startsWith("dirty/"))).toEqual([]);
    expect(await store.heal()).toBe(0);
  });

  it("goes on from what others wrote, and leaves their entries in the list", async () => {
    const { store, batch } = open();
    const begin = notes([], "satu");
    for (const key of ["k1", "k2"]) await store.append(key, EMPTY, begin);
    await store.settled();
    await batch.write(["k1"], [], ([found]) => {
      if (found?.kind !== "case") throw new Error("k1 is there");
      const log = [...found.log, ...notes(found.log, "dua")];
      return { grown: new Map([["k1", grownBy(log, found.log.length)]]), beside: [] };
    });
    expect(await store.append("k1", "satu", notes(begin, "lain"))).toBe("stale");
    expect(await store.append("k1", "dua", notes(notes([], "satu", "dua"), "tiga"))).toBe(
      "appended",
    );
    await store.settled();
    const list = await store.list();
    expect(list.map(({ key, head }) => [key, head]).sort()).toEqual([
      ["k1", "tiga"],
      ["k2", "satu"],
    ]);
  });

  it("holds every case's turn from the reading to the end of the writing", async () => {
    const { store, many, batchOver } = open();
    const begin = notes([], "satu");
    let appended = Promise.resolve<unknown>(null);
    const order: string[] = [];
    const batch = batchOver({
      ...many,
      set: async (entries) => {
        await many.set(entries);
        order.push("batch");
      },
    });
    await batch.write(["k1"], [], () => {
      // Another tab comes in between reading and writing.
      appended = lock
        .run("case:k1", () => store.append("k1", EMPTY, begin))
        .then((answer) => {
          order.push("other");
          return answer;
        });
      return beginAll(["k1"])();
    });
    expect(await appended).toBe("stale");
    expect(order).toEqual(["batch", "other"]);
  });

  it("changes nothing where the writing fails, and then frees every turn", async () => {
    const { first, store, many, batchOver, batch } = open();
    await store.append("k1", EMPTY, notes([], "satu"));
    await store.settled();
    const before = await Promise.all((await first.keys()).map((key) => first.get(key)));
    const failing = batchOver({
      ...many,
      set: (entries) => many.set([...entries, ["bad", () => undefined]]),
    });
    await expect(failing.write(KEYS, [], beginAll(KEYS))).rejects.toMatchObject({
      name: "StorageError",
    });
    expect(await Promise.all((await first.keys()).map((key) => first.get(key)))).toEqual(before);
    const others = KEYS.slice(2);
    await batch.write(others, [], beginAll(others));
    expect((await store.list()).length).toBe(99);
  });

  it("hands over what it cannot read, and stores none of it unasked", async () => {
    const { first, batch } = open();
    const newer = { kind: "case", version: 2, cells: "?" };
    const broken = { kind: "case", version: 1, head: "dua", log: notes([], "satu") };
    await first.set("case/n", newer);
    await first.set("case/b", broken);
    const seen = vi.fn();
    await batch.write(["n", "b", "x"], [], (found) => {
      seen(found.map(({ kind }) => kind));
      return { grown: new Map(), beside: [] };
    });
    expect(seen).toHaveBeenCalledWith(["newer", "corrupted", "none"]);
    expect(await first.get("case/n")).toEqual(newer);
    expect(await first.get("case/b")).toEqual(broken);
  });

  it("leaves the list of a newer release to it, with a mark of what to make anew", async () => {
    const { first, store, batch } = open();
    await batch.write(["a"], [], beginAll(["a"]));
    const [index = ""] = (await first.keys()).filter((key) => key.startsWith("index/"));
    const newer = { kind: "index", version: INDEX_VERSION + 1, table: ["?"] };
    await first.set(index, newer);
    await batch.write(["a"], [], () => ({
      grown: new Map([["a", grownBy(notes([], "a", "b"), 1)]]),
      beside: [],
    }));
    expect(await first.get(index)).toEqual(newer);
    expect(await store.list()).toMatchObject([{ key: "a", head: "b" }]);
    await first.remove(index);
    expect(await store.heal()).toBe(1);
  });

  it("says which case holds a file that came in", async () => {
    const { first, batch } = open();
    const digest = "d".repeat(64);
    const [note] = notes([], "satu");
    if (note === undefined) throw new Error("one note");
    const event: CaseEvent = {
      type: "FileAttached",
      place: { of: "case" },
      ...{ name: "a.pdf", mediaType: "application/pdf", size: 1, digest },
    };
    const log: RecordedEvent[] = [{ ...note, event }];
    await batch.write(["a"], [], () => ({
      grown: new Map([["a", { log, head: "-", before: 0 }]]),
      beside: [],
    }));
    expect(await first.keys()).toContain(`paper-of/${digest}/a`);
  });
});
