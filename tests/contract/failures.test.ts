import { describe, expect, it } from "vitest";
import {
  actFailureText,
  failureText,
  readFailureText,
  workFailureText,
} from "../../src/browser/failure/error-messages.ts";
import { headOf } from "../../src/browser/session/log-rules.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { orTemporary } from "../../src/browser/store/temporary.ts";
import { at, BUDI, open } from "../support/officers.ts";
import { browserError, faultyKeyValue } from "./support/faults.ts";
import { openTabs } from "./support/tabs.ts";

const KEY = "kasus-1";
const NOTE = { type: "addNote", stepId: null, text: "Catatan", ...at(6) } as const;

function oneTab(patience = 30_000) {
  const data = new Map<string, unknown>();
  const place = faultyKeyValue(memoryKeyValue(data));
  const [session, other] = openTabs([place.kv, memoryKeyValue(data)], { patience });
  if (!session || !other) throw new Error("two tabs");
  return { data, place, session, other };
}

describe.each([
  ["quota", browserError("QuotaExceededError")],
  ["closed", browserError("InvalidStateError", "The database connection is closing.")],
  ["disk", browserError("UnknownError", "Internal error.")],
] as const)("a write that fails: %s", (failure, error) => {
  it("is named, kept in memory, and stored by a retry", async () => {
    const { place, session, other } = oneTab();
    await session.run(KEY, open());
    place.failWith((operation) => (operation === "set" ? error : null));
    expect(await session.run(KEY, NOTE)).toMatchObject({ kind: "held", error: { failure } });
    expect(session.memory.heldError(KEY)).toMatchObject({ failure });
    expect(session.memory.unsavedKeys()).toEqual([KEY]);
    expect(session.memory.shown(KEY).log).toHaveLength(2);
    expect(await other.load(KEY)).toMatchObject({ log: { length: 1 } });
    place.recover();
    expect(await session.retry(KEY)).toMatchObject({ kind: "saved" });
    expect(session.memory.unsavedKeys()).toEqual([]);
    expect(await other.load(KEY)).toMatchObject({ log: { length: 2 } });
  });

  it("shows what waits, and takes further commands beside it", async () => {
    const { place, session, other } = oneTab();
    await session.run(KEY, open());
    place.failWith((operation) => (operation === "set" ? error : null));
    await session.run(KEY, NOTE);
    expect(await session.run(KEY, { ...NOTE, text: "Lain" })).toMatchObject({ kind: "held" });
    const notes = { state: { notes: [{ text: "Catatan" }, { text: "Lain" }] } };
    expect(await session.load(KEY)).toMatchObject(notes);
    expect(await other.load(KEY)).toMatchObject({ log: { length: 1 } });
    place.recover();
    expect(await session.retry(KEY)).toMatchObject({ kind: "saved", ...notes });
    expect(await other.load(KEY)).toMatchObject({ log: { length: 3 }, ...notes });
  });

  it("tells whoever shows the list, since its screen may have been left", async () => {
    const { place, session } = oneTab();
    await session.run(KEY, open());
    await session.settled();
    place.failWith((operation) => (operation === "set" ? error : null));
    const heard: string[] = [];
    session.subscribe(({ type }) => heard.push(`${type}: ${session.memory.heldKeys()}`));
    await session.run(KEY, NOTE);
    expect(heard).toContain(`list: ${KEY}`);
  });

  it("refuses beside what waits what it would refuse of what is stored", async () => {
    const { place, session } = oneTab();
    await session.run(KEY, open());
    place.failWith((operation) => (operation === "set" ? error : null));
    const cancel = { type: "cancel", reason: "Salah", by: BUDI, ...at(7) } as const;
    expect(await session.run(KEY, cancel)).toMatchObject({ kind: "held" });
    expect(await session.run(KEY, { ...cancel, ...at(8) })).toMatchObject({ kind: "refused" });
    place.recover();
    expect(await session.retry(KEY)).toMatchObject({ state: { status: "cancelled" } });
  });

  it("keeps a command whose case cannot even be read", async () => {
    const { place, session } = oneTab();
    await session.run(KEY, open());
    place.failWith(() => error);
    expect(await session.run(KEY, NOTE)).toMatchObject({ kind: "held", error: { failure } });
    place.recover();
    expect(await session.run(KEY, { ...NOTE, text: "Lain" })).toMatchObject({ kind: "saved" });
    expect(await session.load(KEY)).toMatchObject({ log: { length: 3 } });
  });
});

