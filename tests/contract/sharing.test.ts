/** Browsers of one office at work on one case, over the stream in memory and over a real server. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Desk } from "../../src/browser/sharing/desk.ts";
import { type KeptKey, makeKey } from "../../src/browser/sharing/key.ts";
import { openNatsStream } from "../../src/browser/sharing/nats-stream.ts";
import { NO_PREDECESSOR } from "../../src/core/case/chain.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { INSTALLED } from "../support/nats.ts";
import { startWith, type TriedServer } from "../support/nats-server.ts";
import { at, complete, open, ticks } from "../support/officers.ts";
import { browsersOf, KEY, NAMES, type Name, type OfficeBrowser } from "./support/office-browser.ts";

const FIRST = "permintaan-pendataan";
const note = (text: string, minutes = 5) =>
  ({ type: "addNote", stepId: null, text, ...at(minutes) }) as const;

interface Office {
  browsers: Record<Name, OfficeBrowser>;
  server: {
    goesDown(): Promise<void>;
    returns(): Promise<void>;
    loses(messages: number): Promise<void>;
  };
}

function journeys(office: () => Office) {
  const all = () => Object.values(office().browsers);
  /** Everybody has the same line and nothing left to send. */
  const agreed = (...browsers: OfficeBrowser[]) =>
    vi.waitFor(
      async () => {
        const heres = await Promise.all(browsers.map((browser) => browser.here()));
        for (const here of heres) {
          expect(here?.line.events.length).toBeGreaterThan(0);
          expect(here?.log).toEqual(here?.line.events);
          expect(here?.line).toEqual(heres[0]?.line);
        }
      },
      { timeout: 20_000, interval: 20 },
    );

  it("brings a case that is shared, and every act on it, to everybody", async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    for (const browser of [ani, budi]) browser.comes();
    expect(await budi.log()).toEqual([]);
    await ani.desk?.share(KEY);
    await agreed(ani, budi);
    await budi.session.run(KEY, note("dari Budi"));
    await agreed(ani, budi);
    expect(await ani.texts()).toEqual(["CaseOpened", "dari Budi"]);
    expect((await ani.here())?.line.voices.map(({ by }) => by)).toEqual(["ani", "budi"]);
  });

  it("stops reading when it is asked to, keeps what it read, and goes on from there", async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    for (let n = 0; n < 300; n += 1) await ani.session.run(KEY, note(`catatan ${n}`));
    ani.comes();
    await ani.desk?.share(KEY);
    await agreed(ani);
    budi.comes();
    const { desk } = budi;
    desk?.subscribe(() => desk.halt());
    await vi.waitFor(() => expect(desk?.status.kind).toBe("halted"), 10_000);
    const read = (await budi.log()).length;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(301);
    expect(desk?.status).toEqual({ kind: "halted", left: 301 - read });
    // A person who goes on does so once.
    vi.spyOn(desk as Desk, "halt").mockReturnValue();
    desk?.hurry();
    await agreed(ani, budi);
    expect((await budi.log()).length).toBe(301);
  });

  it("sends nothing of a case that nobody shared", async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    ani.comes();
    budi.comes();
    await vi.waitFor(() =>
      expect([ani.desk?.status.kind, budi.desk?.status.kind]).toEqual(["here", "here"]),
    );
    await ani.session.run(KEY, note("hanya di sini"));
    expect(await ani.here()).toBeUndefined();
    expect(await budi.log()).toEqual([]);
  });

  it("keeps what is done offline, sends it later, and offers notes again behind a colleague's act", async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    for (const browser of [ani, budi]) browser.comes();
    await ani.desk?.share(KEY);
    await agreed(ani, budi);
    await budi.goes();
    await budi.session.run(KEY, note("ditulis di jalan", 7));
    expect(await budi.waiting()).toBe(1);
    await ani.session.run(KEY, note("lebih dahulu", 8));
    await vi.waitFor(async () => expect(await ani.waiting()).toBe(0));
    budi.comes();
    await vi.waitFor(async () => expect((await ani.texts()).length).toBe(3));
    await agreed(ani, budi);
    expect(await ani.texts()).toEqual(["CaseOpened", "lebih dahulu", "ditulis di jalan"]);
    expect((await budi.here())?.overtaken).toEqual([]);
  });

  it("tells whose act came first where a step was completed twice, and settles it by a look", async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    for (const tick of ticks(FIRST, 2)) await ani.session.run(KEY, tick);
    for (const browser of [ani, budi]) browser.comes();
    await ani.desk?.share(KEY);
    await agreed(ani, budi);
    await budi.goes();
    await budi.session.run(KEY, complete(FIRST, "disampaikan", 20));
    await ani.session.run(KEY, note("hanya catatan", 21));
    await vi.waitFor(async () => expect(await ani.waiting()).toBe(0));
    budi.comes();
    await vi.waitFor(async () => expect((await budi.here())?.overtaken.length).toBe(1));
    const [one] = (await budi.here())?.overtaken ?? [];
    expect(one).toMatchObject({ by: "ani", act: { event: { type: "StepCompleted" } } });
    expect(one && (await budi.desk?.conflicts.offer(KEY, one.act))).toBe(true);
    await agreed(ani, budi);
    expect((await ani.texts()).at(-1)).toBe("StepCompleted");
    expect((await budi.here())?.overtaken).toEqual([]);
  });

  it("heals a server that lost its end, and one that lost everything", async () => {
    const { ani, budi, citra } = office().browsers;
    await ani.session.run(KEY, open());
    for (const browser of [ani, budi]) browser.comes();
    await ani.desk?.share(KEY);
    await agreed(ani, budi);
    for (const lost of [3, 1000]) {
      for (const text of ["satu", "dua", "tiga"])
        await budi.session.run(KEY, note(`${text} ${lost}`));
      await agreed(ani, budi);
      await office().server.loses(lost);
      await budi.session.run(KEY, note(`sesudah ${lost}`));
      await agreed(ani, budi);
    }
    citra.comes();
    await agreed(ani, budi, citra);
    expect((await citra.log()).length).toBe(9);
  });

  it("goes on through a server that is away", async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    for (const browser of [ani, budi]) browser.comes();
    await ani.desk?.share(KEY);
    await agreed(ani, budi);
    await office().server.goesDown();
    await vi.waitFor(
      () => expect(ani.desk?.status).toMatchObject({ kind: "without", failure: "away" }),
      15_000,
    );
    await ani.session.run(KEY, note("tanpa sambungan"));
    expect(await ani.waiting()).toBe(1);
    await office().server.returns();
    await agreed(ani, budi);
    expect(await budi.texts()).toEqual(["CaseOpened", "tanpa sambungan"]);
  });

  it("has four browsers race on one case, and all see the same", async () => {
    const { ani } = office().browsers;
    await ani.session.run(KEY, open());
    for (const browser of all()) browser.comes();
    await ani.desk?.share(KEY);
    await agreed(...all());
    const texts = all().flatMap(({ name }) => ["a", "b", "c"].map((text) => `${name} ${text}`));
    await Promise.all(
      all().map(async (browser) => {
        for (const text of ["a", "b", "c"]) {
          for (let kind = ""; kind !== "saved"; ) {
            kind = (await browser.session.run(KEY, note(`${browser.name} ${text}`))).kind;
          }
        }
      }),
    );
    await vi.waitFor(async () => expect((await ani.log()).length).toBe(13), 20_000);
    await agreed(...all());
    expect((await ani.texts()).slice(1).sort()).toEqual(texts.sort());
  });

  it("joins a case that was opened from a file before, where it is the same case", async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    await ani.session.run(KEY, note("masih sendiri"));
    const file = await ani.log();
    expect((await budi.session.put(KEY, NO_PREDECESSOR, file)).kind).toBe("saved");
    await budi.session.run(KEY, note("di salinan dari berkas", 6));
    ani.comes();
    await ani.desk?.share(KEY);
    await agreed(ani);
    budi.comes();
    await budi.desk?.share(KEY);
    await agreed(ani, budi);
    expect(await ani.texts()).toEqual(["CaseOpened", "masih sendiri", "di salinan dari berkas"]);
    expect((await budi.here())?.overtaken).toEqual([]);
  });

  it("takes up nothing of a case that was deleted here", async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    for (const browser of [ani, budi]) browser.comes();
    await ani.desk?.share(KEY);
    await agreed(ani, budi);
    await budi.session.remove(KEY);
    await vi.waitFor(async () => expect(await budi.here()).toBeUndefined());
    await ani.session.run(KEY, note("sesudah dihapus"));
    await agreed(ani);
    expect(await budi.log()).toEqual([]);
  });
}

