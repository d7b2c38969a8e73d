/** The table as CONTRIBUTING shows it: the core room by room, of all else the large rooms only. */
import { usesOf } from "./check.ts";
import { PACKAGES, ROOMS } from "./table.ts";

const BEGIN = "<!-- walls: node tests/walls/write.ts -->\n";
const END = "<!-- end of walls -->";

/** "src/browser/store" is part of "browser", "src/core/case/view" of "core/case". */
const large = (path: string): string => {
  const [folder, ...rest] = path.replace(/^src\/(?=.)/, "").split("/");
  return [folder, ...(folder === "core" ? rest.slice(0, 1) : [])].join("/");
};

/** @returns the names once each, in the order in which they come. */
const once = (names: readonly string[]): string[] => [...new Set(names)];

/** @returns the walls as a list in Markdown, paths without "src/". */
export function tableInWords(): string {
  const rows = once(
    ROOMS.map(({ room }) => large(room)).filter((name) => !name.startsWith(".")),
  ).map((name) => {
    const inside = ROOMS.filter(({ room }) => large(room) === name);
    const uses = once(inside.flatMap(({ room }) => usesOf(room).map(large))).sort();
    const others = summed(uses.filter((use) => use !== name && !use.startsWith(".")));
    return `- \`${name}\` → ${others.map((use) => `\`${use}\``).join(" ") || "nothing"}`;
  });
  const narrow = Object.entries(PACKAGES).filter(
    ([, [first = "", ...more]]) => more.length === 0 && /\.ts$/.test(first),
  );
  const packages = narrow.map(([name, [file]]) => `- \`${name}\` only in \`${file}\``);
  return [...rows, ...packages, ""].join("\n");
}

/** Who may use every room of the core uses "core". */
function summed(uses: readonly string[]): string[] {
  const core = once(ROOMS.map(({ room }) => large(room))).filter((name) => /^core\//.test(name));
  const all = core.every((name) => uses.includes(name));
  return all ? once(uses.map((use) => (core.includes(use) ? "core" : use))) : [...uses];
}

/** @returns what a text says between its two marks. */
export const inContributing = (text: string): string =>
  text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END));

/** @returns the text with the list as the table is now. */
export const withTable = (text: string): string =>
  text.slice(0, text.indexOf(BEGIN) + BEGIN.length) +
  tableInWords() +
  text.slice(text.indexOf(END));
