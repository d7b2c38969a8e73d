import { wita } from "../../support/calendars.ts";
import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { storeCases } from "../pages/stored-cases.ts";

const NOW = wita("2026-11-23 15.00");
const [LAST, NEXT] = ["041/PD/2026", "042/PD/2026"];
const CASE = "/kasus/?kasus=uji-041-PD-2026";

test.beforeEach(({ page }) => page.clock.setFixedTime(NOW));

test("the next number is proposed, and one that is taken is said to be taken", async ({ page }) => {
  const openedAt = NOW - 60_000;
  await storeCases(page, [straightCase(SOP, { number: LAST, done: 0, openedAt })]);
  await page.goto("/kasus/?tampil=baru");
  const number = page.getByLabel("Nomor kasus", { exact: true });
  await page.getByRole("button", { name: `Pakai ${NEXT}` }).click();
  await expect(number).toHaveValue(NEXT);
  const warning = page.locator(".ui-warning", { hasText: "Nomor ini sudah dipakai kasus" });
  await expect(warning).toHaveCount(0);
  await number.fill(LAST.toLowerCase());
  await expect(warning).toBeVisible();
});

test("a correction says it too, but not of the case's own number", async ({ page }) => {
  const openedAt = NOW - 60_000;
  await storeCases(
    page,
    [LAST, NEXT].map((number) => straightCase(SOP, { number, done: 0, openedAt })),
  );
  await page.goto(`${CASE}&tampil=koreksi`);
  const number = page.getByLabel("Nomor kasus yang benar");
  const warning = page.locator(".ui-warning", { hasText: "Nomor ini sudah dipakai kasus" });
  await expect(number).toHaveValue(LAST);
  await number.fill(`${NEXT} `);
  await expect(warning).toContainText("koreksi tetap dapat dicatat");
  await number.fill(LAST);
  await expect(warning).toHaveCount(0);
});

test("a case is begun from another one: subject and applicant come along, the number is its own", async ({
  page,
}) => {
  const openedAt = NOW - 60_000;
  await storeCases(page, [straightCase(SOP, { number: LAST, done: 0, openedAt })]);
  await page.goto(`${CASE}&tampil=kelola`);
  await page.getByRole("button", { name: "Buat kasus baru dari kasus ini" }).click();
  await page.getByRole("button", { name: `Pakai ${NEXT}` }).click();
  await expect(page.getByLabel("Perihal")).not.toHaveValue("");
  await expect(page.getByLabel("Pemohon")).not.toHaveValue("");
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await expect(page.locator("h1.k-case-title")).toContainText(NEXT);
});
