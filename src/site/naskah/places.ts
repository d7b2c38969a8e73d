import { HTMLElement, type Node } from "node-html-parser";
import type { EditorNote } from "../../core/sop/schema.ts";

const LETTER = /^\s*([A-Z])\.\s/;

/** @returns the heading of a section and all that follows it up to the next section. */
function section(root: HTMLElement, letter: string): HTMLElement[] {
  const elements = root.childNodes.filter(
    (node): node is HTMLElement => node instanceof HTMLElement,
  );
  const letterOf = (element: HTMLElement) =>
    LETTER.exec(
      (element.tagName === "H2" ? element : element.querySelector("h2"))?.text ?? "",
    )?.[1];
  const start = elements.findIndex((element) => letterOf(element)?.toLowerCase() === letter);
  if (start < 0) return [];
  const next = elements.findIndex((element, at) => at > start && letterOf(element));
  return elements.slice(start, next < 0 ? undefined : next);
}

/**
 * Finds the part of the page that a note speaks of.
 * @param root the page: sections under h2 "D. PENANGGUNG JAWAB", other places marked `data-tempat`.
 * @returns its elements, or an empty list when the page has no such place.
 */
export function placeOf(root: HTMLElement, at: EditorNote["at"]): Node[] {
  if ("step" in at) return root.querySelectorAll(`[data-tempat="step:${at.step}"]`);
  if ("field" in at) return root.querySelectorAll(`[data-tempat="field:${at.field}"]`);
  const elements = section(root, at.section);
  if (at.item === undefined) return elements;
  const items = elements
    .flatMap((element) =>
      element.tagName === "OL" ? [element] : element.querySelectorAll("ol"),
    )[0]
    ?.childNodes.filter((node) => node instanceof HTMLElement && node.tagName === "LI");
  return items?.slice(at.item - 1, at.item) ?? [];
}
