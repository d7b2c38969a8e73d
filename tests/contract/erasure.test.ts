/** A case that an office erases: gone from its stream, kept where its officers have it, and never sent again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type KeptKey, makeKey } from "../../src/browser/sharing/key.ts";
import { openNatsStream } from "../../src/browser/sharing/nats-stream.ts";
import { type MemberList, mayEraseBy } from "../../src/core/office/members.ts";
import { STREAM } from "../../src/core/office/subjects.ts";
import { tombstoneOf } from "../../src/core/sharing/erasure.ts";
import { caseSubject, MEMBERS_SUBJECT } from "../../src/core/sharing/subject.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { INSTALLED } from "../support/nats.ts";
import { startWith, type TriedServer } from "../support/nats-server.ts";
import { at, open } from "../support/officers.ts";
import { browsersOf, KEY, NAMES, type Name, type OfficeBrowser } from "./support/office-browser.ts";

const note = (text: string) => ({ type: "addNote", stepId: null, text, ...at(5) }) as const;
const ORDER = { head: "0".repeat(64), ground: "Masa retensi habis" };
/** The office's code of a member. */
const codeOf = (name: Name) => name.padEnd(12, "a");
const ROLES: Record<Name, string[]> = {
  ...{ ani: ["Arsiparis"], budi: ["Pengelola"], citra: ["Pengelola"], dewi: ["Pengelola"] },
};

interface Office {
  browsers: Record<Name, OfficeBrowser>;
  server: {
    /** Subjects of what lies there under the case. */
    lies(): Promise<string[]>;
    loses(messages: number): Promise<void>;
  };
}

function erasures(office: () => Office) {
  /** Ani and Budi share a case of two acts, and both have read it back. */
  const shared = async () => {
    const { ani, budi } = office().browsers;
    await ani.session.run(KEY, open());
    for (const browser of [ani, budi]) browser.comes();
    await ani.desk?.share(KEY);
    await read(budi, 1);
    await budi.session.run(KEY, note("Nama seseorang"));
    await read(ani, 2);
    return { ani, budi };
  };
  const read = (browser: OfficeBrowser, acts: number) =>
    vi.waitFor(async () => expect((await browser.here())?.line.events.length).toBe(acts), 20_000);
  const told = (browser: OfficeBrowser) =>
    vi.waitFor(async () => {
      const mayErase = mayEraseBy((await browser.kept.desk())?.members);
      const found = await browser.kept.case(KEY);
      expect(found && tombstoneOf(found.erasure, mayErase)).toMatchObject({
        by: codeOf("ani"),
        ...ORDER,
      });
    }, 20_000);
  const onlyTold = () =>
    vi.waitFor(
      async () => expect(await office().server.lies()).toEqual([caseSubject(KEY, codeOf("ani"))]),
      20_000,
    );

  it("leaves nothing but the word that it was erased, and everybody his own copy", async () => {
    const { ani, budi } = await shared();
    await ani.desk?.erase(KEY, ORDER);
    await told(budi);
    await onlyTold();
    expect(await budi.texts()).toEqual(["CaseOpened", "Nama seseorang"]);
    await budi.session.run(KEY, note("sesudahnya"));
    const { citra } = office().browsers;
    citra.comes();
    await told(citra);
    expect(await citra.log()).toEqual([]);
    expect(await office().server.lies()).toEqual([caseSubject(KEY, codeOf("ani"))]);
    expect(await budi.waiting()).toBe(1);
  });

  it("takes nothing up again from who was away meanwhile, nor after the server lost its word", async () => {
    const { ani, budi } = await shared();
    await budi.goes();
    await budi.session.run(KEY, note("di jalan"));
    await ani.desk?.erase(KEY, ORDER);
    await onlyTold();
    budi.comes();
    await told(budi);
    expect(await office().server.lies()).toEqual([caseSubject(KEY, codeOf("ani"))]);
    await office().server.loses(1);
    await onlyTold();
    await told(budi);
  });

  it("stands after the one who erased it deleted the own copy", async () => {
    const { ani, budi } = await shared();
    await budi.goes();
    await ani.desk?.erase(KEY, ORDER);
    await onlyTold();
    await ani.session.remove(KEY);
    await office().server.loses(1);
    await onlyTold();
    budi.comes();
    await told(budi);
    expect(await office().server.lies()).toEqual([caseSubject(KEY, codeOf("ani"))]);
  });

  it("is not believed when said by somebody who may not erase", async () => {
    const { ani, budi } = await shared();
    await budi.desk?.erase(KEY, ORDER);
    await vi.waitFor(async () => expect((await ani.kept.case(KEY))?.erasure.said.length).toBe(1));
    await ani.session.run(KEY, note("tetap berjalan"));
    await read(budi, 3);
    expect((await office().server.lies()).length).toBe(4);
  });
}

describe("erasure: in memory", () => {
  let server = new MemoryServer();
  let browsers: Record<Name, OfficeBrowser>;
  const members = (): MemberList => ({
    ...{ format: "sop-anggota", version: 1, office: "Kantor" },
    members: NAMES.map((name) => ({
      ...{ id: codeOf(name), name, nip: null, position: null, roles: ROLES[name] },
    })),
    roles: [{ name: "Arsiparis", may: ["erase"] }],
  });
  beforeEach(async () => {
    server = new MemoryServer();
    server.store(MEMBERS_SUBJECT, JSON.stringify(members()));
    browsers = browsersOf(async () => openMemoryStream(server));
    const key = await makeKey(crypto.subtle);
    await Promise.all(Object.values(browsers).map((one) => one.joins(key, codeOf(one.name))));
    return () => Promise.all(Object.values(browsers).map((one) => one.goes()));
  });
  erasures(() => ({
    browsers,
    server: {
      lies: async () =>
        server.messages
          .map(({ subject }) => subject)
          .filter((subject) => subject.startsWith(`kasus.${KEY}.`)),
      loses: async (messages) => server.setBack(server.messages.length - messages, false),
    },
  }));
});

describe.skipIf(INSTALLED === null)("erasure: a real nats-server", () => {
  let server: TriedServer;
  let browsers: Record<Name, OfficeBrowser>;
  const keys = new Map<Name, KeptKey>();
  beforeAll(async () => {
    for (const name of NAMES) keys.set(name, await makeKey(crypto.subtle));
    const officers = [...keys].map(([name, { publicKey }]) => ({
      ...{ id: codeOf(name), name, publicKey, roles: ROLES[name] },
    }));
    server = await startWith(officers);
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    await server.empty();
    await server.announce();
    const { url, stream } = server;
    browsers = browsersOf((name, key) =>
      openNatsStream({ url, stream, member: codeOf(name), key }),
    );
    const all = Object.values(browsers);
    await Promise.all(all.map((one) => one.joins(keys.get(one.name) as KeptKey, codeOf(one.name))));
    return () => Promise.all(all.map((one) => one.goes()));
  });
  erasures(() => ({
    browsers,
    server: {
      lies: () =>
        server.asAdministrator(async ({ ask }) => {
          const subjects_filter = `kasus.${KEY}.*`;
          const { state } = await ask<{ state: { subjects?: Record<string, number> } }>(
            `STREAM.INFO.${STREAM}`,
            { subjects_filter },
          );
          return Object.entries(state.subjects ?? {}).flatMap(([subject, times]) =>
            Array<string>(times).fill(subject),
          );
        }),
      loses: (messages) => server.loses(messages),
    },
  }));
});
