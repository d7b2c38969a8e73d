import { readSop } from "../../support/content.ts";
import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";
import { expect, test } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { storeCases } from "../pages/stored-cases.ts";

const SECOND = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
const openedAt = () => Date.now() - 3_600_000;
const oneOfEach = () => [
  straightCase(SECOND, { number: "201/PP/2026", done: 1, openedAt: openedAt() }),
  straightCase(PENGELOLAAN_DATA, { number: "202/PD/2026", done: 2, openedAt: openedAt() }),
];

test("the list holds cases of several SOPs, and the address says of which", async ({ page }) => {
  await storeCases(page, oneOfEach());
  await page.goto("kasus/");
  const list = new CaseListPage(page);
  await expect(list.row("201/PP/2026")).toContainText(SECOND.identity.name);
  await expect(list.row("202/PD/2026")).toContainText(PENGELOLAAN_DATA.identity.name);
  await expectNoFindings(page, "list of two SOPs");
  await page.getByRole("button", { name: "Saring dan urutkan" }).click();
  await page.getByLabel("SOP", { exact: true }).selectOption({ label: SECOND.identity.name });
  await expect(list.row("202/PD/2026")).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`sop=${SECOND.id}`));
  await page.reload();
  await expect(list.row("201/PP/2026")).toBeVisible();
  await expect(list.row("202/PD/2026")).toHaveCount(0);
  // A new case begins with the SOP that was looked at.
  await page.getByRole("link", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("radio", { name: SECOND.identity.name })).toBeChecked();
  await expectNoFindings(page, "new case with a choice of SOP");
});

test("any page of content can carry the checklist, even of two SOPs", async ({ page }) => {
  await storeCases(page, oneOfEach());
  await page.goto("loket/");
  for (const [sop, number] of [
    [SECOND, "201/PP/2026"],
    [PENGELOLAAN_DATA, "202/PD/2026"],
  ] as const) {
    const cases = page.getByRole("region", { name: `Kasus ${sop.identity.name}` });
    await cases.scrollIntoViewIfNeeded();
    await expect(cases.getByRole("link", { name: new RegExp(number) })).toBeVisible();
    await expect(cases.getByRole("listitem")).toHaveCount(1);
    await expect(cases.getByRole("link", { name: "Mulai kasus baru" })).toHaveAttribute(
      "href",
      new RegExp(`sop=${sop.id}`),
    );
  }
  await expectNoFindings(page, "page with two checklists");
  const second = page.getByRole("region", { name: `Kasus ${SECOND.identity.name}` });
  await second.getByRole("link", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("radio", { name: SECOND.identity.name })).toBeChecked();
});
