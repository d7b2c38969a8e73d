/** The files that a document carries (ISO 32000-1, 7.11.4): by name, as associated, or pinned to a page. */
import { annotationsOf, type PdfDocument } from "./document.ts";
import { unfolded } from "./filters.ts";
import { entriesOf, entry, itemsOf, resolved, type Value } from "./values.ts";

const DEEPEST = 30;

/** @returns the content of each, the same file once. @throws TooMuch beyond the budget. */
export function attachmentsOf(document: PdfDocument): Uint8Array[] {
  const { objects, root, pages } = document;
  const { resolve, budget } = objects;
  const named = leaves(entry(entry(root, "Names", resolve), "EmbeddedFiles", resolve), document, 0);
  const associated = itemsOf(entry(root, "AF", resolve));
  const pinned = pages.flatMap((page) =>
    annotationsOf(document, page).map((one) => entriesOf(one).get("FS") ?? null),
  );
  const streams = new Set<Value>();
  for (const one of [...named, ...associated, ...pinned]) {
    const held = entry(resolved(one, resolve), "EF", resolve);
    for (const key of ["F", "UF"]) streams.add(entry(held, key, resolve));
  }
  return [...streams].flatMap((stream) =>
    stream !== null && typeof stream === "object" && stream.kind === "stream"
      ? [unfolded(stream, resolve, budget).bytes]
      : [],
  );
}

/** The values of a tree of names. */
function leaves(node: Value, document: PdfDocument, depth: number): Value[] {
  const { resolve, budget } = document.objects;
  budget.value(0);
  if (depth > DEEPEST) return [];
  const own = itemsOf(entry(node, "Names", resolve)).filter((_, i) => i % 2 === 1);
  const kids = itemsOf(entry(node, "Kids", resolve));
  return [...own, ...kids.flatMap((kid) => leaves(resolved(kid, resolve), document, depth + 1))];
}
