/** A part of the checklist that is fetched when first needed, and cannot be: said, and nothing is lost. */
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { firstBox, notice, openCase, savedEvents } from "./pages/failing-case.ts";
import { setFault } from "./pages/faults.ts";
import { storeCases } from "./pages/stored-cases.ts";

const KEY = "010/PD/2026";
const addressOf = (script: string) => `**/_astro/${script}.*.js`;

test("a screen that cannot be fetched says so, and comes when the page is loaded anew", async ({
  page,
}) => {
  await storeCases(page, [shortCase(KEY)]);
  await page.goto(`/kasus/?kasus=${encodeURIComponent(KEY)}`);
  const name = page.getByLabel("Nama pelaksana", { exact: true });
  await name.fill("Sri Wahyuni");
  await page.route(addressOf("History"), (route) => route.abort());
  await page.getByRole("link", { name: "Riwayat" }).click();
  const failed = "Bagian ini gagal dimuat. Pekerjaan Anda tidak terpengaruh.";
  await expect(page.getByRole("paragraph").filter({ hasText: failed })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: failed })).toHaveCount(1);
  await page.getByRole("link", { name: "Langkah kini" }).click();
  await expect(name).toHaveValue("Sri Wahyuni");

  await page.unroute(addressOf("History"));
  // A browser may remember the script as missing for as long as the page lives.
  await page.reload();
  await expect(name).toHaveValue("Sri Wahyuni");
  await page.getByRole("link", { name: "Riwayat" }).click();
  await expect(page.getByRole("heading", { name: "Riwayat" })).toBeVisible();
});

test("a write that fails is said, tried again and taken out where nothing more can be fetched", async ({
  page,
}) => {
  await openCase(page);
  await page.route("**/*", (route) => route.abort());
  await setFault(page, "full");
  await firstBox(page).click();
  await expect(notice(page)).toContainText("Ruang penyimpanan peramban ini penuh.");
  expect(await savedEvents(page)).toBe(2);
  await setFault(page, null);
  await notice(page).getByRole("button", { name: "Coba simpan lagi" }).click();
  await expect(notice(page)).toHaveCount(0);
  await page.unroute("**/*");
  await page.reload();
  await expect(firstBox(page)).toBeChecked();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("what is still to come in the bar of chosen cases, or cannot, is readable there", async ({
      page,
    }) => {
      await storeCases(page, [shortCase(KEY)]);
      await page.goto("/kasus/");
      const answers = Promise.withResolvers<void>();
      await page.route(addressOf("HandOverPicked"), async (route) => {
        await answers.promise;
        await route.abort();
      });
      await page.getByRole("listitem").filter({ hasText: KEY }).getByRole("checkbox").check();
      const bar = page.getByRole("region", { name: "Kasus yang dipilih" });
      await expect(bar.getByText("Memuat…")).toBeVisible();
      await expectNoFindings(page, "a part of the bar is still to come");
      answers.resolve();
      await expect(bar.getByText("Bagian ini gagal dimuat.")).toBeVisible();
      await expectNoFindings(page, "a part of the bar cannot be had");
    });
  });
}
