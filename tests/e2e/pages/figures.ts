/**
 * Finds every figure of the monitoring page by its digits, and tries the way to its cases. Nothing here
 * knows which figures there are: a number is either said to be given (`data-given`, a heading, a row's
 * name), or zero, or it stands in a cell, row, line or tile with a button that opens cases.
 */
import type { Page } from "@playwright/test";

/** @returns the text of every figure without a way to its cases, with the place it stands in. */
export function figuresWithoutCases(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = "[data-given], h2, h3, summary, thead, caption, th, .m-row-label, .m-axis";
    const aside =
      "script, textarea, .ui-button, .m-controls, .m-exports, .ui-terms, [aria-labelledby='formulir'], label, legend, a";
    const group = "td, li, p, .m-row, .m-tiles > div";
    const root = document.querySelector(".m-root");
    if (root === null) throw new Error("the page of figures is there");
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const lost: string[] = [];
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const holder = text.parentElement;
      const words = text.textContent ?? "";
      if (holder === null || !/\d/.test(words) || holder.closest(`${named}, ${aside}`)) continue;
      const isZero = holder.matches(".m-number") && /^0\D*$/.test(words);
      const way = "button[aria-label*='ihat ']";
      const opens = holder.closest(way) ?? holder.closest(group)?.querySelector(way);
      if (!isZero && !opens) lost.push(`${words.trim()} in ${holder.closest(group)?.textContent}`);
    }
    return lost;
  });
}

/** Opens the cases of every figure in turn. @returns how many there were, and those that showed no list. */
export function openEveryFigure(page: Page): Promise<{ tried: number; empty: string[] }> {
  return page.evaluate(async () => {
    const LONGEST_MS = 15_000;
    const until = async (isSo: () => boolean) => {
      const end = performance.now() + LONGEST_MS;
      while (!isSo() && performance.now() < end) await new Promise(requestAnimationFrame);
      return isSo();
    };
    const dialog = () => document.querySelector<HTMLDialogElement>(".m-root dialog");
    const buttons = document.querySelectorAll<HTMLButtonElement>(
      ".m-root button[aria-label*='ihat ']",
    );
    const empty: string[] = [];
    for (const button of buttons) {
      button.click();
      const isShown = () => dialog()?.open === true && dialog()?.querySelector("li") !== null;
      if (!(await until(isShown))) empty.push(button.ariaLabel ?? "");
      dialog()?.close();
      await until(() => dialog() === null);
    }
    return { tried: buttons.length, empty };
  });
}
