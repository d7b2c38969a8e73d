/** What is past the time an office keeps it, found among an eraser's cases and taken out one by one. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unwatched } from "../../src/browser/exchange/progress.ts";
import { makeKey } from "../../src/browser/sharing/key.ts";
import type { SharedOffice } from "../../src/checklist/sharing/open-office.ts";
import { erasePast, findPast } from "../../src/checklist/sharing/past-terms.ts";
import { mayEraseBy } from "../../src/core/office/members.ts";
import { tombstoneOf } from "../../src/core/sharing/erasure.ts";
import { MEMBERS_SUBJECT } from "../../src/core/sharing/subject.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { at, MONDAY, open, SITI } from "../support/officers.ts";
import { browsersOf, type OfficeBrowser } from "./support/office-browser.ts";

const YEAR = 365 * 86_400_000;
const KEYS = ["kasus-1", "kasus-2", "kasus-3"] as const;
const CODE = "aniaaaaaaaaa";
const MEMBERS = {
  ...{ format: "sop-anggota", version: 1, office: "Kantor" },
  members: [{ id: CODE, name: "Ani", nip: null, position: null, roles: ["Arsiparis"] }],
  roles: [{ name: "Arsiparis", may: ["erase"] }],
};
const opening = (caseId: string) => ({ ...open(), caseId, number: caseId });
const cancel = { type: "cancel", reason: "Ganda", by: SITI, ...at(5) } as const;

describe("cases past the time for which an office keeps them", () => {
  let server = new MemoryServer();
  let ani: OfficeBrowser;
  let office: SharedOffice;
  const places = (later: number) => ({ session: ani.session, now: () => MONDAY + later });
  const lies = () => server.messages.map(({ subject }) => subject.split(".")[1]);

  beforeEach(async () => {
    server = new MemoryServer();
    server.store(MEMBERS_SUBJECT, JSON.stringify(MEMBERS));
    ani = browsersOf(async () => openMemoryStream(server)).ani;
    await ani.joins(await makeKey(crypto.subtle), CODE);
    for (const key of KEYS) await ani.session.run(key, opening(key));
    for (const key of KEYS.slice(0, 2)) await ani.session.run(key, cancel);
    ani.comes();
    for (const key of KEYS) await ani.desk?.share(key);
    const retention = { sealedYears: null, cancelledYears: 2, written: [] };
    const { kept, cases, desk } = ani;
    office = { kept, cases, desk, way: { retention } } as unknown as SharedOffice;
    await vi.waitFor(async () => {
      for (const key of KEYS)
        expect((await kept.case(key))?.line.length).toBe(key === "kasus-3" ? 1 : 2);
    });
  });
  afterEach(() => ani.goes());
  const find = (later: number) => findPast(places(later), office, unwatched());

  it("are none before that, and never one that goes on or is only here", async () => {
    expect((await find(2 * YEAR - 86_400_000)).cases).toEqual([]);
    const { cases, unread } = await find(3 * YEAR);
    expect(cases.map(({ key, term }) => [key, term.until])).toEqual([
      ["kasus-1", "2028-11-23"],
      ["kasus-2", "2028-11-23"],
    ]);
    expect(unread.cases).toBe(0);
    await ani.session.remove("kasus-1");
    await vi.waitFor(async () => expect((await find(3 * YEAR)).cases).toHaveLength(1));
  });

  it("go one by one with a word of why each, and the rest stay when it is stopped", async () => {
    const stopper = new AbortController();
    const running = {
      signal: stopper.signal,
      onProgress: ({ done }: { done: number }) => done === 0 && stopper.abort(),
    };
    const asked = { keys: KEYS, ground: "Masa simpan habis" };
    await expect(erasePast(places(3 * YEAR), office, asked, running)).rejects.toThrow();
    expect(lies().filter((token) => token === "kasus-1")).toHaveLength(1);
    expect(lies().filter((token) => token === "kasus-2")).toHaveLength(2);
    const mayErase = mayEraseBy(MEMBERS);
    const one = await ani.kept.case("kasus-1");
    expect(one && tombstoneOf(one.erasure, mayErase)).toMatchObject({
      ground: "Masa simpan habis",
    });

    // Asked for again, with one that goes on among them: it and what went already are left alone.
    const done = await erasePast(places(3 * YEAR), office, asked, unwatched());
    expect(done).toEqual({ erased: ["kasus-2"], left: 0 });
    expect(lies().filter((token) => token === "kasus-2")).toHaveLength(1);
    expect(lies().filter((token) => token === "kasus-3")).toHaveLength(1);
    expect((await find(3 * YEAR)).cases).toEqual([]);
    expect((await ani.session.list()).length).toBe(3);
  });

  it("are not ordered away without a connection", async () => {
    server.goesDown();
    await vi.waitFor(() => expect(ani.desk?.status.kind).toBe("without"));
    const asked = { keys: KEYS.slice(0, 2), ground: "Masa simpan habis" };
    const done = await erasePast(places(3 * YEAR), office, asked, unwatched());
    expect(done).toEqual({ erased: [], left: 2 });
    expect((await ani.kept.case("kasus-1"))?.erasure.order).toBeNull();
  });
});
