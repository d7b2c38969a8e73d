import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isPicture, mediaTypeOf } from "../../../../src/core/case/papers/media-type.ts";

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const packed = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));

describe("what a file is", () => {
  it.each([
    ["%PDF-1.7\n", "application/pdf"],
    ["\n\n%PDF-1.4", "application/pdf"],
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["\x89PNG\r\n\x1a\n", "image/png"],
    ["RIFF\0\0\0\0WEBPVP8 ", "image/webp"],
    ["\0\0\0\x18ftypheic", "image/heic"],
    ["MZ\x90\0", "application/vnd.microsoft.portable-executable"],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain"],
    ["<!doctype html><script>alert(1)</script>", "text/plain"],
    ["\0\x01\x02", "application/octet-stream"],
    ["", "application/octet-stream"],
  ])("%j is %s", (start, type) => {
    expect(mediaTypeOf(latin(start))).toBe(type);
  });

  it("tells the packages of office programs from other archives", () => {
    const office = "application/vnd.openxmlformats-officedocument.";
    expect(mediaTypeOf(packed("[Content_Types].xml", "word/document.xml"))).toBe(
      `${office}wordprocessingml.document`,
    );
    expect(mediaTypeOf(packed("[Content_Types].xml", "xl/workbook.xml"))).toBe(
      `${office}spreadsheetml.sheet`,
    );
    expect(mediaTypeOf(packed("a.txt"))).toBe("application/zip");
    const odt = zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
      "content.xml": strToU8("x"),
    });
    expect(mediaTypeOf(odt)).toBe("application/vnd.oasis.opendocument.text");
  });

  it("shows as pictures what browsers decode, and no document with scripts", () => {
    expect(["image/jpeg", "image/png", "image/webp", "image/gif"].every(isPicture)).toBe(true);
    expect(["image/svg+xml", "text/html", "image/heic", "application/pdf"].some(isPicture)).toBe(
      false,
    );
  });
});
