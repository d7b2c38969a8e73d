import type { Hit, Result } from "./index-files.ts";

function element<K extends keyof HTMLElementTagNameMap>(name: K, ...children: (Node | string)[]) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** Takes over the text and the marks of an excerpt; any other element becomes its text. */
function excerptOf(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const parts = [...body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", node.textContent ?? "") : (node.textContent ?? ""),
  );
  return element("p", ...parts);
}

function link({ url, title }: Hit) {
  const made = element("a", title);
  made.href = url;
  return made;
}

/** @returns the results as list items: each page, and below it the headings that match. */
export function resultItems(results: Result[]): HTMLElement[] {
  return results.map((result) => {
    const item = element("li", link(result));
    const parts = result.parts.map((part) => element("li", link(part), excerptOf(part.excerpt)));
    item.append(parts.length > 0 ? element("ul", ...parts) : excerptOf(result.excerpt));
    return item;
  });
}
