/** Pictures of a case on pages of their own: whole, upright, in their margins, with what they are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Paged } from "../../../src/core/form/boxes.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import { footer, type PaperSize, sheetOf } from "../../../src/core/form/paper.ts";
import { type DrawnPicture, picturePages } from "../../../src/core/form/picture-pages.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { holding } from "../../support/page-pictures.ts";
import { madePaper } from "../../support/papers.ts";

type Size = readonly [width: number, height: number];

function pagesOf(sizes: readonly Size[], paper: PaperSize = "a4", name = "foto.jpg"): Paged {
  const papers = sizes.map((_, n) => madePaper(`isi ${n}`, `${n + 1} ${name}`));
  const pictures = new Map(
    papers.map(({ digest }, n): [string, DrawnPicture] => {
      const [width, height] = sizes[n] ?? [1, 1];
      return [digest, { digest, size: 9, width, height, channels: 3 }];
    }),
  );
  const { state } = holding(papers);
  if (state === null) throw new Error("no case");
  return paginate(typeface(), picturePages(state, pictures, paper, footer(["Kasus uji"])));
}

const photosOn = ({ boxes }: Paged["pages"][number]): Box[] =>
  boxes.filter(({ ink }) => ink.kind === "photo");
const counts = ({ pages }: Paged) => pages.map((page) => photosOn(page).length);

describe("one a page, as its sheet is turned", () => {
  it("a tall one upright, a wide one level", () => {
    const { pages } = pagesOf([
      [1_500, 2_000],
      [2_000, 1_500],
    ]);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [210, 297],
      [297, 210],
    ]);
  });

  it("small ones share a page, large ones do not", () => {
    expect(
      counts(
        pagesOf([
          [400, 240],
          [400, 240],
        ]),
      ),
    ).toEqual([2]);
    expect(
      counts(
        pagesOf([
          [2_000, 1_500],
          [2_000, 1_500],
        ]),
      ),
    ).toEqual([1, 1]);
  });

  it("no pictures, no pages", () => {
    expect(pagesOf([]).pages).toEqual([]);
  });
});

describe("each stands whole within the margins, in its own proportions", () => {
  const side = fc.integer({ min: 1, max: 4_000 });
  const sizes = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 6 });

  it("whatever its size, on either paper, under any name", () => {
    const longName = fc
      .integer({ min: 1, max: 250 })
      .map((n) => `${"foto ".repeat(60).slice(0, n)}.jpg`);
    fc.assert(
      fc.property(sizes, fc.constantFrom("a4", "f4"), longName, (all, paper, name) => {
        const { pages } = pagesOf(all, paper, name);
        for (const page of pages) {
          const { margin } = sheetOf(paper, page.width > page.height ? "landscape" : "portrait");
          for (const { x, y, w, h, ink } of page.boxes) {
            expect(x).toBeGreaterThanOrEqual(margin.left - 0.01);
            expect(x + w).toBeLessThanOrEqual(page.width - margin.right + 0.01);
            expect(y + h).toBeLessThanOrEqual(page.height - margin.bottom + 0.01);
            if (ink.kind !== "photo") continue;
            const { photo } = ink;
            expect(w / h).toBeCloseTo(photo.width / photo.height, 5);
            expect(w / photo.width).toBeLessThanOrEqual(0.2541);
          }
        }
        expect(counts({ pages, tags: [], missing: [] }).reduce((a, b) => a + b)).toBe(all.length);
      }),
      { numRuns: 40 },
    );
  });

  it("and its caption stands right below it, on the same page", () => {
    const { pages, tags } = pagesOf([
      [1_500, 2_000],
      [300, 200],
      [300, 220],
    ]);
    for (const page of pages) {
      for (const photo of photosOn(page)) {
        const group = tags[photo.tag ?? -1]?.parent;
        const below = page.boxes.filter(({ tag }) => {
          const own = tags[tag ?? -1];
          return own?.role === "Caption" && own.parent === group;
        });
        expect(below.length).toBeGreaterThan(0);
        expect((below[0]?.y ?? 0) - photo.y - photo.h).toBeLessThan(2);
        expect(tags[photo.tag ?? -1]).toMatchObject({
          role: "Figure",
          alt: expect.stringContaining("foto.jpg"),
        });
      }
    }
  });
});
