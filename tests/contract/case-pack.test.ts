/** A case with its papers in one file: out, and back in with distrust. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { caseInPdf } from "../../src/browser/exchange/case-in-pdf.ts";
import { inspect } from "../../src/browser/exchange/inspect.ts";
import { openFile } from "../../src/browser/exchange/open-file.ts";
import { writePack } from "../../src/browser/exchange/write-pack.ts";
import { openPack } from "../../src/browser/files/case-pack.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { openPapers } from "../../src/browser/store/papers.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { act } from "../../src/checklist/storage/open-steps.ts";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { given } from "../support/given.ts";
import { attaching, madePaper, removing } from "../support/papers.ts";
import { openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const NOTE = madePaper("nota dinas");
/** An archive inside the archive, stored as it is. */
const INNER = madePaper(String.fromCharCode(...zipSync({ "a.txt": strToU8("a") })), "arsip.zip");
const GONE = madePaper("salah", "salah.txt");
const log = given(
  openSmall("k"),
  attaching(NOTE),
  attaching(INNER),
  attaching(GONE),
  removing(3, 4),
).log;
const text = writeCaseFile(log, 1_000);
const digests = new Set([NOTE.digest, INNER.digest]);
const bytesOf = new Map([NOTE, INNER].map(({ digest, bytes }) => [digest, bytes]));
const source = { get: async (digest: string) => bytesOf.get(digest) ?? null };

async function device() {
  const data = new Map<string, unknown>();
  const kv = memoryKeyValue(data);
  const [session] = openTabs([kv]);
  if (!session) throw new Error("one tab");
  const papers = openPapers(kv, webLock(navigator.locks));
  const look = (file: Blob) => openFile(session, file, (one) => inspect(one, caseInPdf));
  return { data, session, papers, look };
}

const made = (files: Parameters<typeof zipSync>[0]) => new Blob([new Uint8Array(zipSync(files))]);
const packed = (files: Record<string, Uint8Array>) =>
  made({
    "kasus.json": strToU8(text),
    ...Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`lampiran/${name}`, bytes]),
    ),
  });

describe("a case with its papers in one file", () => {
  it("comes back whole on another device", async () => {
    const { blob, missing } = await writePack(text, digests, source);
    expect(missing).toEqual(new Set());
    const { session, papers, look } = await device();
    const opened = await look(blob);
    if (opened.kind !== "case") throw new Error(JSON.stringify(opened));
    const tools = { session, papers: async () => papers };
    const done = await act(tools, { ...opened, file: blob }, "both");
    expect(done.result).toEqual({ kind: "saved" });
    expect(await papers.get(NOTE.digest)).toEqual(NOTE.bytes);
    expect(await papers.get(INNER.digest)).toEqual(INNER.bytes);
    expect(await session.load("k")).toMatchObject({ log });
  });

  it("leaves out what is not here, and names it", async () => {
    const { blob, missing } = await writePack(text, digests, {
      get: async (digest) => (digest === NOTE.digest ? NOTE.bytes : null),
    });
    expect(missing).toEqual(new Set([INNER.digest]));
    expect(await openPack(blob)).toMatchObject({ papers: [{ digest: NOTE.digest }] });
    const { look } = await device();
    expect(await look(blob)).toMatchObject({ kind: "case" });
  });

  it("is the same file for the same case, however often it is made", async () => {
    const [one, two] = await Promise.all([
      writePack(text, digests, source),
      writePack(text, digests, source),
    ]);
    expect(new Uint8Array(await one.blob.arrayBuffer())).toEqual(
      new Uint8Array(await two.blob.arrayBuffer()),
    );
  });

  it("is read from other programs' archives too, folders and compression included", async () => {
    const { look } = await device();
    const file = made({
      "lampiran/": new Uint8Array(),
      [`lampiran/${NOTE.digest}`]: NOTE.bytes,
      "kasus.json": strToU8(text),
    });
    expect(await look(file)).toMatchObject({ kind: "case", papers: [{ digest: NOTE.digest }] });
  });
});

const huge = new Uint8Array(3_000_000);

describe("a container that lies ends in a sentence and an unchanged store", () => {
  it.each([
    ["a size that does not fit", { [NOTE.digest]: strToU8("nota") }, /tidak disebut/],
    [
      "bytes of the right length",
      { [NOTE.digest]: strToU8("nota dinaz") },
      /“nota.txt” tidak cocok/,
    ],
    ["a file that the record does not name", { ["ab".repeat(32)]: NOTE.bytes }, /tidak disebut/],
    ["a name that is no digest", { "nota.pdf": NOTE.bytes }, /tidak disebut/],
    ["a path out of the folder", { [`../${NOTE.digest}`]: NOTE.bytes }, /tidak disebut/],
    ["a bomb", { [NOTE.digest]: huge }, /dimampatkan berlebihan/],
  ])("%s", async (_, files: Record<string, Uint8Array>, says) => {
    const { data, look } = await device();
    expect(await look(packed(files))).toMatchObject({
      kind: "problem",
      text: expect.stringMatching(says),
    });
    expect(data.size).toBe(0);
  });

  it("more than it says: it is not unpacked further", async () => {
    const bytes = new Uint8Array(await packed({ [NOTE.digest]: huge }).arrayBuffer());
    const view = new DataView(bytes.buffer);
    // The sizes in the directory, the only ones that count: as long as the record says.
    for (let at = bytes.length - 46; at > 0; at -= 1) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && view.getUint32(at + 24, true) === huge.length) {
        view.setUint32(at + 24, NOTE.bytes.length, true);
      }
    }
    const { data, look } = await device();
    expect(await look(new Blob([bytes]))).toMatchObject({
      kind: "problem",
      problem: { code: "paper-altered" },
    });
    expect(data.size).toBe(0);
  });

  it("cut anywhere, or with any byte changed, it changes nothing and never rejects", async () => {
    const { blob } = await writePack(text, digests, source);
    const whole = new Uint8Array(await blob.arrayBuffer());
    const { data, look } = await device();
    for (let n = 0; n < 60; n += 1) {
      const at = Math.floor((whole.length * n) / 60);
      expect(await look(new Blob([whole.slice(0, at)]))).toMatchObject({ kind: "problem" });
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(["problem", "case"]).toContain((await look(new Blob([changed]))).kind);
    }
    expect(data.size).toBe(0);
  });

  it("a record that is no case is told as before", async () => {
    const { look } = await device();
    expect(await look(made({ "kasus.json": strToU8("{}") }))).toMatchObject({
      problem: { code: "not-a-case" },
    });
    expect(await look(made({ "a.pdf": strToU8("%PDF-") }))).toMatchObject({
      problem: { code: "zip" },
    });
  });
});
