import { describe, expect, it } from "vitest";
import { readBackup, readBackupHead, writeBackup } from "../../src/browser/exchange/backup.ts";
import { blobOfLines, linesOf } from "../../src/browser/exchange/lines.ts";
import { planRestore, restore } from "../../src/browser/exchange/restore.ts";
import type { Session } from "../../src/browser/session/session.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { note, openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });

const NO_FORMS = { added: 0, same: 0, kept: 0, unread: 0 };
const NO_DRAFTS = { added: [], same: [], remarked: [], copied: [], unread: 0 };
const NO_PAPERS = { added: 0, same: 0, unread: 0 };

async function device(ids: readonly string[]) {
  const data = new Map<string, unknown>();
  const [session] = openTabs([memoryKeyValue(data)]);
  if (!session) throw new Error("one tab");
  for (const id of ids) await session.run(id, openSmall(id));
  await session.settled();
  return { data, session };
}

async function settledKeys(session: Session): Promise<string[]> {
  await session.settled();
  return (await session.list()).map(({ key }) => key).sort();
}

describe("backup of everything", () => {
  it("brings every case to another device, and a second time changes nothing", async () => {
    const { session } = await device(["a", "b", "c"]);
    const file = await writeBackup(session, 1_000, quiet());
    const target = await device([]);
    const count = {
      added: 3,
      same: 0,
      newer: 0,
      diverged: 0,
      unreadable: [],
      forms: NO_FORMS,
      drafts: NO_DRAFTS,
      papers: NO_PAPERS,
    };
    expect(await planRestore(target.session, file, quiet())).toEqual(count);
    expect(target.data.size).toBe(0);
    expect(await restore(target.session, file, quiet())).toEqual(count);
    expect(await settledKeys(target.session)).toEqual(["a", "b", "c"]);
    const again = {
      added: 0,
      same: 3,
      newer: 0,
      diverged: 0,
      unreadable: [],
      forms: NO_FORMS,
      drafts: NO_DRAFTS,
      papers: NO_PAPERS,
    };
    expect(await restore(target.session, file, quiet())).toEqual(again);
  });

  it("merges: continues what it carries on, keeps what went on here, adds what diverged", async () => {
    const { session } = await device(["ahead", "behind", "split"]);
    const target = await device(["ahead", "behind", "split"]);
    await session.run("ahead", note("di cadangan"));
    await target.session.run("behind", note("di sini"));
    await session.run("split", note("di cadangan"));
    await target.session.run("split", note("di sini"));
    const file = await writeBackup(session, 1_000, quiet());
    expect(await restore(target.session, file, quiet())).toMatchObject({
      added: 0,
      same: 1,
      newer: 1,
      diverged: 1,
    });
    const keys = await settledKeys(target.session);
    expect(keys).toHaveLength(4);
    expect(await target.session.load("split")).toMatchObject({
      state: { notes: [{ text: "di sini" }] },
    });
  });

  it("keeps a record that cannot be read, as it was found", async () => {
    const { data, session } = await device(["a"]);
    data.set("case/b", { rusak: true });
    await session.heal();
    const file = await writeBackup(session, 1_000, quiet());
    const text: string[] = [];
    for await (const line of linesOf(file)) text.push(line);
    expect(text.join("\n")).toContain('{"unreadable":"b","raw":{"rusak":true}}');
  });

  it("shows progress and stops when asked", async () => {
    const { session } = await device(["a", "b", "c"]);
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      seen.push(done);
      if (done === 2) stop.abort();
    };
    const writing = writeBackup(session, 1_000, { onProgress, signal: stop.signal });
    await expect(writing).rejects.toThrow(/abort/i);
    expect(seen).toEqual([1, 2]);
  });

  it("notices a file that was cut, and restores the whole cases before the cut", async () => {
    const { session } = await device(["a", "b", "c"]);
    const text: string[] = [];
    for await (const line of linesOf(await writeBackup(session, 1, quiet()))) text.push(line);
    const cut = new Blob([text.slice(0, 3).join("\n")]);
    const target = await device([]);
    const count = await restore(target.session, cut, quiet());
    expect(count).toMatchObject({ added: 2, unreadable: [{ code: "not-json" }] });
  });

  it("tells a backup from other files and from one of a newer release", async () => {
    const { session } = await device(["a"]);
    expect(await readBackupHead(await writeBackup(session, 1_000, quiet()))).toEqual({
      ok: true,
      createdAt: 1_000,
      cases: 1,
      settings: { kind: "none" },
    });
    const newer = new Blob(['{"format":"sop-cadangan","version":2}\n']);
    expect(await readBackupHead(newer)).toMatchObject({ problem: { code: "newer", version: 2 } });
    expect(await readBackupHead(new Blob(["{}"]))).toMatchObject({ ok: false });
    expect(await readBackupHead(new Blob([new Uint8Array([0x1f, 0x8b, 1])]))).toMatchObject({
      ok: false,
    });
  });

  it("is far smaller than its cases, which repeat the same SOP", async () => {
    const { session } = await device(Array.from({ length: 30 }, (_, i) => `k${i}`));
    const file = await writeBackup(session, 1_000, quiet());
    let plain = 0;
    for await (const line of linesOf(file)) plain += line.length;
    expect(file.size).toBeLessThan(plain / 5);
  });
});

it("gives back lines as they were, however the bytes were cut", async () => {
  async function* lines() {
    yield "α — é";
    yield "x".repeat(100_000);
  }
  const found: string[] = [];
  for await (const line of linesOf(await blobOfLines(lines()))) found.push(line);
  expect(found).toEqual(["α — é", "x".repeat(100_000)]);
});

it("ends in one problem for lines that are no JSON", async () => {
  const kinds: string[] = [];
  const file = new Blob(['{"format":"sop-cadangan","version":1}\n[[[[\n']);
  for await (const line of readBackup(file)) kinds.push(line.kind);
  expect(kinds).toEqual(["problem"]);
});
