/** Several cases handed to one person: a stop falls between two of them, and each is whole or as it was. */
import { describe, expect, it } from "vitest";
import { openMe } from "../../src/browser/kept/me.ts";
import { openPerformers } from "../../src/browser/kept/performers.ts";
import { giveMany } from "../../src/checklist/manage/give-many.ts";
import type { Tools } from "../../src/checklist/workplace.ts";
import type { Command } from "../../src/core/case/commands.ts";
import { BUDI, MONDAY, open } from "../support/officers.ts";
import { adapters } from "./support/adapters.ts";
import { openTabs } from "./support/tabs.ts";

const KEYS = ["kasus-1", "kasus-2", "kasus-3"];
const RECEIVING = { to: BUDI, note: null };

describe.each(adapters)("several cases to one person: $name", ({ place }) => {
  async function desk() {
    const [session] = openTabs([place().first]);
    if (!session) throw new Error("a tab");
    for (const caseId of KEYS) await session.run(caseId, { ...open(), caseId } as Command);
    const storage = () => ({ getItem: () => null, setItem: () => undefined }) as unknown as Storage;
    const here = { me: openMe(storage), performers: openPerformers(storage) };
    const lengths = async () => {
      const found = await Promise.all(KEYS.map((key) => session.peek(key)));
      return found.map((one) => (one.kind === "case" ? one.log.length : 0));
    };
    const tools = { ...here, session, now: () => MONDAY + 3_600_000, shared: null } as const;
    return { tools: tools as unknown as Tools, lengths };
  }

  it("records each where its receiver sees it, and makes no file", async () => {
    const { tools, lengths } = await desk();
    const seen: unknown[] = [];
    const given = await giveMany(tools, { inOffice: KEYS, byFile: [], none: [] }, RECEIVING, {
      onProgress: (at, { done, total }) => seen.push([at, done, total]),
      signal: new AbortController().signal,
    });
    expect(given.text).toMatch(/^3 kasus diserahkan kepada Budi Santoso, yang melihatnya/);
    expect(given).toMatchObject({ letter: null, owed: new Map() });
    expect(seen).toEqual([0, 1, 2].map((done) => ["recording", done, 3]));
    expect(await lengths()).toEqual([2, 2, 2]);
  });

  it("stops between two, says which way each went, and leaves the rest as it was", async () => {
    const { tools, lengths } = await desk();
    const stopper = new AbortController();
    const ways = { inOffice: KEYS.slice(0, 1), byFile: KEYS.slice(1), none: [] };
    const given = await giveMany(tools, ways, RECEIVING, {
      onProgress: (_, { done }) => done === 1 && stopper.abort(),
      signal: stopper.signal,
    });
    expect(given.text).toBe(
      "Dihentikan. 1 kasus diserahkan kepada Budi Santoso, yang melihatnya begitu tersambung ke kantor. 1 kasus lainnya diserahkan kepadanya dengan berkas. Serah terima tetap tercatat, tetapi berkasnya tidak dibuat. Tekan “Simpan berkas” bila siap. 1 kasus tidak diserahkan dan tidak berubah.",
    );
    expect([...given.owed.keys()]).toEqual(["kasus-2"]);
    expect(given.letter).toBeNull();
    expect(await lengths()).toEqual([2, 2, 1]);
  });
});
