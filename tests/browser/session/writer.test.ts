import { expect, it } from "vitest";
import { StorageError } from "../../../src/browser/failure/errors.ts";
import { CASES } from "../../../src/browser/places.ts";
import { logRules } from "../../../src/browser/session/log-rules.ts";
import { Memory, NOTHING, snapshotOf } from "../../../src/browser/session/memory.ts";
import { Writer } from "../../../src/browser/session/writer.ts";
import { openCaseStore } from "../../../src/browser/store/case-store.ts";
import { memoryKeyValue } from "../../../src/browser/store/memory.ts";
import { note, openSmall } from "../../contract/support/small-sop.ts";
import { given } from "../../support/given.ts";

const KEY = "kasus-1";
const snapshot = (...texts: string[]) =>
  snapshotOf(given(openSmall(KEY), ...texts.map((text) => note(text))).log);
const [opened, one, two] = [snapshot(), snapshot("satu"), snapshot("satu", "dua")];

/** A writer on a store that holds `stored`, with what it announced: how many events each time. */
async function writing(stored = NOTHING) {
  const lock = { run: <T>(_: string, work: () => Promise<T>) => work() };
  const kv = memoryKeyValue();
  const store = openCaseStore(kv, lock, logRules, "tab");
  if (stored !== NOTHING) await store.append(KEY, NOTHING.head, stored.log);
  const memory = new Memory();
  const announced: number[] = [];
  const announce = (_: string, __: string, events: readonly unknown[]) => {
    announced.push(events.length);
  };
  return { kv, store, memory, announced, writer: new Writer(store, memory, { announce }) };
}

it("stores what waits, and tells of it", async () => {
  const { store, memory, announced, writer } = await writing(opened);
  memory.hold(KEY, { base: opened, shown: one, error: null });
  expect(await writer.write(KEY)).toBe("stored");
  expect(memory.seen(KEY)).toBe(one);
  expect(memory.unsavedKeys()).toEqual([]);
  expect(announced).toEqual([1]);
  expect(await store.load(KEY)).toMatchObject({ kind: "case", head: one.head });
});

it("does nothing when nothing waits", async () => {
  const { announced, writer } = await writing(opened);
  expect(await writer.write(KEY)).toBe("stored");
  expect(announced).toEqual([]);
});

it("gives up what nobody was told of when another tab was first", async () => {
  const other = snapshot("lain");
  const { memory, announced, writer } = await writing(other);
  memory.hold(KEY, { base: opened, shown: one, error: null });
  expect(await writer.write(KEY)).toBe("stale");
  expect(memory.shown(KEY)).toEqual(other);
  expect(announced).toEqual([]);
});

it("keeps what was told to be held when another tab was first", async () => {
  const { memory, writer } = await writing(snapshot("lain"));
  memory.hold(KEY, { base: opened, shown: one, error: new StorageError("quota") });
  await expect(writer.write(KEY)).rejects.toMatchObject({ failure: "diverged" });
  expect(memory.shown(KEY)).toBe(one);
});

it("stores only the rest of what had landed after all", async () => {
  const { store, memory, announced, writer } = await writing(one);
  memory.hold(KEY, { base: opened, shown: two, error: new StorageError("disk") });
  expect(await writer.write(KEY)).toBe("stored");
  expect(await store.load(KEY)).toMatchObject({ head: two.head, log: { length: 3 } });
  expect(announced).toEqual([1]);
});

it("goes on from where another tab went on with what had landed", async () => {
  const { memory, writer } = await writing(two);
  memory.hold(KEY, { base: opened, shown: one, error: new StorageError("disk") });
  expect(await writer.write(KEY)).toBe("stored");
  expect(memory.shown(KEY)).toEqual(two);
});

it("says that a case it has seen is gone, and takes one that it has not for new", async () => {
  const { memory, writer } = await writing();
  expect(await writer.read(KEY)).toBe(NOTHING);
  memory.see(KEY, opened.log, opened.head);
  await expect(writer.read(KEY)).rejects.toMatchObject({ failure: "gone" });
});

it.each([
  ["newer", { kind: "case", version: 99 }],
  ["corrupted", { kind: "?" }],
])(
  "holds nothing for a record that is %s, unless it was told to be held",
  async (failure, record) => {
    const { kv, memory, writer } = await writing(opened);
    memory.see(KEY, opened.log, opened.head);
    await kv.set(CASES.at(KEY), record);
    memory.hold(KEY, { base: opened, shown: one, error: null });
    await expect(writer.write(KEY)).rejects.toMatchObject({ failure });
    expect(memory.unsavedKeys()).toEqual([]);

    memory.hold(KEY, { base: opened, shown: one, error: new StorageError("quota") });
    await expect(writer.write(KEY)).rejects.toMatchObject({ failure });
    expect(memory.shown(KEY)).toBe(one);
  },
);
