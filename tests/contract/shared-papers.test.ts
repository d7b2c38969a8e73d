/** Papers of shared cases: sent after the act that names them, fetched by whoever looks, kept only if they fit. */
import { describe, expect, it, vi } from "vitest";
import { makeKey } from "../../src/browser/sharing/key.ts";
import { PaperCalls } from "../../src/browser/sharing/paper-calls.ts";
import { PaperDesk } from "../../src/browser/sharing/paper-desk.ts";
import { PaperMarks } from "../../src/browser/sharing/paper-marks.ts";
import { openPapers } from "../../src/browser/store/papers.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import type { Command } from "../../src/core/case/commands.ts";
import type { MemberList } from "../../src/core/office/members.ts";
import { partSubject } from "../../src/core/sharing/paper-parts.ts";
import { MEMBERS_SUBJECT } from "../../src/core/sharing/subject.ts";
import { MemoryPaperServer, openMemoryPapers } from "../support/memory-papers.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { open } from "../support/officers.ts";
import { attaching, type MadePaper, madePaper, removing } from "../support/papers.ts";
import { KEY, type Name, OfficeBrowser, officePlace } from "./support/office-browser.ts";

/** Of three parts. */
const LETTER = madePaper("surat ".repeat(50_000));
const NOTE = madePaper("nota dinas", "nota.txt");

/** The office's code of a member. */
const codeOf = (name: Name) => name.padEnd(12, "a");
/** Ani may erase. */
const LIST: MemberList = {
  ...{ format: "sop-anggota", version: 1, office: "Kantor" },
  members: [{ id: codeOf("ani"), name: "Ani", nip: null, position: null, roles: ["Arsiparis"] }],
  roles: [{ name: "Arsiparis", may: ["erase"] }],
};

/** A browser of an officer, with what it keeps. */
function officer(
  name: Name,
  cases: MemoryServer,
  server: MemoryPaperServer,
  place = officePlace(),
) {
  const code = codeOf(name);
  const marks = new PaperMarks(place.kv);
  const papers = openPapers(place.kv, webLock(navigator.locks));
  const browser = new OfficeBrowser(name, place, async () => {
    desk.connected(openMemoryPapers(server, code), code);
    return openMemoryStream(cases);
  });
  const desk: PaperDesk = new PaperDesk({
    kept: browser.kept,
    cases: browser.cases,
    marks,
    papers: async () => papers,
    pause: () => new Promise((resolve) => setTimeout(resolve, 20)),
  });
  return {
    ...{ browser, desk, papers, marks },
    async comes() {
      if ((await browser.kept.desk()) === null) await browser.joins(await makeKey(undefined), code);
      browser.comes();
      browser.desk?.subscribe((token) => {
        if (browser.desk) desk.heard(token, browser.desk.status);
      });
    },
    attach: ({ digest, bytes, ...made }: MadePaper, minutes = 2) =>
      papers.keeping([[digest, bytes]], () =>
        browser.session.run(KEY, attaching({ digest, bytes, ...made }, minutes)),
      ),
    again: () => officer(name, cases, server, place),
  };
}

/** Ani and Budi share a case without a paper. */
async function shared(cases = new MemoryServer(), server = new MemoryPaperServer()) {
  const [ani, budi] = [officer("ani", cases, server), officer("budi", cases, server)];
  for (const one of [ani, budi]) await one.comes();
  await ani.browser.session.run(KEY, open());
  await ani.browser.desk?.share(KEY);
  await reads(budi, 1);
  return { ani, budi, cases, server };
}

const ORDER = { head: "0".repeat(64), ground: "Masa retensi habis" };

/** Shares another case with that paper. */
async function another({ browser, papers }: Officer, paper: MadePaper, caseId = "kasus-2") {
  await browser.session.run(caseId, { ...open(), caseId } as Command);
  await papers.keeping([[paper.digest, paper.bytes]], () =>
    browser.session.run(caseId, attaching(paper)),
  );
  await browser.desk?.share(caseId);
}

type Officer = ReturnType<typeof officer>;

const reads = ({ browser }: Officer, acts: number) =>
  vi.waitFor(async () => expect((await browser.here())?.line.events.length).toBe(acts), 5000);
