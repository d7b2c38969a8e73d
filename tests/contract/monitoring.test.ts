import { describe, expect, it, vi } from "vitest";
import { openAssessments } from "../../src/browser/kept/assessments.ts";
import { type FactsReader, factsReader } from "../../src/browser/monitoring/facts-reader.ts";
import { ownDigests, ownFacts } from "../../src/browser/monitoring/own-facts.ts";
import { bucketOf } from "../../src/browser/places.ts";
import { headOf, logRules } from "../../src/browser/session/log-rules.ts";
import { openCaseStore } from "../../src/browser/store/case-store.ts";
import type { KeyValue } from "../../src/browser/store/key-value.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import type { Lock } from "../../src/browser/tabs/lock.ts";
import { evaluationForm, monitoringForm } from "../../src/core/monitoring/forms.ts";
import { reportOf } from "../support/facts.ts";
import { given } from "../support/given.ts";
import { walked } from "../support/officers.ts";

const lock = { run: <T>(_name: string, work: () => Promise<T>) => work() };
const storeOn = (kv: KeyValue) => openCaseStore(kv, lock, logRules, "here");
const none = () => undefined;

async function filled(steps = 9) {
  const kv = memoryKeyValue();
  const { log } = given(...walked(steps));
  const store = storeOn(kv);
  await store.append("kasus-1", headOf([]), log);
  await store.settled();
  return { kv, log, store };
}

describe("the facts of this browser's cases", () => {
  it("are read from the logs once, and from the cache while the heads are the same", async () => {
    const { kv, log } = await filled();
    const first = await ownFacts(kv, none);
    expect(first.facts).toMatchObject([{ caseId: "kasus-1", cancelledAt: null }]);
    expect(first.heads.get("kasus-1")).toBe(headOf(log));
    const get = vi.spyOn(kv, "get");
    expect(await ownFacts(kv, none)).toEqual(first);
    expect(get.mock.calls.filter(([key]) => key.startsWith("case/"))).toEqual([]);
  });

  it("are read anew when a case went on", async () => {
    const { kv, log, store } = await filled(3);
    await ownFacts(kv, none);
    const more = given(...walked(5)).log.slice(log.length);
    await store.append("kasus-1", headOf(log), more);
    await store.settled();
    expect((await ownFacts(kv, none)).facts[0]?.rounds).toHaveLength(6);
  });

  it("stay as a newer release keeps them: neither read nor written by this one", async () => {
    const { kv } = await filled();
    const right = await ownFacts(kv, none);
    const [bucket = ""] = (await kv.keys()).filter((key) => key.startsWith("facts/"));
    const kept = (await kv.get(bucket)) as { entries: Map<string, { facts: object }> };
    const newer = structuredClone({ ...kept, version: 4 });
    for (const entry of newer.entries.values()) entry.facts = { cells: "?" };
    await kv.set(bucket, newer);
    expect(await ownFacts(kv, none)).toEqual(right);
    expect(await kv.get(bucket)).toEqual(newer);
  });

  it("give way to a newer release that comes while they are being read", async () => {
    const { kv } = await filled();
    const newer = { kind: "facts", version: 4, table: ["?"] };
    const slow: FactsReader = async (keys, each) => {
      await factsReader(kv)(keys, each);
      for (const key of keys) await kv.set(`facts/${bucketOf(key)}`, newer);
    };
    expect((await ownFacts(kv, none, slow)).facts).toHaveLength(1);
    expect(await kv.get(`facts/${bucketOf("kasus-1")}`)).toEqual(newer);
  });

  it("are made anew where an older release kept them, and replace those", async () => {
    const { kv } = await filled();
    const right = await ownFacts(kv, none);
    const bucket = `facts/${bucketOf("kasus-1")}`;
    const kept = (await kv.get(bucket)) as object;
    await kv.set(bucket, { ...kept, version: 0, entries: new Map() });
    expect(await ownFacts(kv, none)).toEqual(right);
    expect(await kv.get(bucket)).toEqual(kept);
  });

  it("leave with the case: a deleted case's reasons are nowhere", async () => {
    const { kv, store } = await filled();
    await ownFacts(kv, none);
    await store.remove("kasus-1");
    await store.settled();
    const rest = await Promise.all((await kv.keys()).map((key) => kv.get(key)));
    const text = JSON.stringify(rest, (_, value) => (value instanceof Map ? [...value] : value));
    expect(text).not.toContain("Pendataan sektoral");
    expect((await ownFacts(kv, none)).facts).toEqual([]);
  });

  it("count a case that cannot be read instead of hiding it, and survive a full disk", async () => {
    const { kv } = await filled();
    await kv.set("case/kasus-1", { kind: "case", version: 1, head: "0", log: [{}] });
    kv.set = () => Promise.reject(new Error("full"));
    expect(await ownFacts(kv, none)).toMatchObject({ facts: [], unreadable: 1 });
  });

  it("do not count a copy kept beside a case as another case", async () => {
    const { kv, log, store } = await filled();
    await store.append("kasus-1~abc", headOf([]), log);
    await store.settled();
    expect((await ownFacts(kv, none)).facts).toHaveLength(1);
  });

  it("give a log's digests for comparing, none for a case that is not here", async () => {
    const { kv, log } = await filled();
    const digests = await ownDigests(kv, "kasus-1");
    expect([digests.length, digests.at(-1)]).toEqual([log.length, headOf(log)]);
    expect(await ownDigests(kv, "lain")).toEqual([]);
  });
});

const inTurn: Lock = { run: (_name, work) => work() };

describe("the forms", () => {
  const form = monitoringForm(reportOf([]));
  const id = { kind: form.kind, sopId: form.sopId, first: form.first, last: form.last };

  it("come back as they were left, and go when they are emptied", async () => {
    const store = openAssessments(memoryKeyValue(), inTurn);
    expect(await store.read(id)).toBeNull();
    await store.write({ ...form, summary: "Berjalan baik" });
    expect(await store.read(id)).toMatchObject({ summary: "Berjalan baik" });
    await store.remove(id);
    expect(await store.read(id)).toBeNull();
  });

  it("of two tabs lie together: the last to write takes nothing from the other", async () => {
    const store = openAssessments(memoryKeyValue(), inTurn);
    const [first, ...others] = form.rows;
    if (!first) throw new Error("a form has rows");
    await store.write({ ...form, summary: "Berjalan baik" }, form);
    const rows = [{ ...first, action: "Tambah petugas" }, ...others];
    const kept = await store.write({ ...form, rows }, form);
    expect(kept).toEqual({ ...form, rows, summary: "Berjalan baik" });
    expect(await store.read(id)).toEqual(kept);
  });

  it("are listed by SOP, newest period first", async () => {
    const store = openAssessments(memoryKeyValue(), inTurn);
    const earlier = evaluationForm(reportOf([], "2026-01-01", "2026-06-30"));
    for (const one of [earlier, form, { ...form, sopId: "lain" }]) await store.write(one);
    expect(await store.list(form.sopId)).toMatchObject([
      { kind: "pemantauan", first: "2026-07-01" },
      { kind: "evaluasi", first: "2026-01-01" },
    ]);
  });

  it("of a newer release are left alone", async () => {
    const kv = memoryKeyValue();
    const store = openAssessments(kv, inTurn);
    await store.write({ ...form, version: 2 } as never);
    await expect(store.read(id)).rejects.toThrow("newer");
    await expect(store.write(form)).rejects.toThrow("newer");
    await expect(store.remove(id)).rejects.toThrow("newer");
    expect(await kv.keys()).toHaveLength(1);
  });
});
