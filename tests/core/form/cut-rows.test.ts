/** Rows of the chart that no page holds: each part keeps its ink, and says where it belongs. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import type { Box, Page, Paged } from "../../../src/core/form/boxes.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import type { PaperSize } from "../../../src/core/form/paper.ts";
import { sopForm } from "../../../src/core/form/sop-form.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { CONTINUED } from "../../../src/core/words/status.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { publishedSop } from "../../support/content.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const chartOf = (sop: Sop, paper: PaperSize) => {
  const paged = paginate(typeface(), sopForm({ ...sop, notes: [] }, [], paper));
  return { paged, pages: paged.pages.filter(({ width, height }) => width > height) };
};

/** The same SOP, one activity as long as it takes to fill pages. */
const withLong = (sop: Sop, step: number, words: number): Sop => ({
  ...sop,
  steps: sop.steps.map((one, i) =>
    i === step ? { ...one, activity: "barangkali lengkap ".repeat(words / 2).trim() } : one,
  ),
});

const words = ({ boxes }: Page) =>
  boxes.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text.trim()] : []));

/** Shapes of steps: filled paths that say something. */
const shapes = ({ tags }: Paged, { boxes }: Page) =>
  boxes.filter(
    ({ ink, tag }) => ink.kind === "path" && tag !== null && tags[tag]?.role === "Figure",
  );

/** The symbols of an SOP's activities: one for everyone who performs one. */
const symbolsOf = (sop: Sop) =>
  layoutChart(sop).shapes.filter(({ part }) => part === "step" || part === "joined");

const isUpright = ({ ink }: Box) =>
  ink.kind === "path" && ink.points.length === 4 && ink.points[0] === ink.points[2];

test.each<PaperSize>(["a4", "f4"])(
  "a row over several pages is drawn once, and named on each, on %s",
  (paper) => {
    const sop = publishedSop();
    const { paged, pages } = chartOf(withLong(sop, 3, 1600), paper);
    const within = pages.filter((page) => words(page).includes(CONTINUED));
    expect(within.length).toBeGreaterThan(1);
    for (const page of within) expect(words(page)).toContain("4.");
    expect(pages.flatMap((page) => shapes(paged, page))).toHaveLength(symbolsOf(sop).length);
  },
);

test("arrows run down what goes on of a row, between a pentagon above and one below", () => {
  const { pages } = chartOf(withLong(publishedSop(), 3, 1600), "a4");
  const within = pages.filter((page) => words(page).includes(CONTINUED));
  const letters = (page: Page) => words(page).filter((word) => /^[A-Z]$/.test(word));
  for (const [i, page] of within.entries()) {
    const before = pages[pages.indexOf(page) - 1];
    const closing = before === undefined ? [] : letters(before);
    for (const mark of letters(page).slice(0, 1)) expect(closing, `page ${i}`).toContain(mark);
    const mark = page.boxes.find(({ ink }) => ink.kind === "text" && /^[A-Z]$/.test(ink.text));
    const x = (mark?.x ?? 0) + (mark?.w ?? 0) / 2;
    const lines = page.boxes.filter((box) => isUpright(box) && Math.abs(box.x - x) < 0.05);
    expect(Math.max(...lines.map(({ h }) => h))).toBeGreaterThan(10);
  }
});

test("no shape and no line of type is lost, wherever pages end", () => {
  fc.assert(
    fc.property(anySop(), fc.nat(), fc.integer({ min: 2, max: 900 }), (any, at, length) => {
      const sop = withLong(any, at % any.steps.length, length);
      const { paged, pages } = chartOf(sop, "a4");
      expect(pages.flatMap((page) => shapes(paged, page))).toHaveLength(symbolsOf(sop).length);
      const said = pages
        .flatMap(words)
        .join(" ")
        .replace(/\u00AD /g, "");
      const long = sop.steps[at % sop.steps.length]?.activity ?? "";
      expect(said.split("barangkali").length).toBe(long.split("barangkali").length);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("a law is not parted while the next page can hold it", () => {
  const law =
    "Peraturan Menteri tentang Pedoman Penyelenggaraan Urusan Pemerintahan Daerah ".repeat(3);
  const sop = publishedSop();
  const many = Array.from({ length: 40 }, () => ({ regulation: "uu-14-2008", citation: law }));
  const { pages } = paginate(typeface(), sopForm({ ...sop, legalBasis: many }, [], "a4"));
  const starts = pages.filter(({ width, height }) => height > width).map((page) => words(page)[0]);
  // Each page begins with a label: the number of a law, or what is no list at all.
  for (const first of starts.slice(1)) expect(first).toMatch(/^\d+\.$|^[A-Z]/);
});

test("the last row of a table does not go over the page alone", () => {
  const sop = publishedSop();
  const [first, last] = [sop.steps[0], sop.steps.at(-1)];
  if (first === undefined || last === undefined) throw new Error("no steps");
  for (let count = 8; count < 26; count++) {
    const middle = Array.from({ length: count }, (_, i) => ({
      ...first,
      id: `langkah-${i}`,
      number: i + 1,
      outcomes: first.outcomes.map((one) => ({ ...one, target: nextOf(i + 1, count, last.id) })),
    }));
    const { paged, pages } = chartOf({ ...sop, steps: [...middle, last] }, "a4");
    const shown = pages.map((page) => shapes(paged, page).length);
    if (shown.length > 1) expect(shown.at(-1), `${count} steps`).toBeGreaterThan(1);
  }
});

const nextOf = (i: number, count: number, last: string) => ({
  step: i < count ? `langkah-${i}` : last,
});