const lies = ({ parts }: MemoryPaperServer, { digest }: MadePaper) =>
  parts.filter(({ subject }) => subject.includes(digest)).length;
const sent = (server: MemoryPaperServer, paper: MadePaper, parts: number) =>
  vi.waitFor(() => expect(lies(server, paper)).toBe(parts), 5000);
const settled = ({ desk }: Officer) =>
  vi.waitFor(async () => expect(await desk.unsent(KEY)).toEqual({ count: 0, failure: null }), 5000);

describe("the papers of a shared case", () => {
  it("come to whoever looks at them, and to nobody before", async () => {
    const { ani, budi, server } = await shared();
    await ani.attach(LETTER);
    await sent(server, LETTER, 3);
    await reads(budi, 2);
    expect(await budi.papers.get(LETTER.digest)).toBeNull();
    expect(await budi.desk.have([LETTER.digest, NOTE.digest])).toEqual(new Set([LETTER.digest]));
    expect(await budi.desk.fetch(LETTER.digest, LETTER.bytes.length)).toEqual({ kind: "kept" });
    // Kept as what was attached here is.
    await budi.papers.sweep([KEY]);
    expect(await budi.papers.get(LETTER.digest)).toEqual(LETTER.bytes);
    await settled(ani);
    await settled(budi);
    expect(lies(server, LETTER)).toBe(3);
  });

  it("never hold up an act", async () => {
    const { ani, budi, server } = await shared();
    server.isDown = true;
    await ani.attach(LETTER);
    await reads(budi, 2);
    expect(server.parts).toEqual([]);
    server.isDown = false;
    await sent(server, LETTER, 3);
  });

  it("are not sent before their act was read back", async () => {
    const { ani, budi, cases, server } = await shared();
    cases.room = cases.messages.length;
    await ani.attach(NOTE);
    await vi.waitFor(() => expect(ani.browser.desk?.stuck.get(KEY)).toBe("full"));
    const looked = vi.spyOn(ani.browser.cases, "here");
    ani.desk.heard(KEY, { kind: "here" });
    await vi.waitFor(() => expect(looked).toHaveBeenCalled());
    await reads(budi, 1);
    expect(server.parts).toEqual([]);
    cases.room = Number.POSITIVE_INFINITY;
    await sent(server, NOTE, 1);
    await reads(budi, 2);
  });

  it("stay here while the case is this browser's own, and go when it is shared", async () => {
    const [cases, server] = [new MemoryServer(), new MemoryPaperServer()];
    const ani = officer("ani", cases, server);
    await ani.comes();
    await ani.browser.session.run(KEY, open());
    await ani.attach(NOTE);
    await vi.waitFor(() => expect(ani.browser.desk?.status.kind).toBe("here"));
    expect(server.parts).toEqual([]);
    await ani.browser.desk?.share(KEY);
    await sent(server, NOTE, 1);
  });

  it("do not go when they were taken out before", async () => {
    const { ani, cases, server } = await shared();
    cases.goesDown();
    await ani.attach(NOTE);
    await ani.browser.session.run(KEY, removing(1));
    await ani.attach(LETTER, 4);
    cases.isDown = false;
    await sent(server, LETTER, 3);
    expect(lies(server, NOTE)).toBe(0);
  });

  it("stay with the office when they are taken out: who has the same elsewhere sends it no more", async () => {
    const { ani, budi, server } = await shared();
    await ani.attach(NOTE);
    await sent(server, NOTE, 1);
    await reads(budi, 2);
    expect(await budi.desk.fetch(NOTE.digest, NOTE.bytes.length)).toEqual({ kind: "kept" });
    await ani.browser.session.run(KEY, removing(1));
    await reads(budi, 3);
    await ani.papers.sweep([KEY]);
    expect(await ani.papers.get(NOTE.digest)).toBeNull();
    await budi.browser.goes();
    const later = budi.again();
    await later.comes();
    await another(later, NOTE);
    // What comes behind it has gone: it was looked at, and known to be there.
    await another(later, LETTER, "kasus-3");
    await sent(server, LETTER, 3);
    expect(lies(server, NOTE)).toBe(1);
    expect(await ani.desk.fetch(NOTE.digest, NOTE.bytes.length)).toEqual({ kind: "kept" });
  });

  it("are sent to their end by another page, and no part twice", async () => {
    const { ani, budi, server } = await shared();
    server.room = 200_000;
    await ani.attach(LETTER);
    await sent(server, LETTER, 1);
    await ani.browser.goes();
    server.room = Number.POSITIVE_INFINITY;
    const later = ani.again();
    await later.comes();
    await sent(server, LETTER, 3);
    await reads(budi, 2);
    expect(await budi.desk.fetch(LETTER.digest, LETTER.bytes.length)).toEqual({ kind: "kept" });
  });

  it("wait for room, which is said, and go by themselves when there is some", async () => {
    const { ani, server } = await shared();
    server.room = NOTE.bytes.length - 1;
    await ani.attach(NOTE);
    await vi.waitFor(async () =>
      expect(await ani.desk.unsent(KEY)).toEqual({ count: 1, failure: "full" }),
    );
    server.room = Number.POSITIVE_INFINITY;
    await sent(server, NOTE, 1);
    await settled(ani);
  });

  it("come true among forged ones, which nobody keeps", async () => {
    const { ani, budi, server } = await shared();
    const forged = (by: string) => partSubject(NOTE.digest, { by, of: 1 }, 0);
    server.store(forged("citra"), new Uint8Array(NOTE.bytes.length));
    expect(await budi.desk.fetch(NOTE.digest, NOTE.bytes.length)).toEqual({
      kind: "unfit",
      by: ["citra"],
    });
    expect([...(await budi.papers.here())]).toEqual([]);
    await ani.attach(NOTE);
    await sent(server, NOTE, 2);
    await reads(budi, 2);
    expect(await budi.desk.fetch(NOTE.digest, NOTE.bytes.length)).toEqual({ kind: "kept" });
  });

  it("are not sent damaged", async () => {
    const { ani, server } = await shared();
    const damaged = { ...NOTE, bytes: new Uint8Array(NOTE.bytes.length) };
    await ani.attach(damaged);
    await ani.attach(LETTER, 3);
    await sent(server, LETTER, 3);
    expect(lies(server, NOTE)).toBe(0);
  });

  it("are sent again by whoever has them, to an office that lost them", async () => {
    const { ani, budi, server } = await shared();
    await ani.attach(NOTE);
    await sent(server, NOTE, 1);
    await settled(ani);
    await reads(budi, 2);
    await budi.desk.fetch(NOTE.digest, NOTE.bytes.length);
    for (const one of [ani, budi]) await one.browser.goes();
    server.emptied();
    await budi.again().comes();
    await sent(server, NOTE, 1);
    expect(server.parts[0]?.subject).toContain(codeOf("budi"));
  });

  it("are not sent of a case that the office erased", async () => {
    const { ani, budi, cases, server } = await shared();
    server.room = 0;
    await budi.attach(NOTE);
    await reads(ani, 2);
    cases.store(MEMBERS_SUBJECT, JSON.stringify(LIST));
    await ani.browser.desk?.erase(KEY, ORDER);
    await vi.waitFor(async () =>
      expect((await budi.browser.kept.case(KEY))?.erasure.said.length).toBe(1),
    );
    await budi.browser.goes();
    server.room = Number.POSITIVE_INFINITY;
    await budi.comes();
    await vi.waitFor(() => expect(budi.browser.desk?.status.kind).toBe("here"));
    // What is sent later has had its turn after the erased case.
    await another(budi, LETTER);
    await sent(server, LETTER, 3);
    expect(lies(server, NOTE)).toBe(0);
  });

  it("leave the office with the case, but for what another case holds, and come back from nobody", async () => {
    const { ani, budi, cases, server } = await shared();
    cases.store(MEMBERS_SUBJECT, JSON.stringify(LIST));
    const taken = madePaper("salah", "salah.txt");
    await budi.attach(taken);
    await budi.browser.session.run(KEY, removing(1));
    await budi.attach(NOTE, 4);
    await budi.attach(LETTER, 5);
    await another(budi, LETTER);
    await reads(ani, 5);
    await sent(server, LETTER, 3);
    await sent(server, NOTE, 1);
    await vi.waitFor(async () => expect(await ani.browser.kept.case("kasus-2")).not.toBeNull());
    // Whoever was sending it meanwhile.
    server.store(partSubject(taken.digest, { by: "citra", of: 2 }, 0), taken.bytes);
    await ani.browser.desk?.erase(KEY, ORDER);
    await sent(server, NOTE, 0);
    await sent(server, taken, 0);
    expect(lies(server, LETTER)).toBe(3);

    // What came after is found by another page, also when the own copy is gone; then it is done.
    server.store(partSubject(NOTE.digest, { by: "citra", of: 2 }, 1), NOTE.bytes);
    await ani.browser.session.remove(KEY);
    await vi.waitFor(async () => expect((await ani.browser.kept.case(KEY))?.left).toBe(true));
    await ani.browser.goes();
    const later = ani.again();
    await later.comes();
    await sent(server, NOTE, 0);
    await later.browser.goes();
    const last = ani.again();
    await last.comes();
    await vi.waitFor(async () => expect(await last.marks.leaving()).toEqual([]));
    await budi.browser.goes();
    await budi.comes();
    await another(budi, madePaper("lain"), "kasus-3");
    await vi.waitFor(() => expect(server.parts.length).toBe(4));
    expect(lies(server, NOTE)).toBe(0);
  });

  it("stay as they are at an office that does not carry them", async () => {
    const { ani, budi, server } = await shared();
    for (const one of [ani, budi]) await one.browser.goes();
    server.isDown = true;
    for (const one of [ani, budi]) await one.comes();
    await ani.attach(NOTE);
    await reads(budi, 2);
    expect(await ani.desk.unsent(KEY)).toEqual({ count: 0, failure: null });
    expect(await budi.desk.have([NOTE.digest])).toEqual(new Set());
    expect(await budi.desk.fetch(NOTE.digest, 10)).toEqual({ kind: "failed", failure: "away" });
  });
});

