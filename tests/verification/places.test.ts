/** A difference has a place: on the page, and in what the record has written there. */
import { describe, expect, test } from "vitest";
import { verdictsOn } from "../../src/verification/verdicts.ts";
import { pdfOf, sealed } from "../support/paper-cases.ts";
import { savedAnew } from "../support/pdf-objects.ts";
import { annotated, painted, signedVisibly } from "../support/tampered-pdf.ts";
import { verified } from "../support/verified.ts";

const made = pdfOf(sealed());
const POINTS = 72 / 25.4;

/** A line of the last page, as a rectangle of a PDF (points, from the lower left corner). */
const last = made.paged.pages.length - 1;
const page = made.paged.pages[last];
const line = page?.boxes.find(({ ink }) => ink.kind === "text" && ink.text.includes("Rina"));
if (page === undefined || line === undefined || line.ink.kind !== "text")
  throw new Error("no line");
const text = line.ink.text.trimEnd();
const rect = [line.x, page.height - line.y - line.h, line.x + line.w, page.height - line.y]
  .map((mm) => (mm * POINTS).toFixed(1))
  .join(" ");

async function pagesVerdict(bytes: Uint8Array) {
  const found = await verified(bytes);
  if (found.kind !== "case") throw new Error(found.kind);
  return verdictsOn(found)[1];
}

describe("the place is named, with what the record has there", () => {
  test("a name pasted over", async () => {
    const note = `<</Type/Annot/Subtype/FreeText/F 4/Rect[${rect}]/Contents(H. Palsu Sekali, S.H.)>>`;
    const { list, places } = await pagesVerdict(annotated(made.bytes, last, note));
    expect(list).toHaveLength(1);
    expect(list[0]).toMatch(new RegExp(`^Halaman ${last + 1}, bagian .*ada yang ditempelkan`));
    expect(list[0]).toContain(text);
    expect(places?.[0]?.at.x).toBeCloseTo(line.x, 0);
    expect(places?.[0]?.at.y).toBeCloseTo(line.y, 0);
  });

  test.each([
    ["appended", (bytes: Uint8Array) => bytes],
    ["saved anew", savedAnew],
  ])("a box painted into the content, %s", async (_, saved) => {
    const { list, places } = await pagesVerdict(saved(painted(made.bytes, last)));
    expect(list[0]).toMatch(/isinya lain/);
    // 100 100 200 40 re, in points.
    expect(places?.[0]?.at.x).toBeCloseTo(100 / POINTS, 0);
    expect(places?.[0]?.at.w).toBeCloseTo(200 / POINTS, 0);
    expect(places?.[0]?.at.h).toBeCloseTo(40 / POINTS, 0);
  });
});

describe("a signature that is seen", () => {
  test("where nothing stands hides nothing", async () => {
    expect(await pagesVerdict(signedVisibly(made.bytes, last))).toMatchObject({
      tone: "good",
      list: [],
      places: [],
    });
  });

  test("over a name hides it, and that is said", async () => {
    const widget = `<</Type/Annot/Subtype/Widget/FT/Sig/T(ttd)/F 132/Rect[${rect}]/V<</Type/Sig/Contents<00>/ByteRange[0 1 2 3]>>>>`;
    const found = await pagesVerdict(annotated(made.bytes, last, widget));
    expect(found.tone).toBe("open");
    expect(found.list[0]).toContain(`menutupi tulisan “${text}`);
  });
});
