/** What must hold for boxes on paper, whatever was written. */
import type { Box, Page, Paged } from "../../src/core/form/boxes.ts";

const SLACK = 0.2;
const MARGIN = { left: 30, right: 12, top: 15, bottom: 24 };

const overlap = (a: Box, b: Box) =>
  a.x + SLACK < b.x + b.w &&
  b.x + SLACK < a.x + a.w &&
  a.y + SLACK < b.y + b.h &&
  b.y + SLACK < a.y + a.h;

const isText = ({ ink }: Box) => ink.kind === "text";

function faultsOf(page: Page, number: number): string[] {
  const { width, height } = page;
  const off = [...page.boxes, ...page.furniture].filter(
    ({ x, y, w, h }) => x < 0 || y < 0 || x + w > width || y + h > height,
  );
  const outside = page.boxes.filter(
    ({ x, y, w, h }) =>
      x + SLACK < MARGIN.left ||
      y + SLACK < MARGIN.top ||
      x + w > width - MARGIN.right + SLACK ||
      y + h > height - MARGIN.bottom + SLACK,
  );
  const texts = [...page.boxes, ...page.furniture].filter(isText);
  const clashes = texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${show(a)} over ${show(b)}`] : [])),
  );
  return [
    ...off.map((box) => `off the page: ${show(box)}`),
    ...outside.map((box) => `in the margin: ${show(box)}`),
    ...clashes,
  ].map((fault) => `page ${number}: ${fault}`);
}

function show({ x, y, w, h, ink }: Box): string {
  const what = ink.kind === "text" ? JSON.stringify(ink.text.slice(0, 20)) : ink.kind;
  return `${what} at ${[x, y, w, h].map((v) => v.toFixed(1)).join(",")}`;
}

/** @returns everything that overlaps, stands in a margin or runs off; empty when all is well. */
export const layoutFaults = (paged: Paged): string[] =>
  paged.pages.flatMap((page, i) => faultsOf(page, i + 1)).slice(0, 5);
