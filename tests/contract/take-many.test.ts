/** A browser that comes late to an office with many cases. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { StorageError } from "../../src/browser/failure/errors.ts";
import { makeKey } from "../../src/browser/sharing/key.ts";
import type { KeyValue } from "../../src/browser/store/key-value.ts";
import type { ManyValues } from "../../src/browser/store/many.ts";
import type { Lock } from "../../src/browser/tabs/lock.ts";
import { saidBy } from "../e2e/measure/catch-up.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { at } from "../support/officers.ts";
import { adapters } from "./support/adapters.ts";
import { OfficeBrowser, type OfficePlace } from "./support/office-browser.ts";

const [CASES, EVENTS] = [120, 6];
const note = (text: string) => ({ type: "addNote", stepId: null, text, ...at(600) }) as const;
const KEYS = Array.from({ length: CASES }, (_, n) => `bersama-${n}`);

describe.each(adapters)("catching up: $name", ({ place }) => {
  let server = new MemoryServer();
  const key = makeKey(undefined);
  beforeEach(() => {
    server = new MemoryServer();
    for (const { subject, body } of saidBy("budi", CASES, EVENTS)) server.store(subject, body);
  });

  /** A browser of this place: the second one is the first after a reload. */
  const browserAt = (at: OfficePlace) =>
    new OfficeBrowser("ani", at, async () => openMemoryStream(server));
  const isHere = (browser: OfficeBrowser) =>
    vi.waitFor(() => expect(browser.desk?.status.kind).toBe("here"), 20_000);

  /** Every case is there once, as it was said, and has its entry in the list. */
  async function expectAll(browser: OfficeBrowser) {
    const list = await browser.session.list();
    expect(list.map((entry) => entry.key).sort()).toEqual([...KEYS].sort());
    for (const one of KEYS) {
      const found = await browser.cases.here(one);
      expect(found?.here.log.length, one).toBe(EVENTS);
      expect(found?.here.log, one).toEqual(found?.here.line.events);
      expect(list.find((entry) => entry.key === one)?.head, one).toBe(found?.here.line.head);
      expect(found?.here.line.beside, one).toEqual([]);
    }
    expect(await browser.kept.unsettled.tokens()).toEqual([]);
  }

  it("has every case whole and listed, and asks the store a few times for all of them", async () => {
    const { first, many } = place();
    const asked = vi.fn();
    const counted: ManyValues = {
      ...many,
      get: (keys) => {
        asked("get");
        return many.get(keys);
      },
      set: (entries) => {
        asked("set");
        return many.set(entries);
      },
    };
    const alone = vi.fn();
    const kv: KeyValue = {
      ...first,
      get: (at) => {
        alone(at);
        return first.get(at);
      },
      set: (at, value) => {
        alone(at);
        return first.set(at, value);
      },
    };
    const browser = browserAt({ kv, many: counted });
    await browser.joins(await key);
    browser.comes();
    await isHere(browser);
    // What lies beside, the cases, the list: read and written together. Then all are looked through, once a page.
    await vi.waitFor(() =>
      expect(asked.mock.calls.flat()).toEqual(["get", "get", "get", "set", "get"]),
    );
    const ofCases = alone.mock.calls.filter(([at]) => String(at).includes("bersama-"));
    expect(ofCases).toEqual([]);
    await expectAll(browser);
    await browser.goes();
  });

  it("goes on without a loss or a double after a page that was killed while it wrote", async () => {
    const { first, second, many } = place();
    for (const landed of [false, true]) {
      const writes: number[] = [];
      let killed = () => {};
      const isKilled = new Promise<void>((resolve) => {
        killed = resolve;
      });
      const dying: ManyValues = {
        ...many,
        set: async (entries) => {
          writes.push(entries.length);
          if (landed) await many.set(entries);
          killed();
          await new Promise(() => {});
        },
      };
      // With a page go its turns.
      const lock: Lock = { run: (_, work) => work() };
      const before = browserAt({ kv: first, many: dying, lock });
      await before.joins(await key);
      before.comes();
      await isKilled;
      expect(writes.length).toBe(1);
      expect((await second.keys()).filter((at) => at.startsWith("case/")).length).toBe(
        landed ? CASES : 0,
      );
    }
    const after = browserAt({ kv: second, many });
    after.comes();
    await isHere(after);
    await expectAll(after);
    await after.goes();
  });

  it("puts in case by case what the store does not take at once", async () => {
    const { first, many } = place();
    const full: ManyValues = {
      ...many,
      set: () => Promise.reject(new StorageError("quota")),
    };
    const browser = browserAt({ kv: first, many: full });
    await browser.joins(await key);
    browser.comes();
    await isHere(browser);
    await browser.session.settled();
    await expectAll(browser);
    await browser.goes();
  });

  it("leaves a case that something is done on here to a look of its own", async () => {
    const { first, many } = place();
    const browser = browserAt({ kv: first, many });
    await browser.joins(await key);
    browser.comes();
    await isHere(browser);
    await browser.goes();
    const [mine = "", other = ""] = KEYS;
    await browser.session.load(mine);
    await browser.session.run(other, note("di sini"));
    for (const { subject, body } of saidBy("budi", CASES, EVENTS + 1)) server.store(subject, body);
    browser.comes();
    await vi.waitFor(async () => {
      const found = await browser.cases.here(other);
      expect(found?.here.overtaken.length).toBe(0);
      expect(found?.here.log.length).toBe(EVENTS + 2);
      expect(found?.here.line.events.length).toBe(EVENTS + 2);
    }, 20_000);
    // What this page has on screen is what came in.
    expect(browser.session.memory.shown(mine).log.length).toBe(EVENTS + 1);
    await browser.goes();
  });
});
