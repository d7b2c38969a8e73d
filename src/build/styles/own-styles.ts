/**
 * A page of content carries the styles it uses, and no other: the first words are painted with the first
 * answer of the server, one round trip earlier than with a file of styles.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PurgeCSS } from "purgecss";

const SHEET = /<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")?\s*\/?>/g;
const SCRIPT = /(?:<script[^>]+src|component-url)="([^"]+\.js)"/g;
const ON_DEMAND = /import\(\s*["'`]\.\/([^"'`]+\.js)/g;

/** Names as they may stand in markup and scripts, "print:hidden" among them. */
const namesIn = (text: string): string[] => [
  ...(text.match(/[\w-]+/g) ?? []),
  ...(text.match(/[\w-]+(?::[\w-]+)+/g) ?? []),
];

const DENIED = /:not\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;

/** Names that selectors only deny: a rule for all but ".x" holds on a page without one. */
const deniedIn = (css: string): string =>
  (css.match(DENIED) ?? []).flatMap((part) => part.match(/[.#[][\w-]+/g) ?? []).join(" ");

/** What scripts set on what is there. */
const SET_BY_SCRIPTS = ["aria-current", "aria-expanded", "data-theme", "hidden", "open"];

/**
 * @param html a built page of content; of a program, whose markup its script makes, nothing could be left out.
 * @param assets the folder of the built styles and scripts.
 * @returns the page with what it uses of its stylesheets inside it.
 */
export async function withOwnStyles(html: string, assets: string): Promise<string> {
  const sheets = [...html.matchAll(SHEET)];
  if (sheets.length === 0) return html;
  const css = await Promise.all(
    sheets.map(async ([, address = "", media]) => {
      const text = await read(assets, address);
      return media === undefined ? text : `@media ${media}{${text}}`;
    }),
  );
  const sheet = css.join("\n");
  const texts = [html, ...(await scriptsOf(html, assets)), deniedIn(sheet)];
  const content = texts.map((raw) => ({ raw, extension: "html" }));
  const used = await new PurgeCSS().purge({
    content,
    css: [{ raw: sheet }],
    defaultExtractor: namesIn,
    dynamicAttributes: SET_BY_SCRIPTS,
    keyframes: true,
    variables: true,
    // What names no element holds for all: ":focus-visible".
    safelist: { standard: [/^:/], variables: namesAskedFor(texts) },
  });
  const style = `<style>${used.map((result) => result.css).join("")}</style>`;
  let first = true;
  return html.replace(SHEET, () => {
    const here = first ? style : "";
    first = false;
    return here;
  });
}

const read = (assets: string, address: string) =>
  readFile(join(assets, address.slice(address.lastIndexOf("/") + 1)), "utf8");

/** The page's scripts, its islands, and what these fetch on demand: they make and change markup. */
async function scriptsOf(html: string, assets: string): Promise<string[]> {
  const own = await Promise.all(
    [...html.matchAll(SCRIPT)].map(([, address = ""]) => read(assets, address)),
  );
  const later = own.flatMap((text) => [...text.matchAll(ON_DEMAND)].map(([, name = ""]) => name));
  return [...own, ...(await Promise.all(later.map((name) => read(assets, name))))];
}

/** Tokens that markup and scripts ask for by themselves. */
const namesAskedFor = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name));
