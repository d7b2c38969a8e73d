/** The files that a document carries (ISO 32000-1, 7.11.4): by name, as associated, or pinned to a page. */
import { annotationsOf, type PdfDocument } from "./document.ts";
import { textIn } from "./text.ts";
import { entriesOf, entry, itemsOf, resolved, type Stream, type Value } from "./values.ts";

const DEEPEST = 30;

export interface AttachedFile {
  /** "" where it has none. */
  name: string;
  /** Its content, not unfolded. */
  stream: Stream;
}

/** @returns the same content once, under the name met first. @throws TooMuch beyond the budget. */
export function attachmentsOf(document: PdfDocument): AttachedFile[] {
  const { objects, root, pages } = document;
  const { resolve } = objects;
  const named = leaves(entry(entry(root, "Names", resolve), "EmbeddedFiles", resolve), document, 0);
  const associated = itemsOf(entry(root, "AF", resolve));
  const pinned = pages.flatMap((page) =>
    annotationsOf(document, page).map((one) => entriesOf(one).get("FS") ?? null),
  );
  const names = new Map<Stream, string>();
  for (const one of [...named, ...associated, ...pinned]) {
    const spec = resolved(one, resolve);
    const held = entry(spec, "EF", resolve);
    const name = textIn(entry(spec, "UF", resolve)) ?? textIn(entry(spec, "F", resolve)) ?? "";
    for (const key of ["F", "UF"]) {
      const stream = entry(held, key, resolve);
      if (isStream(stream) && !names.has(stream)) names.set(stream, name);
    }
  }
  return [...names].map(([stream, name]) => ({ name, stream }));
}

const isStream = (value: Value): value is Stream =>
  value !== null && typeof value === "object" && value.kind === "stream";

/** The values of a tree of names. */
function leaves(node: Value, document: PdfDocument, depth: number): Value[] {
  const { resolve, budget } = document.objects;
  budget.value(0);
  if (depth > DEEPEST) return [];
  const own = itemsOf(entry(node, "Names", resolve)).filter((_, i) => i % 2 === 1);
  const kids = itemsOf(entry(node, "Kids", resolve));
  return [...own, ...kids.flatMap((kid) => leaves(resolved(kid, resolve), document, depth + 1))];
}
