import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Desk } from "../../src/browser/drafting/desk.ts";
import { openSopDrafts, type SopDrafts } from "../../src/browser/drafting/sop-drafts.ts";
import { openTails } from "../../src/browser/drafting/tails.ts";
import { StorageError } from "../../src/browser/failure/errors.ts";
import { SOP_DRAFT_TAILS, SOP_DRAFTS } from "../../src/browser/places.ts";
import type { KeyValue } from "../../src/browser/store/key-value.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { blankDraft } from "../../src/core/draft/blank.ts";
import type { Edit } from "../../src/core/draft/edit.ts";

const lock = { run: <T>(_name: string, work: () => Promise<T>) => work() };
const failing = (failure: ConstructorParameters<typeof StorageError>[0]) =>
  expect.objectContaining({ name: "StorageError", failure });

function memoryStorage(): Storage {
  const data = new Map<string, string>();
  const methods = {
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => void data.set(key, value),
    removeItem: (key: string) => void data.delete(key),
  };
  // As in a browser, what is kept is listed by the storage's own keys.
  return new Proxy(methods, {
    ownKeys: () => [...data.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      data.has(String(key)) ? { enumerable: true, configurable: true } : undefined,
  }) as unknown as Storage;
}

const named = (name: string) => ({
  ...blankDraft(),
  identity: { ...blankDraft().identity, name },
});

describe("drafts in the store", () => {
  let kv: KeyValue;
  let drafts: SopDrafts;
  beforeEach(() => {
    kv = memoryKeyValue();
    drafts = openSopDrafts(kv, lock);
  });

  it("are read as they were written, newest change first", async () => {
    await drafts.write({ id: "a", revision: 0, draft: named("Satu") }, 1000);
    await drafts.write({ id: "b", revision: 0, draft: named("Dua") }, 2000);
    await drafts.write({ id: "a", revision: 1, draft: named("Satu lagi") }, 3000);

    const { drafts: list } = await drafts.list();
    expect(list.map(({ id, draft }) => [id, draft.identity.name])).toEqual([
      ["a", "Satu lagi"],
      ["b", "Dua"],
    ]);
    expect(await drafts.read("a")).toMatchObject({ revision: 2, createdAt: 1000, changedAt: 3000 });
    expect(await drafts.read("c")).toBeNull();
  });

  it("are never written over what another tab wrote, nor brought back once deleted", async () => {
    await drafts.write({ id: "a", revision: 0, draft: named("Satu") }, 1000);
    await drafts.write({ id: "a", revision: 1, draft: named("Tab lain") }, 2000);

    const mine = { id: "a", revision: 1, draft: named("Saya") };
    await expect(drafts.write(mine, 3000)).rejects.toEqual(failing("diverged"));
    expect((await drafts.read("a"))?.draft.identity.name).toBe("Tab lain");
    await drafts.remove("a");
    await expect(drafts.write(mine, 4000)).rejects.toEqual(failing("gone"));
  });

  it("of a newer release, or broken, are counted and left as they lie", async () => {
    const kept = await drafts.write({ id: "a", revision: 0, draft: named("Satu") }, 1000);
    const newer = { ...kept, draft: { ...kept.draft, shape: 2 } };
    await kv.set(SOP_DRAFTS.at("a"), newer);
    await kv.set(SOP_DRAFTS.at("b"), { ...kept, id: "b", draft: { steps: 3 } });

    expect(await drafts.list()).toEqual({ drafts: [], unreadable: 2 });
    await expect(drafts.read("a")).rejects.toEqual(failing("newer"));
    await expect(drafts.read("b")).rejects.toEqual(failing("corrupted"));
    const over = { id: "a", revision: 1, draft: named("Saya") };
    await expect(drafts.write(over, 2000)).rejects.toEqual(failing("newer"));
    expect(await kv.get(SOP_DRAFTS.at("a"))).toEqual(newer);
  });
});

describe("a draft at work", () => {
  const step = (id: string): Edit => ({ kind: "add-step", id, at: 0 });
  let storage: Storage;
  let drafts: SopDrafts;
  let ids: number;
  const open = async (tab = "tab-1") => {
    const kept = await drafts.read("a");
    if (kept === null) throw new Error("no draft");
    const tails = openTails(() => storage, tab);
    return new Desk(kept, { drafts, tails, clock: () => 5000, newId: () => `copy-${++ids}` });
  };
  const keysLeft = () => SOP_DRAFT_TAILS.namesIn(Object.keys(storage));
  const names = async () => {
    const { drafts: all } = await drafts.list();
    return all.map(({ id, copyOf, draft }) => [id, copyOf, draft.steps.map((one) => one.id)]);
  };
  beforeEach(async () => {
    vi.useFakeTimers();
    ids = 0;
    storage = memoryStorage();
    drafts = openSopDrafts(memoryKeyValue(), lock);
    await drafts.write({ id: "a", revision: 0, draft: named("Satu") }, 1000);
  });
  afterEach(() => void vi.useRealTimers());

  it("is stored soon after the last act, and says so", async () => {
    const desk = await open();
    desk.act(step("satu"));
    desk.act(step("dua"));

    expect(desk.now().saving).toBe("saving");
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.now()).toMatchObject({ saving: "saved", savedAt: 5000, error: null });
    expect(await drafts.read("a")).toMatchObject({ revision: 2 });
    expect((await drafts.read("a"))?.draft.steps).toHaveLength(2);
    expect(keysLeft()).toEqual([]);
  });

  it("is there again after a crash before it was stored", async () => {
    (await open()).act(step("satu"));
    vi.clearAllTimers();

    const again = await open("tab-2");
    expect(again.now().history.now.steps).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect((await drafts.read("a"))?.draft.steps).toHaveLength(1);
    expect(keysLeft()).toEqual([]);
  });

  it("makes a draft of its own of what was typed on a revision that is no more", async () => {
    const [one, two] = [await open(), await open("tab-2")];
    one.act(step("satu"));
    two.act(step("dua"));
    vi.clearAllTimers();
    await drafts.write({ id: "a", revision: 1, draft: named("Tab lain") }, 2000);

    const again = await open("tab-3");
    await vi.advanceTimersByTimeAsync(500);
    expect(again.now().history.now.steps).toHaveLength(0);
    expect(again.now().copies).toEqual(["copy-1", "copy-2"]);
    expect(await names()).toEqual([
      ["copy-1", "a", ["satu"]],
      ["copy-2", "a", ["dua"]],
      ["a", null, []],
    ]);
    expect(keysLeft()).toEqual([]);
  });

  it("keeps what was typed and could not become a draft, for the next opening", async () => {
    (await open()).act(step("satu"));
    vi.clearAllTimers();
    await drafts.write({ id: "a", revision: 1, draft: named("Tab lain") }, 2000);
    vi.spyOn(drafts, "write").mockRejectedValueOnce(new StorageError("quota"));

    await open("tab-2");
    await vi.advanceTimersByTimeAsync(500);
    expect(keysLeft()).toEqual(["a/tab-1"]);
    await open("tab-3");
    await vi.advanceTimersByTimeAsync(500);
    expect((await names())[0]).toEqual(["copy-2", "a", ["satu"]]);
  });

  it.each(["changed", "deleted"])("goes on in a copy where another tab %s it", async (what) => {
    const desk = await open();
    desk.act(step("satu"));
    if (what === "deleted") await drafts.remove("a");
    else await drafts.write({ id: "a", revision: 1, draft: named("Tab lain") }, 2000);
    await vi.advanceTimersByTimeAsync(500);

    expect(desk.now()).toMatchObject({ id: "copy-1", isCopy: true, saving: "saved", error: null });
    desk.act(step("dua"));
    await vi.advanceTimersByTimeAsync(500);
    expect(await drafts.read("copy-1")).toMatchObject({ revision: 2, copyOf: "a" });
    expect((await drafts.read("a"))?.draft.identity.name).toBe(
      what === "deleted" ? undefined : "Tab lain",
    );
    expect(keysLeft()).toEqual([]);
  });

  it("makes no copy of what another tab stored just so", async () => {
    const desk = await open();
    desk.act(step("satu"));
    await drafts.write({ id: "a", revision: 1, draft: desk.now().history.now }, 2000);
    await vi.advanceTimersByTimeAsync(500);

    expect(desk.now()).toMatchObject({ id: "a", isCopy: false, saving: "saved" });
    expect(await names()).toHaveLength(1);
  });

  it("shows what another tab stored, but only where nothing is typed here", async () => {
    const desk = await open();
    await drafts.write({ id: "a", revision: 1, draft: named("Tab lain") }, 2000);
    await desk.refresh();
    expect(desk.now().history.now.identity.name).toBe("Tab lain");

    desk.act(step("satu"));
    await drafts.write({ id: "a", revision: 2, draft: named("Sekali lagi") }, 3000);
    await desk.refresh();
    expect(desk.now().history.now.steps).toHaveLength(1);
  });

  it("is held, and says why, while it cannot be stored; the next try stores it", async () => {
    const desk = await open();
    const write = vi.spyOn(drafts, "write").mockRejectedValueOnce(new StorageError("quota"));
    desk.act(step("satu"));
    await vi.advanceTimersByTimeAsync(500);

    expect(desk.now()).toMatchObject({ saving: "failed", error: failing("quota") });
    expect(desk.now().history.now.steps).toHaveLength(1);
    await desk.flush();
    expect(write).toHaveBeenCalledTimes(2);
    expect(desk.now()).toMatchObject({ saving: "saved", error: null });
  });

  it("stores what was typed while it was being stored", async () => {
    const desk = await open();
    desk.act(step("satu"));
    const stored = desk.flush();
    desk.act(step("dua"));
    await stored;

    expect(desk.now().saving).toBe("saved");
    expect((await drafts.read("a"))?.draft.steps).toHaveLength(2);
  });

  it("says where a browser holds nothing of what was typed last", async () => {
    storage.setItem = () => {
      throw new Error("blocked");
    };
    const desk = await open();
    desk.act(step("satu"));

    expect(desk.now().isHeld).toBe(false);
  });
});
