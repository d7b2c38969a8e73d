/**
 * The published page is the official text plus what helps its reader: the status of each cited
 * regulation, the editor's notes, links to the glossary. All of it is woven in here, after the text
 * was rendered, so that the page's source holds the official words and nothing else. Everything
 * added carries `data-redaksi`: taking those elements away leaves the official text.
 */
import { parse } from "node-html-parser";
import type { Term } from "../../core/sop/glossary.ts";
import type { EditorNote } from "../../core/sop/schema.ts";
import { markCitations, type Regulations } from "./citations.ts";
import { addNotes, type NumberedNote } from "./notes.ts";
import { linkTerms } from "./terms.ts";

export interface Threads {
  notes: readonly EditorNote[];
  terms: readonly Term[];
  regulations: Regulations;
  /** Puts an address of the site below its base path. */
  href: (path: string) => string;
  /** The day of the build, "YYYY-MM-DD". */
  today: string;
}

/**
 * @param html the rendered official text.
 * @returns the text with its additions, and the notes in the order of their numbers.
 * @throws Error when a note's words or place are not in the text.
 */
export function weave(html: string, threads: Threads): { html: string; notes: NumberedNote[] } {
  const { notes, terms, regulations, href, today } = threads;
  const root = parse(html, { comment: true });
  markCitations(root, regulations, (id) => href(`/dasar-hukum/${id}/`), today);
  const numbered = addNotes(root, notes);
  linkTerms(root, terms, (id) => href(`/glosarium/#${id}`));
  return { html: root.toString(), notes: numbered };
}
