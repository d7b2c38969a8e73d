/** No sentence on a screen, on paper or in a message is put together from pieces. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are code.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { gluedIn } from "../walls/sentences.ts";

/** What is written there is code, or English for builders: no sentence for people who use the site. */
const NO_SENTENCES =
  /^src\/(pdf\/|build\/(chromium|csp|fonts|licences|mermaid|offline|serve|servers|styles)\/|build\/one-driver\.ts)/;

/** Whole texts that end with a space for another reason. */
const WHOLE_ALL_THE_SAME = ['"Terbitkan? (ya/tidak) "'];

test("every sentence in the sources is one template", () => {
  const files = globSync("src/**/*.{ts,tsx,astro}").filter((file) => !NO_SENTENCES.test(file));
  const glued = files.flatMap((file) =>
    gluedIn(file, readFileSync(file, "utf8"))
      .filter((found) => !WHOLE_ALL_THE_SAME.some((text) => found.endsWith(text)))
      .map((found) => `${file}:${found}`),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(glued).toEqual([]);
});

test.each([
  ["a piece with a space before it", 'const where = at ? ` di ${at}` : "";'],
  ["a piece with a comma before it", 'const late = ", terlambat";'],
  ["a beginning that waits for its end", 'const will = done ? "" : "akan ";'],
  ["words added to words", 'const text = "Dihitung " + days;'],
  ["a verb chosen in the text", '`${back ? "Kembali" : "Lanjut"} ke langkah ${n}`;'],
  [
    "a verb chosen before the text",
    'const v = back ? "Kembali" : "Lanjut"; `${v} ke langkah ${n}`;',
  ],
  ["words that may be missing", 'const text = `Disahkan ${at ?? "di kertas"} pada ${day}`;'],
  ["a choice among words on a page", "<p>Disahkan {at && `di ${at}`} pada {day}.</p>;"],
])("%s is found", (_, code) => {
  expect(gluedIn("a.tsx", code)).not.toEqual([]);
});

test.each([
  ["a value in its place", "`Langkah ${n} dikerjakan oleh ${who}.`;"],
  ["two whole sentences", 'const text = at === null ? "Disahkan." : `Disahkan di ${at}.`;'],
  ["what stands behind its label", '`Paraf: ${drawn ? "digambar" : "di kertas"}`;'],
  ["a sentence that follows another", '<p>Kasus disimpan. {late && "Kasus ini terlambat."}</p>;'],
  ["classes", 'const c = `k-step ${late ? "k-late" : ""}`;'],
  ["a beginning that is looked for", 'message.startsWith("Missing closing ");'],
])("%s is let pass", (_, code) => {
  expect(gluedIn("a.tsx", code)).toEqual([]);
});

test("an Astro page is read between its fences and below them", () => {
  const page = '---\nconst a = ", lalu";\n---\n<p>Berlaku {x ? "sampai" : "sejak"} {day}.</p>\n';
  expect(gluedIn("a.astro", page)).toHaveLength(2);
});
