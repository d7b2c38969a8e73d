import type { Page } from "@playwright/test";

/**
 * Does to the open page what translators in browsers do, although it asks them not to: every text, and
 * each that comes later, is taken out and stands in an element of the translator's instead.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(replaceTexts);
}

function replaceTexts(): void {
  const skipped = "script, style, textarea, select, font";
  const replace = (text: Node) => {
    if (!text.textContent?.trim() || text.parentElement?.closest(skipped)) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.append(text.textContent);
    outer.append(inner);
    text.parentNode?.replaceChild(outer, text);
  };
  const under = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = root.nodeType === Node.TEXT_NODE ? [root] : [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(replace);
  };
  under(document.body);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const added of addedNodes) under(added);
  }).observe(document.body, { childList: true, subtree: true });
}

/** How many texts of the program stand in the translator's elements: else the test would prove nothing. */
export const replaced = (page: Page): Promise<number> => page.locator(".ui-root font font").count();
