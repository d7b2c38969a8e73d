import { expect, test } from "vitest";
import { brokenLinks, linksOf } from "../../../src/build/links/targets.ts";

const faults = (html: string, base = "/") =>
  brokenLinks(
    new Map([
      ["/", linksOf(html)],
      ["/glosarium/", linksOf('<h2 id="walidata">walidata</h2>')],
    ]),
    new Set(["/berkas.pdf"]),
    "https://sop.example",
    base,
  );

test("links to pages, anchors, files and other sites are in order", () => {
  const html = `<p id="sini"></p><a href="/glosarium/#walidata"></a><a href="glosarium/"></a>
    <a href="#sini"></a><img src="/berkas.pdf"><a href="https://peraturan.bpk.go.id/Details/1"></a>`;
  expect(faults(html)).toEqual([]);
});

test.each([
  ['<a href="/tiada/"></a>', "/: /tiada/ — halaman atau berkas tidak ada"],
  ['<a href="/glosarium/#tiada"></a>', "/: /glosarium/#tiada — tidak ada “#tiada” di halaman itu"],
  ['<a href="https://sop.example/tiada/"></a>', "tidak ada"],
  ['<p id="a"></p><p id="a"></p>', "/: id “a” dipakai lebih dari sekali"],
])("%s is told", (html, said) => {
  expect(faults(html).join()).toContain(said);
});

test("below a base path a link to the server's root is a fault", () => {
  expect(faults('<a href="/sop/glosarium/#walidata"></a>', "/sop/")).toEqual([]);
  expect(faults('<a href="/glosarium/"></a>', "/sop/").join()).toContain(
    "tidak berada di bawah /sop/",
  );
});
