import type { Locator } from "@playwright/test";
import { digestInGroups } from "../../src/core/words/digest.ts";
import { withoutCheckingSteps } from "../support/changed-sop.ts";
import { caseFileOf, ownPdfOf, sealed } from "../support/paper-cases.ts";
import { savedAnew } from "../support/pdf-objects.ts";
import { blackened, painted, signedVisibly } from "../support/tampered-pdf.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";

const chosen = (bytes: Uint8Array, name = "kasus.pdf") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(bytes),
});

test.beforeEach(({ page }) => page.goto("/verifikasi/"));

test("an intact PDF is called intact, with what the case says and what that proves", async ({
  page,
}) => {
  await page
    .getByLabel("Pilih PDF atau berkas kasus")
    .setInputFiles(chosen(ownPdfOf(sealed()).bytes));
  await expect(page.getByRole("heading", { name: "Utuh" })).toBeVisible();
  await expect(page.getByText("sama persis dengan cetakan ulang")).toBeVisible();
  await expect(page.getByText("001/PD/2026")).toBeVisible();
  await expect(page.getByText("Mengetahui: Dra. Rina Wulandari, M.Si.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^6, putaran ke-4/ })).toContainText("Selesai");
  await expect(page.getByText("bukan TTE tersertifikasi").first()).toBeVisible();
  await expectNoFindings(page, "intact");
});

test("the verdict is readable on a narrow, dark screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page
    .getByLabel("Pilih PDF atau berkas kasus")
    .setInputFiles(chosen(ownPdfOf(sealed()).bytes));
  await expect(page.getByRole("heading", { name: "Utuh" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoFindings(page, "intact, narrow and dark");
});

test("a PDF that another tool signed afterwards still verifies its case", async ({ page }) => {
  const bytes = signedVisibly(ownPdfOf(sealed()).bytes, 3);
  await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(chosen(bytes));
  await expect(page.getByRole("heading", { name: "Utuh" })).toBeVisible();
  await expect(
    page.getByText("ditambahkan: tampilan tanda tangan elektronik di halaman 4"),
  ).toBeVisible();
});

test("a page painted over is called different, however it was saved", async ({ page }) => {
  const bytes = painted(ownPdfOf(sealed()).bytes, 3);
  for (const file of [bytes, savedAnew(bytes)]) {
    await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(chosen(file));
    await expect(page.getByRole("heading", { name: "halaman berbeda" })).toBeVisible();
    await expect(page.getByText("isi halaman 4")).toBeVisible();
    await page.reload();
  }
});

/** @returns the ink of a picture of a page: its width in dots, and how many of them are not white. */
const inkOf = (picture: Locator) =>
  picture.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const dots = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    let dark = 0;
    for (let i = 0; i < dots.length; i += 4) if ((dots[i] ?? 255) < 128) dark += 1;
    return { width, dark };
  });

test("a page that differs is shown beside the page that the record draws", async ({ page }) => {
  await page
    .getByLabel("Pilih PDF atau berkas kasus")
    .setInputFiles(chosen(blackened(ownPdfOf(sealed()).bytes, 3)));
  await page.getByRole("button", { name: "Perlihatkan 1 halaman berdampingan" }).click();
  const [ours, theirs] = ["menurut catatan", "dalam berkas"].map((what) =>
    page.getByRole("img", { name: `Halaman 4 ${what}` }),
  );
  if (!ours || !theirs) throw new Error("two pictures are expected");
  await expect(theirs).toBeVisible();
  await expect(page.getByText("Menggambar…")).toHaveCount(0);
  const [plain, forged] = [await inkOf(ours), await inkOf(theirs)];
  // 200 by 40 points of black, on a page 842 points wide.
  const added = 200 * 40 * (plain.width / 842) ** 2;
  expect(forged.dark - plain.dark).toBeGreaterThan(added * 0.9);
  expect(forged.dark - plain.dark).toBeLessThan(added * 1.1);
  const [left, right] = [await ours.boundingBox(), await theirs.boundingBox()];
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  await page.getByRole("button", { name: "Besarkan halaman 4" }).click();
  const width = async () => (await theirs.boundingBox())?.width;
  await expect.poll(width).toBeGreaterThan((right?.width ?? 0) * 1.5);
  await expectNoFindings(page, "pages side by side");
});

test("a chain that holds over a changed SOP is not called intact", async ({ page }) => {
  await page
    .getByLabel("Pilih PDF atau berkas kasus")
    .setInputFiles(chosen(ownPdfOf(withoutCheckingSteps()).bytes));
  await expect(page.getByRole("heading", { name: "SOP di dalam kasus berubah" })).toBeVisible();
  await expect(page.getByText("Langkah 6 ditiadakan")).toBeVisible();
  await expect(page.getByText("Langkah 7 ditiadakan")).toBeVisible();
  await expectNoFindings(page, "a changed SOP");
});

test("a changed case is called changed, at its place", async ({ page }) => {
  const forged = caseFileOf(sealed()).replace("Salah ketik.", "Salah ketik!");
  const { bytes } = ownPdfOf(sealed(), forged);
  await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(chosen(bytes));
  await expect(page.getByRole("heading", { name: "Berubah" })).toBeVisible();
  await expect(page.getByText(/Catatan ke-\d+ tidak cocok/)).toBeVisible();
});

test("any other file is called not ours", async ({ page }) => {
  const text = chosen(new TextEncoder().encode("<script>alert(1)</script>"), "halo.pdf");
  await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(text);
  await expect(page.getByRole("heading", { name: "Bukan berkas dari situs ini" })).toBeVisible();
});

test("a file can be dropped on the page", async ({ page }) => {
  const data = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(
        new File([new Uint8Array(bytes)], "jatuh.pdf", { type: "application/pdf" }),
      );
      return transfer;
    },
    [...ownPdfOf(sealed()).bytes],
  );
  const place = page.getByRole("region", { name: "Berkas yang diperiksa" });
  await expect(async () => {
    await place.dispatchEvent("drop", { dataTransfer: data });
    await expect(page.getByRole("heading", { name: "Utuh" })).toBeVisible({ timeout: 10_000 });
  }).toPass();
});

