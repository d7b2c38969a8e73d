import { describe, expect, it } from "vitest";
import { adapters } from "./support/adapters.ts";

describe.each(adapters)("many values: $name", ({ place }) => {
  it("gives back what was set, in the order of the keys, and null for what was not", async () => {
    const { first, many } = place();
    await first.set("b", { n: 2 });
    await many.set([
      ["a", { n: 1 }],
      ["c", [3]],
    ]);
    expect(await many.get(["c", "nothing", "a", "b"])).toEqual([[3], null, { n: 1 }, { n: 2 }]);
    expect(await first.get("c")).toEqual([3]);
    expect(await many.get([])).toEqual([]);
  });

  it("gives everything under keys that begin alike, and nothing beside", async () => {
    const { first, many } = place();
    for (const key of ["a", "b/1", "b/2", "b", "b0", "c"]) await first.set(key, key);
    expect((await many.under("b/")).toSorted()).toEqual([
      ["b/1", "b/1"],
      ["b/2", "b/2"],
    ]);
    expect(await many.under("nothing/")).toEqual([]);
  });

  it("stores hundreds at once, over what was there", async () => {
    const { first, second, many } = place();
    await first.set("k7", "old");
    const keys = Array.from({ length: 300 }, (_, n) => `k${n}`);
    await many.set(keys.map((key) => [key, { key }]));
    expect(await many.get(keys)).toEqual(keys.map((key) => ({ key })));
    expect((await second.keys()).length).toBe(300);
  });

  it.each([0, 1, 100, 199])("stores nothing where entry %i cannot be stored", async (n) => {
    const { first, second, many } = place();
    await first.set("k3", "old");
    const entries = Array.from({ length: 200 }, (_, i) => [`k${i}`, i] as [string, unknown]);
    entries[n] = [`k${n}`, () => "no value"];
    await expect(many.set(entries)).rejects.toMatchObject({ name: "StorageError" });
    expect(await second.keys()).toEqual(["k3"]);
    expect(await second.get("k3")).toBe("old");
    await many.set([["k3", "new"]]);
    expect(await second.get("k3")).toBe("new");
  });

  it("cannot be changed through a value handed in or out", async () => {
    const { many } = place();
    const mine = { n: 1 };
    const stored = many.set([["a", mine]]);
    await stored;
    mine.n = 2;
    const [found] = (await many.get(["a"])) as [{ n: number }];
    found.n = 3;
    expect(await many.get(["a"])).toEqual([{ n: 1 }]);
  });
});
