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
  return {
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => void data.set(key, value),
    removeItem: (key: string) => void data.delete(key),
  } as Storage;
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
  const open = async () => {
    const kept = await drafts.read("a");
    if (kept === null) throw new Error("no draft");
    return new Desk(kept, { drafts, tails: openTails(() => storage), clock: () => 5000 });
  };
  beforeEach(async () => {
    vi.useFakeTimers();
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
    expect(storage.getItem(SOP_DRAFT_TAILS.at("a"))).toBeNull();
  });

  it("is there again after a crash before it was stored", async () => {
    (await open()).act(step("satu"));
    vi.clearAllTimers();

    const again = await open();
    expect(again.now().history.now.steps).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect((await drafts.read("a"))?.draft.steps).toHaveLength(1);
  });

  it("leaves alone what was typed on another revision", async () => {
    (await open()).act(step("satu"));
    vi.clearAllTimers();
    await drafts.write({ id: "a", revision: 1, draft: named("Tab lain") }, 2000);

    expect((await open()).now().history.now.steps).toHaveLength(0);
    expect(storage.getItem(SOP_DRAFT_TAILS.at("a"))).not.toBeNull();
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
