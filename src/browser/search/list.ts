import type { Answer } from "./engine.ts";

function element<K extends keyof HTMLElementTagNameMap>(name: K, ...children: (Node | string)[]) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** How much of a long text is shown, in letters, and how much of it stands before what was asked for. */
const SHOWN = 220;
const BEFORE = 70;

/** The text from a word's beginning to a word's end, where what was asked for stands. */
function cut(text: string, isAsked: Answer["isAsked"]): string {
  if (text.length <= SHOWN) return text;
  const hit = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(([word]) => isAsked(word.toLowerCase()));
  const wanted = Math.max(0, Math.min((hit?.index ?? 0) - BEFORE, text.length - SHOWN));
  const from = wanted === 0 ? 0 : text.indexOf(" ", wanted) + 1;
  const end = text.lastIndexOf(" ", from + SHOWN);
  const to = from + SHOWN >= text.length ? text.length : end;
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}

/** The text with what was asked for marked; nothing of it becomes markup. */
const marked = (text: string, isAsked: Answer["isAsked"]): (Node | string)[] =>
  text
    .split(/([\p{L}\p{N}]+)/u)
    .map((piece) => (isAsked(piece.toLowerCase()) ? element("mark", piece) : piece));

/**
 * @param at gives the address of a path from the site's root.
 * @returns the answers as list items: the place, where it stands, what it says.
 */
export function resultItems(answers: readonly Answer[], at: (path: string) => string) {
  return answers.map(({ record: { title, path, within, text }, isAsked }) => {
    const link = element("a", title);
    link.href = at(path);
    const item = element("li", link);
    if (within !== "") {
      const place = element("span", within);
      place.className = "cari-di";
      item.append(" ", place);
    }
    item.append(element("p", ...marked(cut(text, isAsked), isAsked)));
    return item;
  });
}
