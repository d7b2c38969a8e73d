/** Files that hold no single case that can be opened are called what they are, not broken. */
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readBackup } from "../../src/browser/exchange/backup.ts";
import { caseInPdf } from "../../src/browser/exchange/case-in-pdf.ts";
import { inspect } from "../../src/browser/exchange/inspect.ts";
import { openFile } from "../../src/browser/exchange/open-file.ts";
import { openedSource } from "../../src/browser/monitoring/opened-file.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { backupProblem } from "../../src/checklist/storage/backup-steps.ts";
import { caseFileOf, pdfOf, running, sealed } from "../support/paper-cases.ts";
import { merged } from "../support/pdf-objects.ts";
import { locked } from "../support/tampered-pdf.ts";
import { openTabs } from "./support/tabs.ts";

const [session] = openTabs([memoryKeyValue(new Map())]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const whole = pdfOf(sealed()).bytes;

const KINDS: [string, Uint8Array, RegExp][] = [
  ["an archive", utf8("PK\x03\x04a.pdf"), /berkas ZIP.*pilih semua PDF itu sekaligus/],
  ["a workbook", utf8("PK\x03\x04xl/workbook.xml"), /lembar kerja/],
  ["a locked PDF", locked(whole), /terkunci/],
  ["joined PDFs", merged([whole, pdfOf(running()).bytes]), /2 catatan kasus yang berbeda/],
  ["a PDF without a case", utf8("%PDF-1.7\n%%EOF"), /bukan berkas (kasus|cadangan)/],
];

describe.each(KINDS)("%s", (_, bytes, says) => {
  const file = new Blob([new Uint8Array(bytes)]);

  it("is named where a case is opened", async () => {
    if (!session) throw new Error("one tab");
    expect(await openFile(session, file, (one) => inspect(one, caseInPdf))).toMatchObject({
      kind: "problem",
      text: expect.stringMatching(says),
    });
  });

  it("among the figures, and where a backup is restored", async () => {
    const readers = { inspect: (one: Blob) => inspect(one, caseInPdf), lines: readBackup };
    expect(await openedSource(file, () => undefined, readers)).toMatchObject({
      kind: "problem",
      text: expect.stringMatching(says),
    });
    expect(await backupProblem(file)).toMatch(says);
  });
});

it("a case where a backup was asked for is called one, a cut backup is called cut", async () => {
  expect(await backupProblem(new Blob([caseFileOf(sealed())]))).toMatch(/satu kasus, bukan/);
  expect(await backupProblem(new Blob(["{}"]))).toMatch(/bukan berkas cadangan.*cadangan-sop/);
  const head = '{"format":"sop-cadangan","version":1,"createdAt":1,"cases":0}\n';
  expect(await backupProblem(new Blob([new Uint8Array(gzipSync(head))]))).toBeNull();
  expect(await backupProblem(new Blob([new Uint8Array(gzipSync(head).subarray(0, 9))]))).toMatch(
    /rusak atau terpotong/,
  );
});

it("a file that cannot be read any more is to be chosen again", async () => {
  if (!session) throw new Error("one tab");
  const gone = new Blob(["{}"]);
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  expect(await openFile(session, gone, (one) => inspect(one, caseInPdf))).toMatchObject({
    kind: "problem",
    text: expect.stringMatching(/sejak dipilih.*Pilih berkas itu sekali lagi/),
  });
});
