/** Any bytes at all: a file is called what it is, and nothing is thrown. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { attachedCaseFile } from "../../../src/pdf/case-files.ts";
import { changesBetween } from "../../../src/pdf/read/changes.ts";
import { openPdf } from "../../../src/pdf/read/open.ts";
import { binary, bytesOf } from "../../../src/pdf/syntax.ts";
import { pdfOf, running } from "../../support/paper-cases.ts";
import { savedAnew } from "../../support/pdf-objects.ts";

const pdf = pdfOf(running()).bytes;
const sources = [pdf, savedAnew(pdf)] as const;
const original = openPdf(pdf);
if (original.kind !== "read") throw new Error(original.kind);

test("bytes that are no PDF", () => {
  expect(openPdf(new Uint8Array()).kind).toBe("not a pdf");
  expect(openPdf(bytesOf("%PDF-1.7\nhalo\n%%EOF")).kind).toBe("unreadable");
});

test("lines before the head, as mail puts them there, change nothing", () => {
  const opened = openPdf(bytesOf(`Subject: x\n\n${binary(pdf)}`));
  expect(opened.kind === "read" && changesBetween(original.document, opened.document)).toEqual([]);
});

test("our file with any bytes changed, cut or put in ends in an answer", () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const edit = fc.record({ at: place, cut: fc.nat(40), put: fc.uint8Array({ maxLength: 40 }) });
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.array(edit, { maxLength: 5 }), (source, edits) => {
      const bytes = edits.reduce((now: Uint8Array, { at, cut, put }) => {
        const from = Math.floor(at * now.length);
        return new Uint8Array([...now.subarray(0, from), ...put, ...now.subarray(from + cut)]);
      }, source);
      const opened = openPdf(bytes);
      if (opened.kind === "read") changesBetween(original.document, opened.document);
      attachedCaseFile(bytes);
    }),
    { numRuns: 150 },
  );
});