test.describe("a file that takes too long", () => {
  test.beforeEach(async ({ page }) => {
    // Whatever the worker is busy with: it does not answer.
    await page.route("**/examiner-worker*", () => undefined);
    await page.clock.install();
    await page.goto("/verifikasi/");
    // From then on it is waited for.
    const asked = page.waitForRequest("**/examiner-worker*");
    await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(chosen(new Uint8Array(9)));
    await asked;
  });

  test("is given up after ten seconds, and that is said", async ({ page }) => {
    await page.clock.fastForward(10_000);
    await expect(page.getByText("lebih dari 10 detik")).toBeVisible();
  });

  test("can be stopped before, and another one chosen", async ({ page }) => {
    await page.getByRole("button", { name: "Hentikan" }).click();
    await expect(page.getByText("pemeriksaan dihentikan")).toBeVisible();
    await page.unroute("**/examiner-worker*");
    await page
      .getByLabel("Pilih PDF atau berkas kasus")
      .setInputFiles(chosen(ownPdfOf(sealed()).bytes));
    await expect(page.getByRole("heading", { name: "Catatan utuh" })).toBeVisible();
  });
});

test("who does not come by a code is told of none", async ({ page }) => {
  await expect(page.getByText("Sidik pada kode QR:")).toBeHidden();
});

test("whoever comes by the code on paper sees its fingerprint, and whether the file is that one", async ({
  page,
}) => {
  const story = sealed();
  const digest = story.state?.seals.at(-1)?.digest ?? "?";
  await page.goto(`/verifikasi/#sidik=${digest}`);
  await expect(page.locator("#v-dari-kode")).toContainText(digestInGroups(digest));
  const file = page.getByLabel("Pilih PDF atau berkas kasus");
  await file.setInputFiles(chosen(ownPdfOf(story).bytes));
  await expect(page.getByText("Sama dengan sidik pada kode QR")).toBeVisible();
  await expectNoFindings(page, "the fingerprint of a code");
  await page.goto(`/verifikasi/#sidik=${"0".repeat(64)}`);
  await file.setInputFiles(chosen(ownPdfOf(story).bytes));
  await expect(page.getByText("Berbeda dari sidik pada kode QR")).toBeVisible();
});
