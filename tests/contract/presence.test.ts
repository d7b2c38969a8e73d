/** Who looks at a case, told among pages: over a hall in memory, and over the office's own server. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Beside } from "../../src/browser/sharing/beside.ts";
import { type KeptKey, makeKey } from "../../src/browser/sharing/key.ts";
import { openNatsStream } from "../../src/browser/sharing/nats-stream.ts";
import { PresenceDesk, type Tabs } from "../../src/browser/sharing/presence.ts";
import type { OfficeStream } from "../../src/browser/sharing/stream.ts";
import { LASTS, presenceBody, SAID_EVERY } from "../../src/core/sharing/presence.ts";
import { INSTALLED } from "../support/nats.ts";
import { startWith, type TriedServer } from "../support/nats-server.ts";

/** Pages of all browsers by one clock, which goes when it is told to. */
class Clock {
  now = 0;
  private readonly works = new Set<{ ms: number; next: number; work: () => void }>();

  every(ms: number, work: () => void): () => void {
    const one = { ms, next: this.now + ms, work };
    this.works.add(one);
    return () => this.works.delete(one);
  }

  goes(ms: number): void {
    for (const end = this.now + ms; this.now < end; ) {
      this.now += 1_000;
      for (const one of [...this.works]) {
        if (one.next > this.now) continue;
        one.next += one.ms;
        one.work();
      }
    }
  }
}

/** The tabs of one browser. */
function tabsOf(): () => Tabs {
  const all: ((passed: unknown) => void)[] = [];
  return () => {
    let own: ((passed: unknown) => void) | null = null;
    return {
      tell: (passed) => {
        for (const listener of all) if (listener !== own) listener(passed);
      },
      listen(listener) {
        own = listener;
        all.push(listener);
      },
    };
  };
}

/** What is said beside no stream at all. */
class Hall {
  readonly said: string[] = [];
  private readonly listeners = new Set<{ subject: string; hear: (s: string, b: string) => void }>();

  beside(): Beside {
    return {
      say: (subject, body) => {
        this.said.push(`${subject} ${JSON.parse(body).said}`);
        for (const one of this.listeners)
          if (one.subject === subject.replace(/[^.]+$/, "*")) one.hear(subject, body);
      },
      listen: (subject, hear) => {
        const one = { subject, hear };
        this.listeners.add(one);
        return () => this.listeners.delete(one);
      },
    };
  }

  get listening(): number {
    return this.listeners.size;
  }
}

describe("who looks at a case", () => {
  let clock = new Clock();
  let hall = new Hall();
  let pages = 0;
  beforeEach(() => {
    clock = new Clock();
    hall = new Hall();
  });
  const page = (tabs: () => Tabs, member: string | null) => {
    pages += 1;
    const desk = new PresenceDesk({
      tabs: tabs(),
      page: `p${pages}`,
      now: () => clock.now,
      every: (ms, work) => clock.every(ms, work),
    });
    if (member !== null) desk.connected(hall.beside(), member);
    let seen: readonly string[] = [];
    const enters = (token = "kasus-1") =>
      desk.enters(token, (members) => {
        seen = members;
      });
    return { desk, enters, seen: () => seen };
  };

  it("is known to both at once, whoever came first, and gone with a goodbye", () => {
    const [ani, budi] = [page(tabsOf(), "ani"), page(tabsOf(), "budi")];
    ani.enters();
    clock.goes(3_000);
    const leave = budi.enters();
    expect([ani.seen(), budi.seen()]).toEqual([["budi"], ["ani"]]);
    leave();
    expect([ani.seen(), budi.seen()]).toEqual([[], []]);
  });

  it("is told of each case alone", () => {
    const [ani, budi] = [page(tabsOf(), "ani"), page(tabsOf(), "budi")];
    ani.enters("kasus-1");
    budi.enters("kasus-2");
    expect([ani.seen(), budi.seen()]).toEqual([[], []]);
    expect(hall.said).toEqual(["hadir.kasus-1.ani came", "hadir.kasus-2.budi came"]);
  });

  it("says nothing where no page shows a case, and sparsely where one does", () => {
    const ani = page(tabsOf(), "ani");
    clock.goes(10 * SAID_EVERY);
    expect(hall.said).toEqual([]);
    const leave = ani.enters();
    clock.goes(3 * SAID_EVERY);
    leave();
    const all = ["came", "here", "here", "here", "left"].map((one) => `hadir.kasus-1.ani ${one}`);
    expect(hall.said).toEqual(all);
    clock.goes(10 * SAID_EVERY);
    expect(hall.said).toEqual(all);
  });

  it("ends by itself for a page that went without a word", () => {
    const [ani, budi] = [page(tabsOf(), "ani"), page(tabsOf(), "budi")];
    ani.enters();
    hall.beside().say("hadir.kasus-1.citra", presenceBody("x", "came"));
    budi.enters();
    expect(ani.seen()).toEqual(["citra", "budi"]);
    clock.goes(LASTS + 5_000);
    expect(ani.seen()).toEqual(["budi"]);
  });

  it("goes through the tab that holds the connection, and through the next when that is closed", () => {
    const [tabs, ani] = [tabsOf(), page(tabsOf(), "ani")];
    const holder = page(tabs, "budi");
    const other = page(tabs, null);
    ani.enters();
    clock.goes(3_000);
    other.enters();
    expect([ani.seen(), other.seen(), holder.seen()]).toEqual([["budi"], ["ani"], []]);
    other.desk.connected(hall.beside(), "budi");
    expect(ani.seen()).toEqual(["budi"]);
  });

  it("asks the office of no case that nobody here shows any more", () => {
    const ani = page(tabsOf(), "ani");
    for (const n of [1, 2, 3, 4, 5]) {
      const leave = ani.enters(`kasus-${n}`);
      clock.goes(SAID_EVERY);
      leave();
    }
    clock.goes(LASTS);
    ani.enters();
    expect(hall.listening).toBe(1);
  });

  it("is not made to speak again and again by whoever comes again and again", () => {
    const ani = page(tabsOf(), "ani");
    ani.enters();
    clock.goes(2_000);
    const before = hall.said.length;
    for (let n = 0; n < 50; n += 1)
      hall.beside().say("hadir.kasus-1.citra", presenceBody(`x${n}`, "came"));
    expect(hall.said.slice(before).filter((one) => one.includes(".ani "))).toHaveLength(1);
  });
});

