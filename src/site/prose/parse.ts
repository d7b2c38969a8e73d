/**
 * Reads the prose of an SOP's page for paper. The page is kept as plain as its official text: level 2
 * headings, paragraphs, numbered lists, and two components that stand for the procedure and the chart.
 */
import type { Prose } from "../../core/form/sop-form.ts";

const COMPONENTS: Record<string, Prose> = {
  Procedure: { kind: "procedure" },
  Flowchart: { kind: "chart" },
  ProcedureTable: { kind: "chart" },
};

/** Words as they are read: without marks of emphasis, links and code. */
export const plain = (text: string) =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|`)(.+?)\1/g, "$2")
    .replace(/(?<!\w)[*_](\S(?:.*?\S)?)[*_](?!\w)/g, "$1")
    .replace(/\\([\\*_[\]<>{}#.])/g, "$1");

const HEADING = /^##\s+(.+?)\s*#*$/;
const ITEM = /^\s*(\d+[.)])\s+(.*)$/;
const COMPONENT = /^<([A-Z]\w*)\b/;

/** What the site adds around the official text is for the screen alone. */
const OFFICIAL = /<Naskah\b[^>]*>([\s\S]*)<\/Naskah>/;

/**
 * @param body the page without its frontmatter.
 * @returns its pieces in order; components unknown to paper are left out.
 */
export function parseProse(body: string): Prose[] {
  const pieces: Prose[] = [];
  let glued = false;
  const text = OFFICIAL.exec(body)?.[1] ?? body;
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    const last = pieces.at(-1);
    const heading = HEADING.exec(trimmed)?.[1];
    const [, label, item] = ITEM.exec(line) ?? [];
    const component = COMPONENT.exec(trimmed)?.[1];
    if (trimmed === "" || /^(import|export)\s/.test(trimmed) || trimmed.startsWith("</"))
      glued = false;
    else if (heading !== undefined) pieces.push({ kind: "heading", text: plain(heading) });
    else if (component !== undefined) pieces.push(...[COMPONENTS[component] ?? []].flat());
    else if (label !== undefined && item !== undefined) {
      const entry = { label, text: plain(item) };
      if (last?.kind === "list") last.items.push(entry);
      else pieces.push({ kind: "list", items: [entry] });
      glued = true;
    } else if (glued && (last?.kind === "paragraph" || last?.kind === "list")) {
      const target = last.kind === "list" ? last.items.at(-1) : last;
      if (target !== undefined) target.text += ` ${plain(trimmed)}`;
    } else {
      pieces.push({ kind: "paragraph", text: plain(trimmed) });
      glued = true;
    }
    if (heading !== undefined || component !== undefined) glued = false;
  }
  return pieces;
}
