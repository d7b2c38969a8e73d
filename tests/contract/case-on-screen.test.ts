/** What the screen shows of a case, by what this tab does, what another does, and what the store says. */
import { expect, it } from "vitest";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { CaseOnScreen } from "../../src/checklist/case-on-screen.ts";
import { at, open } from "../support/officers.ts";
import { browserError, faultyKeyValue } from "./support/faults.ts";
import { openTabs } from "./support/tabs.ts";

const KEY = "kasus-1";
const NOTE = { type: "addNote", stepId: null, text: "Catatan" } as const;
const writesFail = (operation: string) =>
  operation === "set" ? browserError("QuotaExceededError") : null;

/** A case on the screen of one tab, and another tab of the same browser. */
async function onScreen() {
  const data = new Map<string, unknown>();
  const place = faultyKeyValue(memoryKeyValue(data));
  const [session, other] = openTabs([place.kv, memoryKeyValue(data)]);
  if (!session || !other) throw new Error("two tabs");
  await session.run(KEY, open());
  await other.load(KEY);
  const screen = new CaseOnScreen(session, KEY, () => at(9).recordedAt);
  let drawn = 0;
  const stop = screen.follow(() => {
    drawn += 1;
  });
  await screen.look();
  const texts = () =>
    screen.shown.opened.kind === "case" && screen.shown.opened.state.notes.map(({ text }) => text);
  return { data, place, session, other, screen, stop, texts, drawn: () => drawn };
}

it("shows what is stored as soon as it is, and is busy until then", async () => {
  const { screen, texts } = await onScreen();
  const act = screen.run(NOTE);
  expect(screen.shown.busy).toBe(1);
  expect(texts()).toEqual([]);
  expect(await act).toBeNull();
  expect(screen.shown.busy).toBe(0);
  expect(texts()).toEqual(["Catatan"]);
});

it("shows what another tab did", async () => {
  const { screen, other, texts } = await onScreen();
  await other.run(KEY, { ...NOTE, text: "Dari tab lain", ...at(5) });
  await expect.poll(texts).toEqual(["Dari tab lain"]);
  expect(screen.shown.trouble).toBeNull();
});

it("does nothing beside what another tab did, says so, and shows that", async () => {
  const { data, screen, other, texts } = await onScreen();
  const before = structuredClone(data.get(`case/${KEY}`));
  await other.run(KEY, { ...NOTE, text: "Dari tab lain", ...at(5) });
  const newer = data.get(`case/${KEY}`);
  // The message of the other tab was missed: what was seen is older than what is stored.
  data.set(`case/${KEY}`, before);
  await screen.look();
  data.set(`case/${KEY}`, newer);
  expect(await screen.run(NOTE)).toMatchObject({ kind: "stale" });
  expect(texts()).toEqual(["Dari tab lain"]);
  expect(await screen.run(NOTE)).toBeNull();
  expect(screen.shown.trouble).toBeNull();
});

it("shows what is held as done, says why it is not stored, and goes on when it is", async () => {
  const { place, screen, texts } = await onScreen();
  place.failWith(writesFail);
  expect(await screen.run(NOTE)).toBeNull();
  expect(texts()).toEqual(["Catatan"]);
  expect(screen.failure).toMatchObject({ failure: "quota" });
  place.recover();
  expect(await screen.retry()).toBeNull();
  expect(screen.failure).toBeNull();
});

it("keeps a case that vanished on screen, and writes it back when asked", async () => {
  const { data, screen, texts } = await onScreen();
  await screen.run(NOTE);
  data.clear();
  expect(await screen.run(NOTE)).toMatchObject({ kind: "failed" });
  expect(screen.failure).toMatchObject({ failure: "gone" });
  expect(texts()).toEqual(["Catatan"]);
  expect(await screen.retry()).toBeNull();
  expect(screen.failure).toBeNull();
  expect(screen.shown.trouble).toBeNull();
});

it("leaves the screen when another tab deletes the case, and comes back with it", async () => {
  const { screen, other } = await onScreen();
  await other.remove(KEY);
  await expect.poll(() => screen.shown.opened).toEqual({ kind: "none" });
  await other.run(KEY, open());
  await expect.poll(() => screen.shown.opened.kind).toBe("case");
});

it("draws nothing for a page that was left", async () => {
  const { screen, other, stop, drawn } = await onScreen();
  stop();
  const before = drawn();
  await other.run(KEY, { ...NOTE, ...at(5) });
  await screen.look();
  expect(drawn()).toBe(before);
});
