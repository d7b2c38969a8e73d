/** The table as CONTRIBUTING shows it. */
import { PACKAGES, ROOMS } from "./table.ts";

const BEGIN = "<!-- walls: node tests/walls/write.ts -->\n";
const END = "<!-- end of walls -->";

const short = (path: string) => path.replace(/^src\/(?=.)/, "");
const listed = (paths: readonly string[]) => paths.map((path) => `\`${short(path)}\``).join(" ");

/** @returns the two tables in Markdown, the paths without "src/". */
export function tableInWords(): string {
  const rooms = ROOMS.map(
    ({ room, holds, uses }) => `| \`${short(room)}\` | ${holds} | ${listed(uses)} |`,
  );
  const packages = Object.entries(PACKAGES).map(
    ([name, places]) => `| \`${name}\` | ${listed(places)} |`,
  );
  return [
    "| Room | holds | and imports from |",
    "|---|---|---|",
    ...rooms,
    "",
    "| Package | in |",
    "|---|---|",
    ...packages,
    "",
  ].join("\n");
}

/** @returns what a text says between its two marks. */
export const inContributing = (text: string): string =>
  text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END));

/** @returns the text with the table as it is now. */
export const withTable = (text: string): string =>
  text.slice(0, text.indexOf(BEGIN) + BEGIN.length) +
  tableInWords() +
  text.slice(text.indexOf(END));
