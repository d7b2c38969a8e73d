/** Many papers on their way out and in: one in memory at a time, with word of how far it is, and a way to stop. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { readBackup, writeBackup } from "../../src/browser/exchange/backup.ts";
import { caseInPdf } from "../../src/browser/exchange/case-in-pdf.ts";
import { inspect } from "../../src/browser/exchange/inspect.ts";
import { openFile } from "../../src/browser/exchange/open-file.ts";
import type { Progress } from "../../src/browser/exchange/progress.ts";
import { restore } from "../../src/browser/exchange/restore.ts";
import { writePack } from "../../src/browser/exchange/write-pack.ts";
import { fitsPack } from "../../src/browser/files/case-pack.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { openPapers, type Papers } from "../../src/browser/store/papers.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { act } from "../../src/checklist/storage/open-steps.ts";
import { sha256OfBytes } from "../../src/core/digest.ts";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { attaching, type MadePaper } from "../support/papers.ts";
import { randomFrom } from "../support/random.ts";
import { countBytesHeld, countRead } from "./support/bytes-held.ts";
import { openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const MANY = 20;
const SIZE = 200_000;

const random = randomFrom(7);
/** As photos are: nothing in them packs any smaller. */
const noise = (n: number): MadePaper => {
  const bytes = Uint8Array.from({ length: SIZE }, () => random() * 256);
  return { name: `foto ${n}.txt`, bytes, digest: sha256OfBytes(bytes) };
};
const PHOTOS = Array.from({ length: MANY }, (_, n) => noise(n));

async function device(photos: readonly MadePaper[] = []) {
  const kv = memoryKeyValue(new Map());
  const [session] = openTabs([kv]);
  if (!session) throw new Error("one tab");
  const papers = openPapers(kv, webLock(navigator.locks));
  if (photos.length > 0) await session.run("a", openSmall("a"));
  await papers.keeping(
    photos.map(({ digest, bytes }) => [digest, bytes] as const),
    async () => {
      for (const photo of photos) await session.run("a", attaching(photo));
    },
  );
  await session.settled();
  return { session, papers };
}

function watched(stopAt = Number.POSITIVE_INFINITY) {
  const stopper = new AbortController();
  const told: Progress[] = [];
  const onProgress = (progress: Progress) => {
    told.push(progress);
    if (progress.of === "papers" && progress.done >= stopAt) stopper.abort();
  };
  return { told, running: { onProgress, signal: stopper.signal } };
}

const last = { done: MANY, total: MANY, of: "papers" };

afterEach(() => vi.unstubAllGlobals());

