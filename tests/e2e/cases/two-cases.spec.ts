import { requirementsOf } from "../../../src/core/sop/graph.ts";
import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

const A = { number: "131/PD/2026", url: "/kasus/?kasus=uji-131-PD-2026" };
const B = { number: "132/PD/2026", url: "/kasus/?kasus=uji-132-PD-2026" };
const cases = (...done: number[]) =>
  [A, B].map(({ number }, n) =>
    straightCase(SOP, { number, done: done[n] ?? 0, openedAt: Date.now() - 3_600_000 }),
  );

test("two cases are worked on in two tabs, and the list of a third follows both", async ({
  page,
  context,
}) => {
  await storeCases(page, cases(0, 1));
  const [tabA, tabB] = [await context.newPage(), await context.newPage()];
  const [inA, inB] = [new Journey(tabA, SOP), new Journey(tabB, SOP)];
  await tabA.goto(A.url);
  await tabB.goto(B.url);
  await page.goto("/kasus/");
  const list = new CaseListPage(page);
  await expect(list.row(A.number)).toContainText("Langkah 1:");

  await inA.forward();
  await inB.forward();
  await expect(list.row(A.number)).toContainText("Langkah 2:");
  await expect(list.row(B.number)).toContainText("Langkah 3:");
  await tabA.getByRole("link", { name: "Buka langkah 2" }).click();
  await inA.forward();
  await expect(list.row(A.number)).toContainText("Langkah 3:");
  await expect(tabB.getByRole("heading", { name: "Langkah 2 selesai dicatat" })).toBeVisible();
});

test("the same case in two tabs shows the same ticks, and a step is recorded once", async ({
  page,
  context,
}) => {
  await storeCases(page, cases(0));
  await page.goto(A.url);
  const other = await context.newPage();
  await other.goto(A.url);
  const [here, there] = [new Journey(page, SOP), new Journey(other, SOP)];
  const step = await here.step();
  const label = requirementsOf(step)[0]?.label ?? "";
  await page.getByRole("checkbox", { name: label }).check();
  await expect(other.getByRole("checkbox", { name: label })).toBeChecked();
  await there.fill(step, step.outcomes[0]?.label ?? "");
  await here.forward();
  // The other tab moved on by itself: the step it was filling in is done.
  await expect(other.getByRole("heading", { name: /^Langkah 2:/ })).toBeVisible();
  await other.getByRole("link", { name: "Riwayat" }).click();
  await expect(other.locator(".k-history > li").filter({ hasText: "diselesaikan" })).toHaveCount(1);
});

test("going from case to case in one tab, what is typed stays with its own case", async ({
  page,
}) => {
  await storeCases(page, cases(0, 0));
  const list = new CaseListPage(page);
  const name = page.getByLabel("Nama pelaksana", { exact: true });
  const open = async (number: string) => {
    await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
    await list.open(number);
    await expect(page.locator(".k-case-number")).toHaveText(number);
  };
  await page.goto(A.url);
  await name.fill("Pengisi kasus pertama");
  await open(B.number);
  await expect(name).toHaveValue("");
  await name.fill("Pengisi kasus kedua");
  await open(A.number);
  await expect(name).toHaveValue("Pengisi kasus pertama");
  await page.goBack();
  await page.goBack();
  await expect(page.locator(".k-case-number")).toHaveText(B.number);
  await expect(name).toHaveValue("Pengisi kasus kedua");
});
