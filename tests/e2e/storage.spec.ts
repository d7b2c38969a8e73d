/** How safe the cases are, and that nobody is fooled about it. */
import type { Page } from "@playwright/test";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { StoragePage } from "./pages/storage.ts";
import { storeCases } from "./pages/stored-cases.ts";

const CASE = { number: "081/PD/2026", subject: "Perihal uji", applicant: "Pemohon uji" };
const DAY = 24 * 60 * 60 * 1000;
const SEVEN_DAYS = "Safari menghapus data situs yang tidak dibuka selama tujuh hari";
const WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const AGENTS = [
  {
    who: "Safari on a Mac",
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.0 Safari/605.1.15`,
    applies: true,
  },
  {
    who: "an iPhone",
    userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT} Version/18.0 Mobile/15E148 Safari/604.1`,
    applies: true,
  },
  {
    who: "Chrome on a Mac",
    userAgent:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
    applies: false,
  },
];

/** A browser that answers the question whether it keeps the data, and counts how often it is asked. */
async function answerPersist(page: Page, answer: boolean) {
  await page.addInitScript((granted) => {
    const world = globalThis as unknown as { asked: number };
    world.asked = 0;
    let persisted = false;
    navigator.storage.persist = async () => {
      world.asked += 1;
      persisted = granted;
      return granted;
    };
    navigator.storage.persisted = async () => persisted;
    navigator.storage.estimate = async () => ({ usage: 2_500_000, quota: 1_000_000_000 });
  }, answer);
}

const asked = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { asked: number }).asked);

for (const [answer, says] of [
  [true, "Peramban berjanji tidak menghapus data situs ini dengan sendirinya."],
  [false, "Peramban tidak berjanji mempertahankan data situs ini"],
] as const) {
  test(`the browser is asked at the first case to keep the data; its answer is shown: ${answer}`, async ({
    page,
  }) => {
    await answerPersist(page, answer);
    const list = new CaseListPage(page);
    await list.goto();
    expect(await asked(page)).toBe(0);
    await list.start(CASE);
    await expect.poll(() => asked(page)).toBe(1);
    await page.getByRole("link", { name: "Belum dicadangkan" }).click();
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByText("Terpakai 2,5 MB dari 1 GB")).toBeVisible();
    await expectNoFindings(page, "whether the browser keeps the data");
  });
}

test("the age of the last backup stands in every case and with the list; an old one is reminded of", async ({
  page,
}) => {
  const start = Date.UTC(2026, 0, 6, 2);
  await page.clock.install({ time: start });
  await storeCases(page, [shortCase("tua")]);
  const storage = new StoragePage(page);
  await storage.goto();
  await storage.backUp();
  const reminder = page.getByText("Cadangan terakhir dibuat 31 hari yang lalu.");
  for (const [days, words] of [
    [0, "Dicadangkan hari ini"],
    [30, "Dicadangkan 30 hari lalu"],
    [31, "Dicadangkan 31 hari lalu"],
  ] as const) {
    await page.clock.setFixedTime(start + days * DAY);
    await page.goto("/kasus/?kasus=tua");
    await expect(page.getByRole("link", { name: words })).toBeVisible();
    await new CaseListPage(page).goto();
    await expect(page.getByRole("link", { name: "Cadangan dan penyimpanan" })).toBeVisible();
    await expect(reminder).toHaveCount(days > 30 ? 1 : 0);
  }
  await page.getByRole("link", { name: "Cadangkan sekarang" }).click();
  await storage.backUp();
  await expect(page.getByText("Cadangan terakhir dibuat hari ini.")).toBeVisible();
  await new CaseListPage(page).goto();
  await expect(reminder).toHaveCount(0);
});

for (const { who, userAgent, applies } of AGENTS) {
  test.describe(who, () => {
    test.use({ userAgent });
    test(`is ${applies ? "" : "not "}told of Safari's seven days`, async ({ page }) => {
      await page.clock.install({ time: Date.UTC(2026, 0, 12) });
      // Opened a week ago and never backed up: a reminder is due where seven days are the limit.
      await storeCases(page, [shortCase("tua")]);
      await page.reload();
      await new CaseListPage(page).row("tua").waitFor();
      await expect(page.getByText(SEVEN_DAYS)).toHaveCount(applies ? 1 : 0);
      await new StoragePage(page).goto();
      await expect(page.getByText(SEVEN_DAYS)).toHaveCount(applies ? 1 : 0);
    });
  });
}
