import { describe, expect, it } from "vitest";
import { type Choice, carryOut, planOpening } from "../../src/browser/exchange/opening.ts";
import { headOf } from "../../src/browser/session/log-rules.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { given } from "../support/given.ts";
import { note, openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const ID = "kasus-1";
const base = given(openSmall(ID)).log;
const longer = given(openSmall(ID), note("satu")).log;
const longest = given(openSmall(ID), note("satu"), note("dua")).log;
const other = given(openSmall(ID), note("lain")).log;

async function deviceWith(log: readonly (typeof base)[number][] | null) {
  const data = new Map<string, unknown>();
  const [session] = openTabs([memoryKeyValue(data)]);
  if (!session) throw new Error("one tab");
  if (log) await session.put(ID, "0".repeat(64), log);
  await session.settled();
  const openFile = async (theirs: typeof base, choice?: Choice) => {
    const opening = await planOpening(session, ID, theirs);
    const done = await carryOut(session, opening, choice);
    await session.settled();
    return { plan: opening.plan.kind, ...done };
  };
  const keys = async () => (await session.list()).map(({ key }) => key).sort();
  const logAt = async (key: string) => {
    const found = await session.peek(key);
    return found.kind === "case" ? found.log : found.kind;
  };
  return { data, session, openFile, keys, logAt };
}

describe("opening a case file", () => {
  it("adds a case that is not here", async () => {
    const device = await deviceWith(null);
    expect(await device.openFile(longer)).toMatchObject({ plan: "new", result: { kind: "saved" } });
    expect(await device.logAt(ID)).toEqual(longer);
  });

  it("continues a case that the file carries on", async () => {
    const device = await deviceWith(base);
    expect(await device.openFile(longest)).toMatchObject({ plan: "newer", key: ID });
    expect(await device.logAt(ID)).toEqual(longest);
  });

  it.each([
    ["same", longer],
    ["older", base],
  ])("changes nothing when the file is the %s", async (plan, file) => {
    const device = await deviceWith(longer);
    const before = structuredClone(device.data);
    expect(await device.openFile(file)).toMatchObject({ plan });
    expect(device.data).toEqual(before);
  });

  it("keeps both when asked, and knows the copy when the file comes again or goes on", async () => {
    const device = await deviceWith(longer);
    const { plan, key } = await device.openFile(other, "both");
    expect(plan).toBe("diverged");
    expect(await device.logAt(ID)).toEqual(longer);
    expect(await device.logAt(key)).toEqual(other);
    expect(await device.openFile(other)).toMatchObject({ plan: "same", key });
    const goneOn = given(openSmall(ID), note("lain"), note("lagi")).log;
    expect(await device.openFile(goneOn)).toMatchObject({ plan: "newer", key });
    expect(await device.keys()).toEqual([ID, key].sort());
  });

  it("replaces when asked, and keeps ours as a copy", async () => {
    const device = await deviceWith(longer);
    expect(await device.openFile(other, "replace")).toMatchObject({ key: ID });
    expect(await device.logAt(ID)).toEqual(other);
    expect(await device.logAt(`${ID}~${headOf(longer).slice(0, 12)}`)).toEqual(longer);
  });

  it("does nothing when another tab wrote after the plan was shown", async () => {
    const device = await deviceWith(base);
    const [elsewhere] = openTabs([memoryKeyValue(device.data)]);
    const opening = await planOpening(device.session, ID, longest);
    await elsewhere?.run(ID, note("dari tab lain"));
    const before = await device.logAt(ID);
    expect((await carryOut(device.session, opening)).result.kind).toBe("stale");
    expect(await device.logAt(ID)).toEqual(before);
  });

  it("takes the place of a record that cannot be read, which is set aside unchanged", async () => {
    const device = await deviceWith(null);
    device.data.set(`case/${ID}`, "rusak");
    expect(await device.openFile(base)).toMatchObject({ plan: "replaces-corrupted" });
    expect(await device.logAt(ID)).toEqual(base);
    expect(await device.session.aside()).toEqual(["rusak"]);
  });

  it("refuses an id under which another case lies", async () => {
    const device = await deviceWith(longer);
    const { key } = await device.openFile(other, "both");
    const stranger = given(openSmall(key)).log;
    const opening = await planOpening(device.session, key, stranger);
    expect(opening.plan.kind).toBe("collides");
    await carryOut(device.session, opening);
    expect(await device.logAt(key)).toEqual(other);
  });
});
