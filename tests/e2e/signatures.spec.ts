/** The card on certified signatures, in each state that a reader may meet. */
import type { Page } from "@playwright/test";
import { exportBlankPdf } from "../../src/pdf/export-sop.ts";
import { publishedSop } from "../support/content.ts";
import { ownPdfOf, sealed } from "../support/paper-cases.ts";
import { certified, type Identity } from "../support/pki.ts";
import { signed, stamped } from "../support/signed-pdf.ts";
import { painted } from "../support/tampered-pdf.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";

const original = ownPdfOf(sealed()).bytes;
let root: Identity;
let officer: Identity;

test.beforeAll(async () => {
  root = await certified({ name: "Akar Uji", issues: true });
  officer = await certified({ name: "Rina Wulandari", issuer: root });
});

async function choose(page: Page, bytes: Uint8Array) {
  await page.goto("/verifikasi/");
  await page
    .getByLabel("Pilih PDF atau berkas kasus")
    .setInputFiles({ name: "kasus.pdf", mimeType: "application/pdf", buffer: Buffer.from(bytes) });
  return page.getByRole("region", { name: "Tanda tangan elektronik" });
}

const SEEN = { page: 3, rect: [60, 20, 160, 60] } as const;
const signedWell = () => signed(original, officer, { with: [root], seen: SEEN });

const STATES: [string, () => Promise<Uint8Array>, RegExp[]][] = [
  ["nobody signed", async () => original, [/^Tidak ada tanda tangan elektronik/, /bukan TTE/]],
  [
    "good, its chain not checked",
    signedWell,
    [
      /pemiliknya belum pasti/,
      /rantai belum diperiksa/,
      /Rina Wulandari/,
      /seluruh berkas/,
      /dicabut/,
    ],
  ],
  [
    "broken",
    async () => {
      const bytes = await signedWell();
      bytes[12] = (bytes[12] ?? 0) ^ 1;
      return bytes;
    },
    [/Tanda tangan elektronik tidak cocok/, /bukan yang ditandatangani/],
  ],
  [
    "covering a part, with a time stamp behind it",
    async () => stamped(await signedWell(), await certified({ name: "Jam Uji", stamps: true })),
    [/Rina Wulandari/, /Stempel waktu cocok/, /sebelum tambahan terakhir/],
  ],
  [
    "changed afterwards",
    async () => painted(await signedWell(), 3),
    [/Berkas diubah sesudah ditandatangani/, /isi halaman 4/],
  ],
];

for (const [state, make, words] of STATES) {
  test(state, async ({ page }) => {
    const card = await choose(page, await make());
    for (const one of words) await expect(card).toContainText(one);
    await expectNoFindings(page, state);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectNoFindings(page, `${state}, narrow and dark`);
  });
}

test("a signed document without a case is told by its signature too", async ({ page }) => {
  const blank = exportBlankPdf(publishedSop(), "a4");
  const card = await choose(page, await signed(blank, officer, { with: [root] }));
  await expect(card).toContainText("Rina Wulandari");
  await expect(page.getByRole("heading", { name: "tanpa kasus" })).toBeVisible();
});

test("what reads certificates comes with the first signature, not before", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await choose(page, original);
  await page.getByRole("heading", { name: "Catatan utuh" }).waitFor();
  expect(fetched.filter((url) => url.includes("sertifikat.json"))).toEqual([]);
  await (await choose(page, await signedWell())).getByText("Rina Wulandari").waitFor();
  expect(fetched.filter((url) => url.includes("sertifikat.json"))).toHaveLength(1);
});
