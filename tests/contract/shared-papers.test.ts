/** Papers of shared cases: sent after the act that names them, fetched by whoever looks, kept only if they fit. */
import { describe, expect, it, vi } from "vitest";
import { partSubject } from "../../src/core/sharing/paper-parts.ts";
import { MEMBERS_SUBJECT } from "../../src/core/sharing/subject.ts";
import { MemoryPaperServer } from "../support/memory-papers.ts";
import { MemoryServer } from "../support/memory-stream.ts";
import { open } from "../support/officers.ts";
import { madePaper, removing } from "../support/papers.ts";
import { KEY } from "./support/office-browser.ts";
import {
  another,
  codeOf,
  LETTER,
  LIST,
  lies,
  NOTE,
  ORDER,
  officer,
  reads,
  sent,
  settled,
  shared,
} from "./support/paper-officers.ts";

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

  it("are not put back by whoever takes them out", async () => {
    const { ani, cases, server } = await shared();
    cases.store(MEMBERS_SUBJECT, JSON.stringify(LIST));
    await ani.attach(NOTE);
    await sent(server, NOTE, 1);
    // The tombstone is read back just after the desk has looked whether there is one.
    const leaves = ani.marks.leaves.bind(ani.marks);
    vi.spyOn(ani.marks, "leaves").mockImplementation(async (digest, token) => {
      await leaves(digest, token);
      const said = async () => (await ani.browser.kept.case(token))?.erasure.said;
      await vi.waitFor(async () => expect(await said()).toHaveLength(1));
    });
    await ani.browser.desk?.erase(KEY, ORDER);
    await sent(server, NOTE, 0);
    // One case after the other: with this one sent, the desk is done with that.
    const later = madePaper("lain");
    await another(ani, later);
    await sent(server, later, 1);
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
