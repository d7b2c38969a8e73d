/** What a tick asks of the store: each read parses the whole case, so a further one shall be meant. */
import { beforeEach, expect, it } from "vitest";
import { logRules } from "../../src/browser/session/log-rules.ts";
import { Session } from "../../src/browser/session/session.ts";
import { openCaseStore } from "../../src/browser/store/case-store.ts";
import type { KeyValue } from "../../src/browser/store/key-value.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { CaseOnScreen } from "../../src/checklist/case-on-screen.ts";
import type { Wish } from "../../src/checklist/workplace.ts";
import { at, open, ticks } from "../support/officers.ts";
import { attaching, madePaper } from "../support/papers.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";

const KEY = "kasus-1";
const TICKS = ticks(PENGELOLAAN_DATA.steps[0]?.id ?? "", 5);

/** Counts calls by name, and by the folder of the key where they have one. */
function counting<T extends object>(counts: Map<string, number>, target: T, keyed: boolean): T {
  const plain: object = target;
  return new Proxy(target, {
    get:
      (_, name) =>
      (key: string, ...rest: unknown[]) => {
        const what = keyed ? `${String(name)} ${key?.split("/")[0]}` : String(name);
        counts.set(what, (counts.get(what) ?? 0) + 1);
        const method: (...given: unknown[]) => unknown = Reflect.get(plain, name);
        return method.call(target, key, ...rest);
      },
  });
}

async function tickOnScreen(papers = 0) {
  const ofCore = new Map<string, number>();
  const ofPort = new Map<string, number>();
  const ofPlace = new Map<string, number>();
  const lock = { run: <T>(_: string, work: () => Promise<T>) => work() };
  const kv = counting<KeyValue>(ofPlace, memoryKeyValue(), true);
  const store = openCaseStore(kv, lock, counting(ofCore, logRules, false), "tab");
  const channel = { announce: () => {}, listen: () => () => {} };
  const session = new Session({ store: counting(ofPort, store, false), lock, channel });
  await session.run(KEY, open());
  for (let n = 0; n < papers; n += 1) {
    await session.run(KEY, attaching(madePaper(`nota ${n}`, `${n}.txt`)));
  }
  const screen = new CaseOnScreen(session, KEY, () => at(6).recordedAt);
  screen.follow(() => {});
  await screen.look();
  await session.settled();
  for (const counts of [ofCore, ofPort, ofPlace]) counts.clear();
  const give = async (command: (typeof TICKS)[number] | undefined) => {
    const trouble = await screen.run(command as Wish);
    const shown = screen.shown.opened;
    await session.settled();
    return { trouble, shown };
  };
  return { ofCore, ofPort, ofPlace, give };
}

let tab: Awaited<ReturnType<typeof tickOnScreen>>;
beforeEach(async () => {
  tab = await tickOnScreen();
});

it("reads the case before it writes, and once more for the list; the screen takes the answer", async () => {
  const { trouble, shown } = await tab.give(TICKS[0]);
  expect(trouble).toBeNull();
  expect(shown).toMatchObject({ state: { rounds: [{ marks: [{ how: "ticked" }] }] } });
  // Both calls of `settled` wait for the list: the session's, which then tells of it, and this test's.
  expect(Object.fromEntries(tab.ofPort)).toEqual({ append: 1, settled: 2 });
  expect(Object.fromEntries(tab.ofPlace)).toEqual({
    "set dirty": 1,
    "get case": 2,
    "set case": 1,
    "get index": 1,
    "set index": 1,
    "remove dirty": 1,
  });
});

it("reads the case once when there is nothing to write: whether another tab was first", async () => {
  await tab.give(TICKS[0]);
  tab.ofPlace.clear();
  const { trouble } = await tab.give(TICKS[0]);
  expect(trouble).toBeNull();
  expect(Object.fromEntries(tab.ofPlace)).toEqual({ "get case": 1 });
});

it("checks no chain that this tab has checked or written, and asks the same beside 100 papers", async () => {
  const beside = await tickOnScreen(100);
  for (const { give } of [tab, beside]) await give(TICKS[0]);
  expect(Object.fromEntries(tab.ofCore)).toEqual({ headOf: 3, summarise: 1 });
  for (const counts of ["ofCore", "ofPort", "ofPlace"] as const)
    expect(beside[counts]).toEqual(tab[counts]);
});
