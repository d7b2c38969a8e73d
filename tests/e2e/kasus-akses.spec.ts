import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";

const CASE = { number: "031/PD/2026", subject: "Data sektoral", applicant: "Bappeda" };
const OFFICER = { name: "Sri Wahyuni", nip: "123", position: "Pejabat Administrator" };

async function expectNoFindings(page: Page, state: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    state,
  ).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wider, `${state} scrolls sideways`).toBe(false);
}

async function walkStates(page: Page) {
  const list = new CaseListPage(page);
  const current = new CasePage(page);
  await list.goto();
  await expectNoFindings(page, "empty list");
  await list.start(CASE);
  await expectNoFindings(page, "current step");
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByRole("alert", { name: "Ada yang perlu diperbaiki" })).toBeFocused();
  await expectNoFindings(page, "refused form");
  await current.tickAll();
  await current.signAs(OFFICER);
  await expect(page.getByText("NIP lazimnya 18 angka")).toBeVisible();
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByRole("heading", { name: /^Periksa jawaban/ })).toBeFocused();
  await expectNoFindings(page, "check answers");
  await page.getByRole("button", { name: "Ya, catat langkah ini" }).click();
  await expect(page.getByRole("heading", { name: /selesai dicatat$/ })).toBeFocused();
  await expectNoFindings(page, "recorded");
  for (const [section, heading] of [
    ["Bagan alir", "Bagan alir kasus ini"],
    ["Riwayat", "Riwayat"],
    ["Berkas dan tindakan", "Berkas dan tindakan"],
  ] as const) {
    await page
      .getByRole("navigation", { name: "Bagian kasus" })
      .getByRole("link", { name: section })
      .click();
    await expect(page.getByRole("heading", { name: heading, exact: true })).toBeFocused();
    await expectNoFindings(page, section);
  }
}

test("every state of the checklist is accessible on a wide light screen", async ({ page }) => {
  await walkStates(page);
});

test("and on a dark one 320 px wide", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 320, height: 640 });
  await walkStates(page);
});

test("the SOP page lists its running cases and leads to a new one", async ({ page }) => {
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  await page.goto("/sop/pengelolaan-data/");
  const cases = page.getByRole("region", { name: "Kasus Pengelolaan Data" });
  await cases.scrollIntoViewIfNeeded();
  await expect(cases.getByRole("link", { name: new RegExp(CASE.number) })).toBeVisible();
  await cases.getByRole("link", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("heading", { name: "Mulai kasus baru" })).toBeVisible();
});
