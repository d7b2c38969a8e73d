import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeBackup } from "../../src/browser/exchange/backup.ts";
import { linesOf } from "../../src/browser/exchange/lines.ts";
import { planRestore, restore } from "../../src/browser/exchange/restore.ts";
import { openAssessments } from "../../src/browser/kept/assessments.ts";
import { openedSource } from "../../src/browser/monitoring/opened-file.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { evaluationForm, monitoringForm } from "../../src/core/monitoring/forms.ts";
import { reportOf } from "../support/facts.ts";
import { openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });
const preferences = { paper: "a4", shortcuts: true, performers: {} } as const;
const monitoring = { ...monitoringForm(reportOf([])), summary: "Berjalan baik" };
const evaluation = evaluationForm(reportOf([]));

function device() {
  const kv = memoryKeyValue();
  const [session] = openTabs([kv]);
  if (!session) throw new Error("one tab");
  return { kv, session, forms: openAssessments(kv, webLock(navigator.locks)) };
}

async function backedUp(forms: readonly unknown[]): Promise<Blob> {
  const { session } = device();
  await session.run("a", openSmall("a"));
  await session.settled();
  return writeBackup(session, 1_000, quiet(), { preferences, forms, drafts: [] });
}

const released = (name: string) =>
  new Blob([readFileSync(new URL(`./backups/${name}`, import.meta.url))]);

describe("forms in a backup", () => {
  it("are planned without a write, kept on the other device, and the same the second time", async () => {
    const from = device();
    for (const form of [monitoring, evaluation]) await from.forms.write(form);
    const file = await backedUp(await from.forms.all());
    const { session, forms, kv } = device();
    const added = { added: 2, same: 0, kept: 0, unread: 0 };
    expect(await planRestore(session, file, quiet(), { forms })).toMatchObject({ forms: added });
    expect(await kv.keys()).toEqual([]);
    expect(await restore(session, file, quiet(), { forms })).toMatchObject({
      added: 1,
      unreadable: [],
      forms: added,
    });
    expect(await forms.read(monitoring)).toEqual(monitoring);
    expect(await forms.read(evaluation)).toEqual(evaluation);
    const again = await restore(session, file, quiet(), { forms });
    expect(again.forms).toEqual({ added: 0, same: 2, kept: 0, unread: 0 });
  });

  it("take the place of nothing that lies here, whichever release wrote it", async () => {
    const file = await backedUp([monitoring, evaluation]);
    const { session, forms } = device();
    const mine = { ...monitoring, summary: "Lain" };
    const newer = { ...evaluation, version: 2 } as never;
    await forms.write(mine);
    await forms.write(newer);
    const { forms: met } = await restore(session, file, quiet(), { forms });
    expect(met).toEqual({ added: 0, same: 0, kept: 2, unread: 0 });
    expect(await forms.all()).toEqual([mine, newer]);
  });

  it("that no release of ours wrote, or a later one, are told and left out", async () => {
    const odd = [{ ...monitoring, version: 2 }, { ...monitoring, sopId: "a/b" }, null];
    const file = await backedUp([...odd, evaluation]);
    const { session, forms } = device();
    const count = await restore(session, file, quiet(), { forms });
    expect(count.forms).toEqual({ added: 1, same: 0, kept: 0, unread: 3 });
    expect(count.unreadable).toEqual([]);
  });

  it("lost with the end of the file are noticed, and its cases are read", async () => {
    const lines: string[] = [];
    for await (const line of linesOf(await backedUp([monitoring, evaluation]))) lines.push(line);
    const { session, forms } = device();
    const cut = new Blob([lines.slice(0, -1).join("\n")]);
    expect(await restore(session, cut, quiet(), { forms })).toMatchObject({
      added: 1,
      forms: { added: 1 },
      unreadable: [{ code: "not-json" }],
    });
  });

  it("are no cases to whoever counts those of a colleague's backup", async () => {
    const file = await backedUp([monitoring]);
    const { readBackup } = await import("../../src/browser/exchange/backup.ts");
    const inspect = async () => ({ kind: "backup" as const, cases: 1, createdAt: 0 });
    const found = await openedSource(file, () => undefined, { inspect, lines: readBackup });
    expect(found).toMatchObject({ unreadable: 0, whole: true });
  });

  it("stand behind the end that releases without them stop at", async () => {
    const lines: string[] = [];
    for await (const line of linesOf(await backedUp([monitoring]))) lines.push(line);
    expect(lines.findIndex((line) => line.startsWith('{"end"'))).toBe(2);
    expect(JSON.parse(lines[3] ?? "")).toEqual({ form: monitoring });
  });
});

describe("every shape of backup ever released", () => {
  it.each([
    ["v1-without-settings.jsonl", 0],
    ["v1-settings-1.jsonl", 0],
    ["v1-forms-1.jsonl", 2],
  ])("%s: its case is read, and %d forms", async (name, added) => {
    const { session, forms } = device();
    const count = await restore(session, released(name), quiet(), { forms });
    expect(count).toMatchObject({ added: 1, unreadable: [], forms: { added, unread: 0 } });
  });
});