async function all(
  browsers: Record<Name, OfficeBrowser>,
  work: (browser: OfficeBrowser) => Promise<void>,
) {
  await Promise.all(Object.values(browsers).map(work));
}

describe("sharing: in memory", () => {
  let server = new MemoryServer();
  let browsers: Record<Name, OfficeBrowser>;
  beforeEach(async () => {
    server = new MemoryServer();
    browsers = browsersOf(async () => openMemoryStream(server));
    const key = await makeKey(crypto.subtle);
    await all(browsers, (browser) => browser.joins(key));
    return () => all(browsers, (browser) => browser.goes());
  });
  journeys(() => ({
    browsers,
    server: {
      goesDown: async () => server.goesDown(),
      returns: async () => {
        server.isDown = false;
      },
      loses: async (messages) =>
        server.setBack(Math.max(0, server.messages.length - messages), false),
    },
  }));
});

describe.skipIf(INSTALLED === null)("sharing: a real nats-server", () => {
  let server: TriedServer;
  let browsers: Record<Name, OfficeBrowser>;
  const keys = new Map<Name, KeptKey>();
  beforeAll(async () => {
    for (const name of NAMES) keys.set(name, await makeKey(crypto.subtle));
    const officers = [...keys].map(([id, { publicKey }]) => ({ id, publicKey }));
    server = await startWith(officers);
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    await server.empty();
    const { url, stream } = server;
    browsers = browsersOf((member, key) => openNatsStream({ url, stream, member, key }));
    await all(browsers, (browser) => browser.joins(keys.get(browser.name) as KeptKey));
    return () => all(browsers, (browser) => browser.goes());
  });
  journeys(() => ({
    browsers,
    server: {
      goesDown: () => server.kill(),
      returns: () => server.start(),
      loses: (messages) => server.loses(messages),
    },
  }));
});
