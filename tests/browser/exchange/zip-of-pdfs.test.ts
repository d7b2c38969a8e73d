import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zipOfPdfs } from "../../../src/browser/exchange/zip-of-pdfs.ts";
import { pdfOf, running, sealed } from "../../support/paper-cases.ts";

const printed = { a: pdfOf(sealed()), b: pdfOf(running()), c: pdfOf(running()) };
const print = async (id: string) => printed[id as keyof typeof printed] ?? null;

test("every case becomes a file of its own, the same number twice included", async () => {
  const seen: number[] = [];
  const many = await zipOfPdfs({
    ids: ["a", "b", "gone", "c"],
    print,
    onProgress: ({ done }) => seen.push(done),
    signal: new AbortController().signal,
  });
  const files = unzipSync(many.bytes);
  expect(Object.keys(files)).toEqual([
    printed.a.fileName,
    printed.b.fileName,
    printed.b.fileName.replace(".pdf", " (2).pdf"),
  ]);
  expect(files[printed.a.fileName]).toEqual(printed.a.bytes);
  expect(seen).toEqual([0, 1, 2, 3, 4]);
  expect(many.count).toBe(3);
});

test("stopping gives nothing", async () => {
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => done === 1 && stop.abort();
  const many = zipOfPdfs({ ids: ["a", "b", "c"], print, onProgress, signal: stop.signal });
  await expect(many).rejects.toThrow();
});
