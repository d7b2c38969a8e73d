import { describe, expect, it } from "vitest";
import { openCaseStore } from "../../src/browser/store/case-store.ts";
import { INDEX_VERSION } from "../../src/browser/store/summary-index.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { adapters } from "./support/adapters.ts";
import { EMPTY, notes, toyRules } from "./support/toy-log.ts";

const lock = webLock(navigator.locks);

describe.each(adapters)("case store: $name", ({ place }) => {
  function open() {
    const { first, second } = place();
    const store = openCaseStore(first, lock, toyRules, "first");
    const other = openCaseStore(second, lock, toyRules, "second");
    return { first, store, other };
  }

  it("begins a case, grows it, and gives it back to another tab", async () => {
    const { store, other } = open();
    const begin = notes([], "satu");
    const more = notes(begin, "dua", "tiga");
    expect(await store.append("k", EMPTY, begin)).toBe("appended");
    expect(await other.append("k", "satu", more)).toBe("appended");
    expect(await store.load("k")).toEqual({ kind: "case", head: "tiga", log: [...begin, ...more] });
  });

  it("refuses to write after a head that has moved, and changes nothing", async () => {
    const { store, other } = open();
    const begin = notes([], "satu");
    await store.append("k", EMPTY, begin);
    await other.append("k", "satu", notes(begin, "dua"));
    expect(await store.append("k", "satu", notes(begin, "lain"))).toBe("stale");
    expect(await store.append("k", EMPTY, notes([], "baru"))).toBe("stale");
    expect(await store.load("k")).toMatchObject({ head: "dua" });
  });

  it("lists every case with its summary once settled", async () => {
    const { store, other } = open();
    for (const key of ["a", "b", "c"]) await store.append(key, EMPTY, notes([], key, "x"));
    await store.settled();
    const list = await other.list();
    expect(list.map((entry) => entry.key).sort()).toEqual(["a", "b", "c"]);
    expect(list[0]).toMatchObject({ kind: "case", head: "x", summary: { notes: 2 } });
  });

  it("forgets a removed case", async () => {
    const { store } = open();
    await store.append("k", EMPTY, notes([], "satu"));
    await store.remove("k");
    await store.settled();
    expect(await store.load("k")).toEqual({ kind: "none" });
    expect(await store.list()).toEqual([]);
  });

  it("shows a record of a newer release and one it cannot read, and never writes to them", async () => {
    const { first, store } = open();
    const newer = { kind: "case", version: 2, cells: "?" };
    const broken = { kind: "case", version: 1, head: "dua", log: notes([], "satu") };
    await first.set("case/n", newer);
    await first.set("case/b", broken);
    expect(await store.load("n")).toEqual({ kind: "newer", raw: newer });
    expect(await store.load("b")).toEqual({ kind: "corrupted", raw: broken });
    await expect(store.append("n", EMPTY, notes([], "x"))).rejects.toMatchObject({
      failure: "newer",
    });
    await expect(store.append("b", "dua", notes([], "x"))).rejects.toMatchObject({
      failure: "corrupted",
    });
    expect(await first.get("case/b")).toEqual(broken);
    await store.heal();
    expect((await store.list()).map(({ key, kind }) => [key, kind]).sort()).toEqual([
      ["b", "corrupted"],
      ["n", "newer"],
    ]);
  });

  it("leaves the list of a newer release to it, and lists from the cases instead", async () => {
    const { first, store, other } = open();
    await store.append("a", EMPTY, notes([], "satu"));
    await store.settled();
    const [index = ""] = (await first.keys()).filter((key) => key.startsWith("index/"));
    const newer = { kind: "index", version: INDEX_VERSION + 1, table: ["?"] };
    await first.set(index, newer);
    expect(await other.list()).toMatchObject([{ key: "a", head: "satu", summary: { notes: 1 } }]);
    await other.append("a", "satu", notes(notes([], "satu"), "dua"));
    await other.settled();
    expect(await other.heal()).toBe(0);
    expect(await first.get(index)).toEqual(newer);
    expect(await other.list()).toMatchObject([{ key: "a", head: "dua" }]);
    // The mark tells the newer release which entry it has to make anew.
    expect(await first.keys()).toContain("dirty/second/a");
    await first.remove(index);
    expect(await store.heal()).toBe(1);
    expect(await first.keys()).not.toContain("dirty/second/a");
  });

  it("heals a list that was lost, damaged, or left behind by a tab that died", async () => {
    const { first, store, other } = open();
    for (const key of ["a", "b"]) await store.append(key, EMPTY, notes([], key));
    await store.settled();
    const index = (await first.keys()).filter((key) => key.startsWith("index/"));
    for (const key of index) await first.set(key, "rusak");
    await first.set("case/b", { kind: "case", version: 1, head: "y", log: notes([], "b", "y") });
    await first.set("dirty/dead/b", 1);
    expect(await other.heal()).toBe(2);
    const list = await other.list();
    expect(list.find((entry) => entry.key === "b")).toMatchObject({ head: "y" });
    expect(list).toHaveLength(2);
    expect((await first.keys()).filter((key) => key.startsWith("dirty/"))).toEqual([]);
  });
});