const QUOTA = browserError("QuotaExceededError");
const writesFail = (operation: string) => (operation === "set" ? QUOTA : null);

it("does not write over what another tab stored while a write was failing, and drops nothing", async () => {
  const { place, session, other } = oneTab();
  await session.run(KEY, open());
  await other.load(KEY);
  place.failWith(writesFail);
  await session.run(KEY, NOTE);
  await other.run(KEY, { ...NOTE, text: "Dari tab lain" });
  place.recover();
  const diverged = { kind: "held", error: { failure: "diverged" } };
  expect(await session.retry(KEY)).toMatchObject(diverged);
  expect(await session.run(KEY, { ...NOTE, text: "Lain" })).toMatchObject(diverged);
  await session.wake();
  expect(session.memory.shown(KEY).log.map(({ event }) => "text" in event && event.text)).toEqual([
    false,
    "Catatan",
    "Lain",
  ]);
  expect(await other.load(KEY)).toMatchObject({ state: { notes: [{ text: "Dari tab lain" }] } });
});

it("stores the rest when the first of what waits has landed all the same", async () => {
  const { data, place, session } = oneTab();
  await session.run(KEY, open());
  place.failWith(writesFail);
  await session.run(KEY, NOTE);
  const landed = [...session.memory.shown(KEY).log];
  await session.run(KEY, { ...NOTE, text: "Lain" });
  data.set(`case/${KEY}`, { kind: "case", version: 1, head: headOf(landed), log: landed });
  place.recover();
  expect(await session.retry(KEY)).toMatchObject({
    kind: "saved",
    state: { notes: [{ text: "Catatan" }, { text: "Lain" }] },
  });
});

it("counts as stored what landed and was then continued by another tab", async () => {
  const { data, place, session, other } = oneTab();
  await session.run(KEY, open());
  place.failWith(writesFail);
  await session.run(KEY, NOTE);
  const landed = [...session.memory.shown(KEY).log];
  data.set(`case/${KEY}`, { kind: "case", version: 1, head: headOf(landed), log: landed });
  await other.load(KEY);
  await other.run(KEY, { ...NOTE, text: "Dari tab lain" });
  place.recover();
  expect(await session.retry(KEY)).toMatchObject({
    kind: "saved",
    state: { notes: [{ text: "Catatan" }, { text: "Dari tab lain" }] },
  });
  expect(session.memory.unsavedKeys()).toEqual([]);
});

it("does not drop what was reported as held when another tab turns out to have written", async () => {
  const { place, session, other } = oneTab(300);
  await session.run(KEY, open());
  await other.load(KEY);
  await other.run(KEY, { ...NOTE, text: "Dari tab lain" });
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  place.failWith((operation, key) =>
    operation === "get" && key === `case/${KEY}` ? silence : null,
  );
  const held = { kind: "held", error: { failure: "timeout" } };
  expect(await session.run(KEY, NOTE)).toMatchObject(held);
  place.recover();
  answer();
  expect(await session.retry(KEY)).toMatchObject({ kind: "held", error: { failure: "diverged" } });
  expect(session.memory.unsavedCount(KEY)).toBe(1);
});

it("writes back a case that vanished while something waited, whole", async () => {
  const { data, place, session, other } = oneTab();
  await session.run(KEY, open());
  place.failWith(writesFail);
  await session.run(KEY, NOTE);
  data.clear();
  place.recover();
  await session.wake();
  expect(session.memory.heldError(KEY)).toMatchObject({ failure: "gone" });
  expect(await session.restore(KEY)).toMatchObject({ kind: "saved" });
  expect(await other.load(KEY)).toMatchObject({ log: { length: 2 } });
});

it("keeps what waits when another tab deletes the case", async () => {
  const { place, session, other } = oneTab();
  await session.run(KEY, open());
  place.failWith(writesFail);
  await session.run(KEY, NOTE);
  place.recover();
  await other.remove(KEY);
  expect(session.memory.shown(KEY).log).toHaveLength(2);
});

it("does not open a file over what waits", async () => {
  const { place, session } = oneTab();
  await session.run(KEY, open());
  const stored = [...session.memory.shown(KEY).log];
  place.failWith(writesFail);
  await session.run(KEY, NOTE);
  expect(await session.put(KEY, headOf(stored), stored)).toMatchObject({ kind: "failed" });
  expect(session.memory.unsavedCount(KEY)).toBe(1);
  place.recover();
  expect(await session.put(KEY, headOf(stored), stored)).toMatchObject({ kind: "stale" });
  expect(await session.load(KEY)).toMatchObject({ log: { length: 2 } });
});

