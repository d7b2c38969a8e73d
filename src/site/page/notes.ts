/** Editors' notes on a section of the SOP's page. */
import type { Prose } from "../../core/form/sop-form.ts";
import type { Fault } from "../../core/sop/integrity/fault.ts";
import { misplaced } from "../../core/sop/integrity/notes.ts";
import type { EditorNote, Sop } from "../../core/sop/schema.ts";
import { parseProse } from "../prose/parse.ts";
import { proseOf } from "./prose.ts";

const LETTER = /^\s*([A-Z])\.\s/;

/**
 * @param page the MDX of the SOP's page; null when its page is made from its YAML.
 * @returns the notes whose section, item or words are not on the page.
 */
export function sectionNoteFaults(sop: Sop, page: string | null): Fault[] {
  const places = sectionsIn(sop, page === null ? proseOf(sop) : parseProse(page));
  const pointedBy = ({ at }: EditorNote) =>
    "section" in at ? [at.section, at.item].filter(Boolean).join(".") : null;
  const homeless = sop.notes.filter((note) => pointedBy(note) !== null);
  if (places.size === 0 && homeless.length > 0) return [noSections(homeless)];
  return sop.notes.flatMap((note) => {
    const pointed = pointedBy(note);
    return misplaced(sop, note, { places, pointed, kind: "Bagian naskah" });
  });
}

/** Without one lettered heading every note on a section stands in the void, for one reason. */
const noSections = (notes: readonly EditorNote[]): Fault => ({
  path: ["notes"],
  where: `notes (${notes.map(({ id }) => id).join(", ")})`,
  what: "Catatan ini menunjuk bagian naskah, tetapi halaman SOP ini tidak mempunyai bagian berhuruf.",
  remedy: "Tulis bagian naskah pada `sections`, misalnya `title: A. PENGANTAR`, atau ubah `at`.",
});

/** The words of each lettered section ("d"), and of each item of its first list or procedure ("c.5"). */
function sectionsIn(sop: Sop, pieces: readonly Prose[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  let letter = "";
  for (const piece of pieces) {
    if (piece.kind === "heading") letter = LETTER.exec(piece.text)?.[1]?.toLowerCase() ?? letter;
    if (letter === "") continue;
    const words = wordsOf(sop, piece);
    const first = !places.has(`${letter}.1`);
    places.set(letter, [...(places.get(letter) ?? []), ...words]);
    if (!["list", "procedure"].includes(piece.kind) || !first) continue;
    for (const [n, text] of words.entries()) places.set(`${letter}.${n + 1}`, [text]);
  }
  return places;
}

function wordsOf(sop: Sop, piece: Prose): string[] {
  switch (piece.kind) {
    case "heading":
    case "paragraph":
      return [piece.text];
    case "list":
      return piece.items.map(({ text }) => text);
    case "procedure":
      return sop.steps.map(({ narrative }) => narrative);
    case "chart":
      return sop.steps.map(({ activity }) => activity);
  }
}
