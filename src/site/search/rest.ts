/** The places beside the SOPs: laws, terms, and the pages that are written. */
import type { SearchRecord } from "../../core/search/record.ts";
import { REGULATION_STATUS } from "../../core/sop/citation.ts";
import type { Term } from "../../core/sop/glossary.ts";
import type { Regulation } from "../../core/sop/regulation.ts";
import { dayInWords } from "../../core/words/day.ts";
import { anchorOf } from "../page/sections.ts";
import { plain } from "../prose/parse.ts";
import { sentences } from "./sop.ts";

/** @param regulations by id. */
export function lawRecords(regulations: ReadonlyMap<string, Regulation>): SearchRecord[] {
  return [...regulations].map(([id, regulation]) => {
    const { short, title, status, statusNote, changedBy, citedAs, relevance, nicknames } =
      regulation;
    const by = changedBy && regulations.get(changedBy.regulation)?.short;
    return {
      kind: "law" as const,
      path: `/dasar-hukum/${id}/`,
      title: short,
      within: "Dasar hukum",
      text: sentences([
        title,
        by
          ? `${REGULATION_STATUS[status]} oleh ${by} sejak ${dayInWords(changedBy.since)}`
          : REGULATION_STATUS[status],
        statusNote,
        relevance,
      ]),
      keys: [
        REGULATION_STATUS[status],
        ...nicknames,
        `${citedAs.kind} ${citedAs.number} ${citedAs.year}`,
      ].join(", "),
    };
  });
}

export const termRecords = (terms: readonly Term[]): SearchRecord[] =>
  terms.map(({ id, term, meaning, also }) => ({
    kind: "term",
    path: `/glosarium/#${id}`,
    title: term,
    within: "Glosarium",
    text: meaning,
    keys: also.join(", "),
  }));

/** @returns every notion that has more than one name. */
export const synonymsIn = (terms: readonly Term[]): string[][] =>
  terms
    .map(({ term, also, askedAs }) => [term, ...also, ...askedAs])
    .filter(({ length }) => length > 1);

export interface WrittenPage {
  path: string;
  title: string;
  description: string;
  /** Markdown, without frontmatter; "" where only the page as a whole is found. */
  body: string;
  keys?: string;
}

/** @returns the page, and each of its sections with words of its own. */
export function pageRecords({
  path,
  title,
  description,
  body,
  keys = "",
}: WrittenPage): SearchRecord[] {
  const page: SearchRecord = { kind: "page", path, title, within: "", text: description, keys };
  const [opening = "", ...parts] = withoutCode(body).split(/^#{2,3}\s+/m);
  const sections = parts.map((part): SearchRecord => {
    const [heading = "", ...lines] = part.split("\n");
    const name = plain(heading.trim());
    const at = `${path}#${anchorOf(name)}`;
    return {
      kind: "passage",
      path: at,
      title: name,
      within: title,
      text: wordsIn(lines),
      keys: "",
    };
  });
  return [{ ...page, text: sentences([description, wordsIn(opening.split("\n"))]) }, ...sections];
}

const withoutCode = (body: string) => body.replace(/^```[\s\S]*?^```$/gm, "");

/** The sentences of Markdown: what imports, draws a table's lines or stands for a component is none. */
function wordsIn(lines: readonly string[]): string {
  const said = lines
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(import\s|<|\|[\s|:-]+$)/.test(line))
    .map((line) => plain(line.replace(/^(?:[-*]|\d+\.)\s+/, "")))
    .map((line) =>
      line.startsWith("|")
        ? line
            .replace(/^\||\|$/g, "")
            .split("|")
            .map((cell) => cell.trim())
            .join("; ")
        : line,
    );
  return sentences(said);
}
