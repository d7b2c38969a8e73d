import { describe, expect, it } from "vitest";
import type { KeyValue } from "../../src/browser/store/key-value.ts";
import { openPapers } from "../../src/browser/store/papers.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { attach } from "../../src/checklist/papers/attach.ts";
import type { Run } from "../../src/checklist/workplace.ts";
import type { Command } from "../../src/core/case/commands.ts";
import { at } from "../support/officers.ts";
import { attaching, type MadePaper, madePaper, removing } from "../support/papers.ts";
import { adapters } from "./support/adapters.ts";
import { browserError, faultyKeyValue } from "./support/faults.ts";
import { openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const lock = webLock(navigator.locks);

function office(first: KeyValue, second: KeyValue) {
  const [tab, other] = openTabs([first, second]);
  if (!tab || !other) throw new Error("two tabs");
  const papers = openPapers(first, lock);
  const attach = (key: string, paper: MadePaper, minutes = 2) =>
    papers.keeping([[paper.digest, paper.bytes]], () => tab.run(key, attaching(paper, minutes)));
  return { tab, other, papers, theirs: openPapers(second, lock), attach };
}

const NOTE = madePaper("nota dinas");
const PHOTO = madePaper("foto", "foto.txt");

describe.each(adapters)("papers: $name", ({ place }) => {
  async function begun() {
    const { first, second } = place();
    const made = office(first, second);
    await made.tab.run("a", openSmall("a"));
    await made.tab.run("b", openSmall("b"));
    return { first, second, ...made };
  }

  it("are there, byte for byte, in every tab once they are acknowledged", async () => {
    const { attach, other, theirs } = await begun();
    expect(await attach("a", NOTE)).toMatchObject({ kind: "saved" });
    expect(await theirs.get(NOTE.digest)).toEqual(NOTE.bytes);
    expect(await other.load("a")).toMatchObject({ state: { files: [{ digest: NOTE.digest }] } });
    expect([...(await theirs.here())]).toEqual([NOTE.digest]);
    expect(await theirs.get(PHOTO.digest)).toBeNull();
  });

  it("lie once however many cases hold them, and go with the last", async () => {
    const { attach, tab, papers } = await begun();
    await attach("a", NOTE);
    await attach("b", NOTE);
    await tab.remove("a");
    await papers.sweepSoon("a");
    expect(await papers.get(NOTE.digest)).toEqual(NOTE.bytes);
    await tab.remove("b");
    await papers.sweepSoon("b");
    expect([...(await papers.here())]).toEqual([]);
  });

  it("go when they are taken out, unless the case holds the same ones elsewhere", async () => {
    const { attach, tab, papers } = await begun();
    await attach("a", NOTE);
    const place = { of: "step", stepId: "permintaan-pendataan", round: 1 } as const;
    await tab.run("a", { ...attaching(NOTE), ...{ place } });
    await tab.run("a", removing(1));
    await papers.sweepSoon("a");
    expect(await papers.get(NOTE.digest)).toEqual(NOTE.bytes);
    await tab.run("a", removing(2, 4));
    await papers.sweepSoon("a");
    expect([...(await papers.here())]).toEqual([]);
  });

  it("stay with a copy of the case that was put there as a whole", async () => {
    const { attach, tab, papers } = await begun();
    await attach("a", NOTE);
    const { log } = tab.memory.shown("a");
    await tab.put("a~copy/1", "0".repeat(64), log);
    await tab.remove("a");
    await papers.sweepSoon("a");
    expect(await papers.get(NOTE.digest)).toEqual(NOTE.bytes);
  });

  it("are swept at the next start when the event never came", async () => {
    const { papers, other } = await begun();
    await papers.keeping([[NOTE.digest, NOTE.bytes]], async () => undefined);
    expect(await papers.here()).toEqual(new Set([NOTE.digest]));
    await other.heal();
    expect(await papers.here()).toEqual(new Set());
  });

  it("survive healing while their case holds them, also one that cannot be read", async () => {
    const { first, attach, tab, papers, other } = await begun();
    await attach("a", NOTE);
    await tab.settled();
    await other.heal();
    await first.set("case/a", { kind: "case", version: 9 });
    await first.set("dirty/x/a", 1);
    await other.heal();
    expect(await papers.get(NOTE.digest)).toEqual(NOTE.bytes);
  });
});

describe("what papers cost who does not look at them", () => {
  it("list, opening and ticking read no bytes and no list of keys, with 1,000 files as with none", async () => {
    const [memory] = adapters;
    const { first, second } = memory?.place() ?? {};
    if (!first || !second) throw new Error("no adapter");
    const asked: string[] = [];
    const counting: KeyValue = {
      ...first,
      get: (key) => {
        asked.push(key.replace(/\/.*/, ""));
        return first.get(key);
      },
      keys: () => {
        asked.push("keys");
        return first.keys();
      },
    };
    const { tab, papers } = office(first, second);
    const many = Array.from({ length: 1_000 }, (_, n) => madePaper(`nota ${n}`, `${n}.txt`));
    const all = many.map(({ digest, bytes }) => [digest, bytes] as const);
    // Spread over cases: of one log with a thousand acts each act would weigh the whole.
    const cases = ["a", ...Array.from({ length: 19 }, (_, n) => `b${n}`)];
    for (const key of cases) await tab.run(key, openSmall(key));
    await papers.keeping(all, async () => {
      for (const [n, paper] of many.entries()) {
        await tab.run(cases[n % cases.length] ?? "a", attaching(paper));
      }
    });
    await tab.settled();
    const [fresh] = openTabs([counting]);
    await fresh?.list();
    const loaded = await fresh?.load("a");
    expect(loaded).toMatchObject({ kind: "case" });
    await fresh?.run("a", { type: "addNote", stepId: null, text: "catatan", ...at(3) });
    await fresh?.settled();
    expect(asked).not.toContain("papers");
    expect(asked).not.toContain("paper-of");
    expect(asked).not.toContain("keys");
  });

  it("healing reads a case once, however many files it holds, and keeps every one", async () => {
    const [memory] = adapters;
    const { first, second } = memory?.place() ?? {};
    if (!first || !second) throw new Error("no adapter");
    const { tab, papers } = office(first, second);
    await tab.run("a", openSmall("a"));
    const many = Array.from({ length: 40 }, (_, n) => madePaper(`nota ${n}`, `${n}.txt`));
    const all = many.map(({ digest, bytes }) => [digest, bytes] as const);
    await papers.keeping(all, async () => {
      for (const paper of many) await tab.run("a", attaching(paper));
    });
    await tab.run("a", removing(1));
    await tab.settled();
    let reads = 0;
    const counting: KeyValue = {
      ...first,
      get: (key) => {
        if (key.startsWith("case/")) reads += 1;
        return first.get(key);
      },
    };
    expect(await openPapers(counting, lock).sweep(["a"])).toEqual(new Set());
    expect(reads).toBe(1);
    expect((await papers.here()).size).toBe(many.length - 1);
  });
});

describe("papers when the store fails", () => {
  async function begun() {
    const [memory] = adapters;
    const { first, second } = memory?.place() ?? {};
    if (!first || !second) throw new Error("no adapter");
    const faulty = faultyKeyValue(first);
    const made = office(faulty.kv, second);
    await made.tab.run("a", openSmall("a"));
    await made.tab.settled();
    return { ...faulty, ...made };
  }

  it("a full disk keeps no event of a file that is not kept", async () => {
    const { attach, failWith, tab, papers, recover } = await begun();
    failWith((operation, key) =>
      operation === "set" && key.startsWith("papers/") ? browserError("QuotaExceededError") : null,
    );
    await expect(attach("a", NOTE)).rejects.toThrow();
    expect(tab.memory.shown("a").state?.files).toEqual([]);
    recover();
    expect(await papers.here()).toEqual(new Set());
    expect(await attach("a", NOTE, 3)).toMatchObject({ kind: "saved" });
  });

  it.each([
    ["papers/", "set"],
    ["paper-of/", "set"],
    ["case/", "set"],
  ] as const)(
    "cut short at %s leaves no event, and healing leaves nothing over",
    async (at, act) => {
      const { attach, failWith, recover, other, theirs } = await begun();
      failWith((operation, key) =>
        operation === act && key.startsWith(at) ? browserError("AbortError") : null,
      );
      await attach("a", NOTE).catch(() => undefined);
      recover();
      // Another tab, since this one still holds what it could not store.
      expect(await other.load("a")).toMatchObject({ kind: "case", state: { files: [] } });
      await other.heal();
      expect(await theirs.here()).toEqual(new Set());
    },
  );

  it("a file whose event waits to be stored is kept from every tab's sweeping, and swept if it never comes", async () => {
    const { failWith, recover, tab, other, papers, theirs } = await begun();
    failWith((operation, key) =>
      operation === "set" && key === "case/a" ? browserError("QuotaExceededError") : null,
    );
    const run: Run = async (wish) => {
      const times = { occurredAt: at(2).recordedAt, recordedAt: at(2).recordedAt };
      const answer = await tab.run("a", { ...wish, ...times } as Command);
      return answer.kind === "saved" || answer.kind === "held" ? null : answer;
    };
    const way = { caseKey: "a", place: { of: "case" }, shrinks: false, papers, run } as const;
    const told = await attach(new File([NOTE.bytes], NOTE.name), { ...way, session: tab });
    expect(told).toMatchObject({ isAttached: false, text: expect.stringContaining("ditahan") });
    recover();
    await other.heal();
    await theirs.sweep(["a"]);
    expect(await theirs.get(NOTE.digest)).toEqual(NOTE.bytes);
    expect(await tab.retry("a")).toMatchObject({ kind: "saved" });
    await other.heal();
    expect(await theirs.get(NOTE.digest)).toEqual(NOTE.bytes);
    // From here on nothing holds it but its case.
    await tab.remove("a");
    await theirs.sweep(["a"]);
    expect(await theirs.here()).toEqual(new Set());
  });

  it("what a tab held and took with it is swept at the next start", async () => {
    const { failWith, recover, tab, other, papers, theirs } = await begun();
    failWith((operation, key) =>
      operation === "set" && key === "case/a" ? browserError("QuotaExceededError") : null,
    );
    let close: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    await papers.keeping([[NOTE.digest, NOTE.bytes]], async () => {
      await tab.run("a", attaching(NOTE));
      await papers.hold(NOTE.digest, closed);
    });
    recover();
    await other.heal();
    expect(await theirs.here()).toEqual(new Set([NOTE.digest]));
    close();
    await closed;
    await other.heal();
    expect(await theirs.here()).toEqual(new Set());
  });

  it("nothing is swept between the bytes and the event", async () => {
    const { tab, papers, theirs } = await begun();
    let sweeping: Promise<unknown> = Promise.resolve();
    await papers.keeping([[PHOTO.digest, PHOTO.bytes]], async () => {
      sweeping = theirs.sweep();
      await tab.run("a", attaching(PHOTO));
    });
    await sweeping;
    expect(await theirs.get(PHOTO.digest)).toEqual(PHOTO.bytes);
  });
});