it("counts a write as saved that was reported as failed and landed all the same", async () => {
  const { data, place, session } = oneTab();
  await session.run(KEY, open());
  place.failWith((operation) => (operation === "set" ? browserError("UnknownError") : null));
  await session.run(KEY, NOTE);
  const log = session.memory.shown(KEY).log;
  data.set(`case/${KEY}`, { kind: "case", version: 1, head: headOf(log), log: [...log] });
  place.recover();
  expect(await session.retry(KEY)).toMatchObject({ kind: "saved" });
  expect(await session.load(KEY)).toMatchObject({ log: { length: 2 } });
});

/** A store that does not answer until told to. */
function silent(place: ReturnType<typeof oneTab>["place"]): () => void {
  const silence = Promise.withResolvers<void>();
  place.failWith(() => silence.promise);
  return () => {
    place.recover();
    silence.resolve();
  };
}

const textsOf = async (session: ReturnType<typeof oneTab>["session"]) => {
  const loaded = await session.load(KEY);
  return loaded.kind === "case" && loaded.state?.notes.map(({ text }) => text);
};

it("holds what a store that never answers was given, and stores it once it answers", async () => {
  const { place, session } = oneTab(500);
  await session.run(KEY, open());
  const answer = silent(place);
  const first = session.run(KEY, NOTE);
  const queued = session.run(KEY, { ...NOTE, text: "Antre" });
  expect(await first).toMatchObject({ kind: "held", error: { failure: "timeout" } });
  // Its turn never came: nothing of it waits to be stored.
  expect(await queued).toMatchObject({ kind: "failed", error: { failure: "busy" } });
  answer();
  expect(await session.retry(KEY)).toMatchObject({ kind: "saved" });
  expect(await textsOf(session)).toEqual(["Catatan"]);
});

it("gives up on a store that never says what the case is, and does not carry out the command later", async () => {
  const { place, session, other } = oneTab(500);
  await other.run(KEY, open());
  const answer = silent(place);
  // Nothing was seen of the case here, so nothing could be accepted.
  const given = await session.run(KEY, NOTE);
  expect(given).toMatchObject({ kind: "failed", error: { failure: "timeout" } });
  answer();
  await session.retry(KEY);
  expect(await textsOf(session)).toEqual([]);
});

it("tells that a case vanished from the store, and writes it back when asked", async () => {
  const { data, session, other } = oneTab();
  await session.run(KEY, open());
  data.clear();
  expect(await session.run(KEY, NOTE)).toMatchObject({
    kind: "failed",
    error: { failure: "gone" },
  });
  expect(session.memory.shown(KEY).log).toHaveLength(1);
  expect(await session.restore(KEY)).toMatchObject({ kind: "saved" });
  expect(await other.load(KEY)).toMatchObject({ log: { length: 1 } });
});

it("works in memory, and says so, in a browser that refuses storage", async () => {
  const refusing = faultyKeyValue(memoryKeyValue());
  refusing.failWith(() => browserError("SecurityError"));
  const { kv, isTemporary } = orTemporary(refusing.kv);
  await kv.set("a", 1);
  expect(await kv.get("a")).toBe(1);
  expect(await isTemporary()).toBe(true);
});

it("never leaves a store that has answered once", async () => {
  const place = faultyKeyValue(memoryKeyValue());
  const { kv, isTemporary } = orTemporary(place.kv);
  await kv.set("a", 1);
  place.failWith(() => browserError("SecurityError"));
  await expect(kv.get("a")).rejects.toThrow();
  expect(await isTemporary()).toBe(false);
});

it.each([
  "quota",
  "unavailable",
  "timeout",
  "closed",
  "busy",
  "disk",
  "corrupted",
  "newer",
  "gone",
  "diverged",
])("says what happened, what was kept and what to do: %s", (failure) => {
  const known = failure as Parameters<typeof failureText>[0];
  for (const text of [failureText, actFailureText, readFailureText, workFailureText].map((of) =>
    of(known),
  ))
    for (const sentence of Object.values(text)) expect(sentence).toMatch(/^[A-Z].{20,}\.$/s);
});
