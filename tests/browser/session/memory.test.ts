import { expect, it } from "vitest";
import { StorageError } from "../../../src/browser/failure/errors.ts";
import { Memory, NOTHING, snapshotOf } from "../../../src/browser/session/memory.ts";
import { note, openSmall } from "../../contract/support/small-sop.ts";
import { given } from "../../support/given.ts";

const KEY = "kasus-1";
const opened = snapshotOf(given(openSmall(KEY)).log);
const noted = snapshotOf(given(openSmall(KEY), note("satu")).log);
const BUSY = new StorageError("busy");
const FULL = new StorageError("quota");

function seen(): Memory {
  const memory = new Memory();
  memory.see(KEY, opened.log, opened.head);
  return memory;
}

function holding(): Memory {
  const memory = seen();
  memory.hold(KEY, { base: opened, shown: noted, error: null });
  return memory;
}

it("knows nothing of a case that it has not seen", () => {
  const memory = new Memory();
  expect(memory.shown(KEY)).toBe(NOTHING);
  expect(memory.heldError(KEY)).toBeNull();
  expect(memory.unsavedCount(KEY)).toBe(0);
});

it("shows what it saw last, the same as long as nothing changed", () => {
  const memory = seen();
  const before = memory.shown(KEY);
  expect(before).toEqual(opened);
  expect(memory.see(KEY, structuredClone(opened.log), opened.head)).toBe(before);
  expect(memory.see(KEY, noted.log, noted.head)).toEqual(noted);
});

it("shows what waits on top of what it saw, and counts it", () => {
  const memory = holding();
  expect(memory.shown(KEY)).toBe(noted);
  expect(memory.seen(KEY)).toEqual(opened);
  expect(memory.unsavedKeys()).toEqual([KEY]);
  expect(memory.unsavedCount(KEY)).toBe(1);
});

it("calls held what failed, and not what is being written for the first time", () => {
  const memory = holding();
  expect(memory.heldKeys()).toEqual([]);
  memory.failed(KEY, FULL);
  expect(memory.heldKeys()).toEqual([KEY]);
  expect(memory.heldError(KEY)).toBe(FULL);
});

it("keeps the reason that it has when a turn to try again did not come", () => {
  const memory = holding();
  memory.failed(KEY, FULL);
  memory.failed(KEY, BUSY);
  expect(memory.heldError(KEY)).toBe(FULL);
  const other = holding();
  other.failed(KEY, BUSY);
  expect(other.heldError(KEY)).toBe(BUSY);
});

it("forgets nothing of what waits when the case itself is gone", () => {
  const memory = holding();
  memory.unsee(KEY);
  expect(memory.seenKeys()).toEqual([]);
  expect(memory.shown(KEY)).toBe(noted);
  memory.forget(KEY);
  expect(memory.shown(KEY)).toBe(NOTHING);
});

it("goes on from what was stored, or from before what was given up", () => {
  const stored = holding();
  stored.stored(KEY, noted);
  expect(stored.seen(KEY)).toBe(noted);
  expect(stored.unsavedKeys()).toEqual([]);
  const dropped = holding();
  dropped.drop(KEY);
  expect(dropped.shown(KEY)).toEqual(opened);
});