describe("a backup with many papers", () => {
  it("is written with two papers in memory at most, and says how many are done", async () => {
    const { session, papers } = await device(PHOTOS);
    const held = countBytesHeld();
    const get: Papers["get"] = async (digest) => {
      const bytes = await papers.get(digest);
      held.taken(bytes?.length ?? 0);
      return bytes;
    };
    const { told, running } = watched();
    const file = await writeBackup(session, 1_000, running, undefined, {
      ...papers,
      here: () => papers.here(),
      get,
    });
    expect(file.size).toBeGreaterThan(MANY * SIZE);
    // What is being written, and a megabyte that waits to be handed over.
    expect(held.most).toBeLessThan(2 * SIZE + 1_200_000);
    expect(told.at(-1)).toEqual(last);
    expect(told.filter(({ of }) => of === "papers")).toHaveLength(MANY + 1);
  });

  it("is read a paper at a time, and says how many are done", async () => {
    const { session, papers } = await device(PHOTOS);
    const file = await writeBackup(session, 1_000, watched().running, undefined, papers);
    let unstored = 0;
    let most = 0;
    const counted = countRead(file, (bytes) => {
      unstored += bytes;
      most = Math.max(most, unstored);
    });
    const other = await device();
    const keeping: Papers["keeping"] = (given, work) => {
      unstored -= (file.size / MANY) | 0;
      return other.papers.keeping(given, work);
    };
    const { told, running } = watched();
    const there = Object.assign(Object.create(other.papers), { keeping }) as Papers;
    const count = await restore(other.session, counted, running, { papers: there });
    expect(count).toMatchObject({ added: 1, papers: { added: MANY } });
    expect(most).toBeLessThan(3 * SIZE);
    expect(told.at(-1)).toEqual(last);
  });

  it("stops between two papers: no file, or a case whose other papers come with the next try", async () => {
    const { session, papers } = await device(PHOTOS);
    const amid = watched(3);
    await expect(writeBackup(session, 1_000, amid.running, undefined, papers)).rejects.toThrow(
      "aborted",
    );
    expect(amid.told.at(-1)).toEqual({ ...last, done: 3 });
    const file = await writeBackup(session, 1_000, watched().running, undefined, papers);
    const other = await device();
    await expect(
      restore(other.session, file, watched(3).running, { papers: other.papers }),
    ).rejects.toThrow("aborted");
    expect((await other.papers.here()).size).toBe(3);
    const rest = await restore(other.session, file, watched().running, { papers: other.papers });
    expect(rest).toMatchObject({ same: 1, papers: { same: 3, added: MANY - 3 } });
  });

  it("of an earlier shape, which does not say how many, is counted as it comes", async () => {
    const { session, papers } = await device(PHOTOS.slice(0, 2));
    const file = await writeBackup(session, 1_000, watched().running, undefined, papers);
    const lines = async function* (given: Blob) {
      for await (const line of readBackup(given)) {
        yield line.kind === "paper" ? { ...line, many: null } : line;
      }
    };
    const other = await device();
    const { told, running } = watched();
    await restore(other.session, file, running, { lines, papers: other.papers });
    expect(told.at(-1)).toEqual({ done: 2, total: 2, of: "papers" });
  });
});

describe("a container with many papers", () => {
  async function packed() {
    const { session, papers } = await device(PHOTOS);
    const { log } = session.memory.shown("a");
    const digests = new Set(PHOTOS.map(({ digest }) => digest));
    return { papers, digests, text: writeCaseFile(log, 1_000) };
  }

  it("is written with one paper in memory, says how many are done, and stops between two", async () => {
    const { papers, digests, text } = await packed();
    const held = countBytesHeld();
    const get: Papers["get"] = async (digest) => {
      const bytes = await papers.get(digest);
      held.taken(bytes?.length ?? 0);
      return bytes;
    };
    const { told, running } = watched();
    const { blob } = await writePack(text, digests, { get }, running);
    expect(blob.size).toBeGreaterThan(MANY * SIZE);
    expect(held.most).toBeLessThan(SIZE + 100_000);
    expect(told.at(-1)).toEqual(last);
    await expect(writePack(text, digests, papers, watched(3).running)).rejects.toThrow("aborted");
  });

  it("is read and taken over a paper at a time; stopped between two it leaves nothing", async () => {
    const { papers, digests, text } = await packed();
    const { blob } = await writePack(text, digests, papers);
    const other = await device();
    const reading = watched();
    const look = (one: Blob) => inspect(one, caseInPdf);
    const opened = await openFile(other.session, blob, look, reading.running);
    if (opened.kind !== "case") throw new Error(JSON.stringify(opened));
    expect(reading.told.at(-1)).toEqual({ ...last, done: MANY - 1 });
    const tools = { session: other.session, papers: async () => other.papers };
    const given = { ...opened, file: blob };
    await expect(act(tools, given, "both", watched(3).running)).rejects.toThrow("aborted");
    expect([...(await other.papers.here())]).toEqual([]);
    expect(await other.session.list()).toEqual([]);
    const { told, running } = watched();
    expect(await act(tools, given, "both", running)).toMatchObject({ result: { kind: "saved" } });
    expect(told).toHaveLength(MANY);
    expect((await other.papers.here()).size).toBe(MANY);
  });

  it("that no archive can hold is not begun", () => {
    expect(fitsPack([1, 3_900_000_000])).toBe(true);
    expect(fitsPack([100_000_000, 3_900_000_000])).toBe(false);
    expect(fitsPack(Array.from({ length: 5_001 }, () => 1))).toBe(false);
  });
});
