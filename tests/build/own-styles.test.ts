/** A page carries the styles it uses, each of them, and no other. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withOwnStyles } from "../../src/build/styles/own-styles.ts";

const assets = mkdtempSync(join(tmpdir(), "styles-"));
const write = (name: string, text: string) => writeFileSync(join(assets, name), text);
write(
  "a.css",
  [
    ":root{--used:1px;--asked:2px;--unused:3px}",
    ":focus-visible{outline:var(--used) solid}",
    ".here{x:1}.absent{x:1}.print\\:hidden{x:1}.made{x:1}.later{x:1}",
    ".here[open]{x:1}:is(.here,.absent) p{x:1}.here:not(.denied *){x:1}.here::after{x:1}",
    '[data-theme="dark"] .here{x:1}',
    ".here p:not(:where(.nowhere *)){x:1}.here:not(:is(.never,#no)){x:1}",
    "@keyframes turn{to{x:1}}",
  ].join(""),
);
write("p.css", ".here{y:1}");
write("s.js", 'element.className="made";import("./t.js")');
write("t.js", 'element.className="later"');

const PAGE = `<html data-theme="light"><head><link rel="stylesheet" href="/dinas/_astro/p.css" media="print"><link rel="stylesheet" href="/dinas/_astro/a.css"><script type="module" src="/dinas/_astro/s.js"></script></head><body><div class="here print:hidden" style="x:var(--asked)"><p></p></div></body></html>`;

const html = await withOwnStyles(PAGE, assets);
const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? "";

describe("given a built page with two stylesheets", () => {
  it("they are one style where the first was asked for, in their order", () => {
    expect(html).not.toContain("<link");
    expect(html.indexOf("<style>")).toBe(PAGE.indexOf("<link"));
    expect(style.indexOf("@media print{.here{y:1}}")).toBe(0);
  });

  it.each([
    ":focus-visible{",
    ".here{x:1}",
    ".print\\:hidden{",
    ".here[open]{",
    ".here:not(.denied *){",
    ".here::after{",
    ".here p:not(:where(.nowhere *)){",
    ".here:not(:is(.never,#no)){",
    '[data-theme="dark"] .here{',
    "--asked",
  ])("%s is kept", (rule) => {
    expect(style).toContain(rule);
  });

  it("so is what its scripts set, also those that come on demand", () => {
    expect(style).toContain(".made{");
    expect(style).toContain(".later{");
  });

  it.each([".absent{", "--unused", "@keyframes"])("%s is left out", (rule) => {
    expect(style).not.toContain(rule);
  });

  it("and a page that has its own is left as it is", async () => {
    expect(await withOwnStyles(html, assets)).toBe(html);
  });
});