describe("a tab without the connection", () => {
  function tabs(desk: PaperDesk) {
    const heard: ((passed: unknown) => void)[] = [];
    const call = (isHolder: boolean, wait: () => Promise<void>) => {
      const mine: ((passed: unknown) => void)[] = [];
      return new PaperCalls({
        desk,
        tabs: {
          tell: (passed) => {
            for (const listener of heard) if (!mine.includes(listener)) listener(passed);
          },
          listen(listener) {
            mine.push(listener);
            heard.push(listener);
          },
        },
        status: () => ({ kind: isHolder ? "here" : "elsewhere" }),
        newId: () => `${heard.length}-${Math.trunc(performance.now() * 1000)}`,
        wait,
      });
    };
    return call;
  }
  const never = () => new Promise<void>(() => undefined);

  it("has papers come through the one that holds it", async () => {
    const { ani, budi, server } = await shared();
    await ani.attach(NOTE);
    await sent(server, NOTE, 1);
    await reads(budi, 2);
    const call = tabs(budi.desk);
    call(true, never);
    const other = call(false, never);
    expect(await other.have([NOTE.digest])).toEqual(new Set([NOTE.digest]));
    const told = vi.fn();
    other.subscribe(told);
    expect(await other.fetch(LETTER.digest, 1)).toEqual({ kind: "none" });
    expect([...other.inVain]).toEqual([[LETTER.digest, { kind: "none" }]]);
    expect(await other.fetch(NOTE.digest, NOTE.bytes.length)).toEqual({ kind: "kept" });
    expect(await budi.papers.get(NOTE.digest)).toEqual(NOTE.bytes);
    expect(told).toHaveBeenCalled();
  });

  it("does not wait for ever where nobody answers", async () => {
    const { budi } = await shared();
    const alone = tabs(budi.desk)(false, async () => undefined);
    expect(await alone.have([NOTE.digest])).toEqual(new Set());
    expect(await alone.fetch(NOTE.digest, 1)).toEqual({ kind: "failed", failure: "away" });
  });
});
