/** Puts the editor's notes beside the words they concern, without touching the words. */
import { HTMLElement, type Node } from "node-html-parser";
import type { EditorNote } from "../../core/sop/schema.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { placeOf } from "./places.ts";
import { blockOf, escapeHtml, officialText, wholeWords, wrapFirst } from "./text.ts";

export interface NumberedNote {
  number: number;
  note: EditorNote;
}

/** Starlight's row of a heading and its link, which lies over what stands between the two: no place for a paragraph. */
const HEADING_ROW = "sl-heading-wrapper";

const details = ({ id, asWritten, reading, reason }: EditorNote) =>
  `<details class="catatan not-content" data-redaksi data-catatan="${id}"><summary>Catatan redaksi <span class="catatan-no"></span></summary><div class="catatan-isi"><p>${paragraph(
    asWritten && `Tertulis: “${escapeHtml(asWritten)}”.`,
    `Dibaca: ${escapeHtml(reading)}`,
  )}</p><p>${escapeHtml(reason)}</p></div></details>`;

const marker = ({ id }: EditorNote) =>
  `<sup class="catatan-tanda" data-redaksi data-catatan="${id}"></sup>`;

/** Marks the words and returns the block they stand in; without words, the place itself. */
function mark(place: Node[], note: EditorNote): HTMLElement | undefined {
  if (note.asWritten === null) {
    const first = place.find((node) => node instanceof HTMLElement);
    const label = first?.querySelector("[data-tempat-judul]");
    // Beside a section's heading, not in it: search and contents show the heading alone.
    const isHeadingRow = first?.classList.contains(HEADING_ROW);
    // A list holds its items alone.
    const sentence = first?.tagName === "LI" ? (first.querySelector("p") ?? first) : undefined;
    const end = label ?? sentence;
    if (end) end.insertAdjacentHTML("beforeend", marker(note));
    else first?.insertAdjacentHTML(isHeadingRow ? "beforeend" : "afterend", marker(note));
    return first;
  }
  const pattern = wholeWords(note.asWritten);
  const node = place.flatMap(officialText).find(({ rawText }) => pattern.test(rawText));
  if (!node) return undefined;
  const block = blockOf(node);
  wrapFirst(node, pattern, (words) => `<span class="catatan-kata">${words}</span>${marker(note)}`);
  return block;
}

function addNote(root: HTMLElement, note: EditorNote) {
  const block = mark(placeOf(root, note.at), note);
  if (!block) {
    throw new Error(
      `Catatan redaksi “${note.id}”: kata-kata “${note.asWritten ?? ""}” tidak ditemukan di ${JSON.stringify(note.at)}. Periksa asWritten dan at.`,
    );
  }
  const holder = block.querySelector("dd") ?? block;
  const inside = /^(LI|TD|DD|DIV)$/.test(holder.tagName) && !holder.classList.contains(HEADING_ROW);
  holder.insertAdjacentHTML(inside ? "beforeend" : "afterend", details(note));
}

/**
 * @param root the page, changed in place: each note gets a mark at its words and a fold after them.
 * @returns the notes numbered as a reader meets them.
 * @throws Error naming the note whose words or place are not on the page.
 */
export function addNotes(root: HTMLElement, notes: readonly EditorNote[]): NumberedNote[] {
  for (const note of notes) addNote(root, note);
  const marks = root.querySelectorAll("sup[data-catatan]");
  return marks.flatMap((sup, index) => {
    const note = notes.find(({ id }) => id === sup.getAttribute("data-catatan"));
    if (!note) return [];
    number(root, sup, note, index + 1);
    return { number: index + 1, note };
  });
}

function number(root: HTMLElement, sup: HTMLElement, note: EditorNote, n: number) {
  const name =
    note.asWritten === null
      ? `Catatan redaksi ${n}`
      : `Catatan redaksi ${n} atas “${escapeHtml(begun(note.asWritten))}”`;
  sup.set_content(`<a href="#catatan-${n}" aria-label="${name}">${n}</a>`);
  const fold = root.querySelector(`details[data-catatan="${note.id}"]`);
  fold?.querySelector(".catatan-no")?.set_content(String(n));
  fold?.querySelector(".catatan-isi")?.setAttribute("id", `catatan-${n}`);
}

/** Enough of its words to tell a note from the others. */
const ENOUGH = 40;
const begun = (words: string): string =>
  words.length > ENOUGH ? `${words.slice(0, ENOUGH).replace(/\s+\S*$/, "")} …` : words;
