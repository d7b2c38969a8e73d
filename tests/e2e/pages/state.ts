import type { Page } from "@playwright/test";

/**
 * What the screen is made of: its address, how it is drawn and every kind of element in sight, whatever the
 * words and however many of each. Two screens with the same answer are the same state; an opened fold, a dialog,
 * a field, a message or a refused form is another one.
 */
export function stateOf(page: Page): Promise<string> {
  return steadily(page, () => page.evaluate(screen));
}

/** A page that is left while it is asked has no answer; the one that follows it has. */
export async function steadily<T>(page: Page, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    if (!/Execution context was destroyed/.test(String(thrown))) throw thrown;
    await page.waitForLoadState();
    return ask();
  }
}

function screen(): string {
  const kinds = new Set<string>();
  for (const element of document.body.querySelectorAll("*:not(svg *)")) {
    if (!element.checkVisibility()) continue;
    const marks = ["class", "type", "role", "aria-current", "open", "disabled"]
      .filter((name) => element.hasAttribute(name))
      .map((name) => `${name}=${element.getAttribute(name)}`);
    kinds.add([element.localName, ...marks].join(" "));
  }
  const { documentElement: root, styleSheets } = document;
  const drawn = [
    innerWidth,
    root.dataset.theme,
    getComputedStyle(root).fontSize,
    matchMedia("(forced-colors: active)").matches,
    styleSheets.length,
  ];
  const place = location.pathname + (new URLSearchParams(location.search).get("tampil") ?? "");
  return [place, ...drawn, ...[...kinds].sort()].join("\n");
}