describe.skipIf(INSTALLED === null)("who looks at a case: a real nats-server", () => {
  const NAMES = ["ani", "budi"] as const;
  let server: TriedServer;
  const keys = new Map<string, KeptKey>();
  beforeAll(async () => {
    for (const name of NAMES) keys.set(name, await makeKey(crypto.subtle));
    server = await startWith([...keys].map(([id, { publicKey }]) => ({ id, publicKey })));
  });
  afterAll(() => server?.stop());

  async function at(member: (typeof NAMES)[number]) {
    const clock = new Clock();
    const desk = new PresenceDesk({
      tabs: tabsOf()(),
      page: member,
      now: () => clock.now,
      every: (ms, work) => clock.every(ms, work),
    });
    let beside: Beside | null = null;
    const { url, stream: name } = server;
    const where = { url, stream: name, member, key: keys.get(member) as KeptKey };
    const stream: OfficeStream = await openNatsStream(where, (opened) => {
      beside = opened;
      desk.connected(opened, member);
    });
    let seen: readonly string[] = [];
    const leave = desk.enters("kasus-1", (members) => {
      seen = members;
    });
    if (beside === null) throw new Error("nothing was opened");
    return { stream, leave, clock, beside: beside as Beside, seen: () => seen };
  }

  it("is heard by the colleague and kept by nobody; in another's name nothing is, and the stream goes on", async () => {
    const [ani, budi] = [await at("ani"), await at("budi")];
    // Who came first may not have listened yet when the other came: the next word tells. An answer says that
    // the server has heard both.
    await Promise.all([ani.stream.state(), budi.stream.state()]);
    ani.clock.goes(SAID_EVERY);
    budi.clock.goes(SAID_EVERY);
    await vi.waitFor(() => expect([ani.seen(), budi.seen()]).toEqual([["budi"], ["ani"]]), 10_000);
    expect((await ani.stream.state()).last).toBe(0);

    ani.beside.say("hadir.kasus-1.citra", presenceBody("x", "here"));
    ani.beside.say("hadir.kasus-1.budi", presenceBody("budi", "left"));
    ani.beside.listen("hadir.>", () => undefined);
    await ani.stream.send({ subject: "kasus.kasus-1.ani", body: "{}" });
    budi.leave();
    await vi.waitFor(() => expect(ani.seen()).toEqual([]), 10_000);
    expect(budi.seen()).toEqual([]);
    expect((await budi.stream.state()).last).toBe(1);
    for (const { stream } of [ani, budi]) await stream.close();
    ani.leave();
  });
});
