/** The identity block in the order of the official form (PermenPAN-RB 35/2012). */
import { publishedSop } from "../support/content.ts";
import { expect, test } from "./fixtures.ts";

const sop = publishedSop();
const RIGHT = [
  "Nomor SOP",
  "Tanggal Pembuatan",
  "Tanggal Revisi",
  "Tanggal Efektif",
  "Disahkan oleh",
  "Nama SOP",
];
/** Left, right, left … as the form pairs them; the last is headed as the document heads it. */
const PAIRS = [
  "Dasar hukum",
  "Kualifikasi Pelaksana",
  "Keterkaitan",
  "Peralatan/Perlengkapan",
  "Peringatan",
  sop.records.heading,
];

test.beforeEach(({ page }) => page.goto(`/sop/${sop.id}/`));

test("the fields are read in the official order on paper", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  const block = page.locator(".identitas");
  const labels = await block
    .getByRole("term")
    .evaluateAll((terms) => terms.map((term) => term.firstChild?.textContent?.trim()));
  expect(labels).toEqual(RIGHT);
  const headings = await block.getByRole("heading", { level: 2 }).allTextContents();
  expect(
    headings.map((text) =>
      text
        .split(":")[0]
        ?.replace(/\s*\d*$/, "")
        .trim(),
    ),
  ).toEqual(PAIRS);
});

test("on screen the boxes left empty are one line that names them all", async ({ page }) => {
  const block = page.locator(".identitas");
  const empty = block.getByText("tidak tercantum dalam naskah").filter({ visible: true });
  // The other is Peringatan, in its own box.
  await expect(empty).toHaveCount(2);
  await expect(block.getByRole("term")).toHaveCount(2);
  for (const label of RIGHT.slice(0, 5))
    await expect(block.getByRole("term").first()).toContainText(label);
});

test("on a wide screen they stand in two columns, on a narrow one below each other", async ({
  page,
}) => {
  const block = page.locator(".identitas");
  const boxes = async () => {
    const unit = block.getByText(sop.identity.unit);
    const fields = block.getByRole("term").first();
    const pairs = await block.getByRole("heading", { level: 2 }).all();
    const found = await Promise.all([unit, fields, ...pairs].map((one) => one.boundingBox()));
    return found.map((box) => box ?? { x: Number.NaN, y: Number.NaN });
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  const wide = await boxes();
  for (let at = 0; at < wide.length; at += 2) {
    const [left, right] = wide.slice(at, at + 2);
    expect(right?.x).toBeGreaterThan(left?.x ?? Number.NaN);
  }
  for (let at = 2; at < wide.length; at += 2) expect(wide[at]?.y).toBe(wide[at + 1]?.y);
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = (await boxes()).map(({ y }) => y);
  expect(narrow).toEqual(narrow.toSorted((a, b) => a - b));
});
