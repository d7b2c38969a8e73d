/** A page whose text a translator or an extension has replaced shows what is, not what was. */
import type { Page } from "@playwright/test";
import { shortCase } from "../support/short-cases.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { openCase } from "./pages/failing-case.ts";
import { setFault } from "./pages/faults.ts";
import { storeCases } from "./pages/stored-cases.ts";
import { replaced, translate } from "./pages/translator.ts";

const actorOf = (number: number) => {
  const step = SOP.steps.find((one) => one.number === number);
  return SOP.actors.find(({ id }) => id === step?.actor);
};

test("the programs ask translators to leave them alone", async ({ page }) => {
  for (const path of ["/kasus/", "/pemantauan/", "/verifikasi/", "/sop/pengelolaan-data/"]) {
    await page.goto(path);
    await expect(page.locator(".ui-root")).toHaveAttribute("translate", "no");
  }
});

test("a case worked under a translator shows its current step, clocks and holder", async ({
  page,
}) => {
  const list = new CaseListPage(page);
  const work = new CasePage(page);
  await list.goto();
  await translate(page);
  await list.start({ number: "1/2026", subject: "Data", applicant: "Dinas" });
  const facts = page.getByRole("complementary", { name: "Keadaan kasus" });
  for (const number of [1, 2]) {
    await expect(work.stepHeading(number)).toBeVisible();
    expect(await replaced(page)).toBeGreaterThan(20);
    const holder = actorOf(number)?.name ?? "";
    await expect(facts.getByText(holder)).toBeVisible();
    await expect(page.locator(".k-clocks")).toContainText(`Langkah ${number}`);
    await expect(page.locator(".k-step-current")).toContainText(
      SOP.steps.find((step) => step.number === number)?.activity ?? "",
    );
    await work.tickAll();
    await expect(page.locator(".k-undo")).toHaveText(/dicentang\. Urungkan$/);
    const choices = page.getByRole("group", { name: "Hasil" }).getByRole("radio");
    await choices.first().check();
    await work.signAs({ name: "Sri", nip: "198703142010012003", position: holder });
    await work.complete();
    await expect(facts.getByText(actorOf(number + 1)?.name ?? "")).toBeVisible();
    await work.goOn();
  }
  await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
  await expect(list.row("1/2026")).toContainText("Langkah 3: ");
});

test("whether the work is saved is said rightly", async ({ page }) => {
  await openCase(page);
  await translate(page);
  const state = page.locator(".ui-save");
  await expect(state).toHaveText("✓ Tersimpan");
  await setFault(page, "full");
  await page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first().check();
  await expect(state).toHaveText("! Gagal menyimpan");
  await expect(page.getByRole("alert").filter({ hasText: "Belum tersimpan" })).toBeVisible();
  await setFault(page, null);
  await page.getByRole("button", { name: "Coba simpan lagi" }).click();
  await expect(state).toHaveText("✓ Tersimpan");
  await expect(page.getByText("Belum tersimpan")).toHaveCount(0);
});

test("figures and verdicts follow what is asked", async ({ page }) => {
  await openCase(page);
  await page.goto("/pemantauan/");
  const opened = page.locator(".m-tiles dd").first();
  await page.getByRole("button", { name: "Semua" }).click();
  await expect(opened).toHaveText("1");
  await translate(page);
  await page.getByLabel("Dari tanggal").fill("2019-01-01");
  await page.getByLabel("Sampai tanggal").fill("2019-12-31");
  await expect(opened).toHaveText("0");

  await page.goto("/verifikasi/");
  await translate(page);
  for (const name of ["satu.json", "dua.json"]) {
    await page
      .getByLabel("Pilih PDF atau berkas kasus")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from("{}") });
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  }
  await expect(page.getByText("satu.json")).toHaveCount(0);
  await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(
    ["tiga.json", "empat.json"].map((name) => ({
      name,
      mimeType: "application/json",
      buffer: Buffer.from("{}"),
    })),
  );
  await expect(page.getByText("2 dari 2 berkas diperiksa.")).toBeVisible();
});

/** What a reader reads, whichever elements the words stand in; clocks go on between two readings. */
const read = async (page: Page) =>
  (await page.locator("main astro-island").allTextContents()).join(" ").replace(/\d+/g, "#");

/** Screens of a case that follow what another tab does to it. */
const FOLLOWING = ["kerja", "alur", "riwayat", "kelola", "koreksi", "serah", "sahkan", "tugaskan"];

test("every screen of a case follows another tab under a translator", async ({ page, context }) => {
  long("eight screens of a case, each kept open in its tab and read anew");
  const log = shortCase("1/2026");
  const caseId = log[0]?.event.type === "CaseOpened" ? log[0].event.caseId : "";
  const at = (screen: string) => `/kasus/?kasus=${encodeURIComponent(caseId)}&tampil=${screen}`;
  await storeCases(page, [log]);
  const before = new Map<Page, string>();
  for (const screen of FOLLOWING) {
    const tab = await context.newPage();
    await tab.goto(at(screen));
    await expect.poll(() => read(tab)).toMatch(/1?#\/#.*[^…]$/);
    before.set(tab, await read(tab));
    await translate(tab);
  }
  await page.goto(at("batalkan"));
  await page.getByLabel("Alasan", { exact: true }).fill("Ditarik");
  await page.getByLabel("Nama yang membatalkan").fill("Sri");
  await page.getByLabel("Jabatan", { exact: true }).fill("Kepala");
  await page.getByRole("button", { name: "Batalkan kasus" }).click();
  await expect(page.getByText("Dibatalkan").first()).toBeVisible();
  for (const [tab, was] of before) {
    await expect.poll(() => read(tab), tab.url()).not.toBe(was);
    await page.goto(tab.url());
    await expect.poll(async () => (await read(tab)) === (await read(page)), tab.url()).toBe(true);
    expect(await replaced(tab)).toBeGreaterThan(5);
  }
});
