import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markEnglish } from "../../src/build/language/mark.ts";
import { englishWords } from "../../src/build/language/words.ts";

const WORDS = ["recovery", "update"];
const en = (word: string) => `<span lang="en">${word}</span>`;

describe("English words on a page", () => {
  it("are marked as whole words, in any case, behind a prefix too", () => {
    expect(markEnglish("<p>Recovery data atau di update, di-update</p>", WORDS)).toBe(
      `<p><span>${en("Recovery")} data atau di ${en("update")}, di-${en("update")}</span></p>`,
    );
    expect(markEnglish("<p>updates, diupdate</p>", WORDS)).toBe("<p>updates, diupdate</p>");
  });

  it.each([
    '<p title="recovery">a</p>',
    "<title>recovery</title>",
    "<script>update()</script>",
    "<select><option>update</option></select>",
    "<svg><text>update</text></svg>",
    "<p>a</p><code>update</code>",
    '<p lang="en">to update</p>',
    "<!-- update -->",
    '<astro-island props="update"><p>update</p></astro-island>',
  ])("are left alone where no element may stand, or no prose stands: %s", (html) => {
    const page = html.startsWith("<title") ? `<head>${html}</head>` : html;
    expect(markEnglish(page, WORDS)).toBe(page);
  });

  it("are found inside what is marked otherwise, and the rest stays as it was, byte by byte", () => {
    const page = `<!doctype html>\n<html lang="id"><body lang="id-ID"><p>A &amp; <a href='x'>update</a>\n<br>“recovery” <b>x</b></body></html>`;
    expect(markEnglish(page, WORDS)).toBe(
      page
        .replace("update", `<span>${en("update")}</span>`)
        .replace("“recovery” ", `<span>“${en("recovery")}” </span>`),
    );
  });

  it("take nothing from the text of a page, whatever it is", () => {
    const text = fc.array(
      fc.constantFrom("update", "di-", " ", "Recovery", "&lt;", "a", "<b>", "</b>"),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const page = `<p>${parts.join("")}</p>`;
        const marked = markEnglish(page, WORDS);
        expect(marked.replaceAll(/<\/?span[^>]*>/g, "")).toBe(page);
      }),
    );
  });

  it("are the office's to name, or none", async () => {
    const here = new URL("../../content/", import.meta.url);
    expect(await englishWords(here)).toContain("recovery");
    expect(await englishWords(new URL("nowhere/", here))).toEqual([]);
  });
});
