/** The figures of a colleague's file, or of a backup, added to those of this device. */
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { caseFacts } from "../../src/core/monitoring/facts.ts";
import { wita } from "../support/calendars.ts";
import { reportOf } from "../support/facts.ts";
import { madeCase } from "../support/made-cases.ts";
import { expect, test } from "./fixtures.ts";
import { MonitoringPage } from "./pages/monitoring.ts";
import { storeCases } from "./pages/stored-cases.ts";

const logs = Array.from({ length: 3 }, (_, n) =>
  madeCase(n, wita("2026-06-01 08.00"), wita("2026-11-10 08.00")),
);
const answer = reportOf(logs.flatMap((log) => caseFacts(log) ?? []));

test("merges a colleague's file without storing it, and stores it when asked", async ({ page }) => {
  const [mine = [], theirs = []] = logs;
  await storeCases(page, [mine]);
  const monitoring = new MonitoringPage(page);
  await monitoring.open("?dari=2026-01-01&sampai=2026-12-31");
  await expect(monitoring.tile("Dibuka")).toContainText("1");
  await monitoring.addFile("rekan.kasus.json", writeCaseFile(theirs, 0));
  await expect(page.getByText("1 kasus ditambahkan.")).toBeVisible();
  await expect(monitoring.tile("Dibuka")).toContainText("2");
  await monitoring.tile("Dibuka").getByRole("button").click();
  await expect(monitoring.dialog).toContainText("dari rekan.kasus.json (tidak tersimpan di sini)");
  await monitoring.dialog.getByRole("button", { name: "Tutup" }).click();

  await page.reload();
  await expect(monitoring.tile("Dibuka")).toContainText("1");
  await monitoring.addFile("rekan.kasus.json", writeCaseFile(theirs, 0));
  await page.getByRole("button", { name: "Simpan kasus dari rekan.kasus.json di sini" }).click();
  await expect(page.getByText("Dari 2 kasus di peramban ini")).toBeVisible();
  await page.reload();
  await expect(monitoring.tile("Dibuka")).toContainText("2");
});

test("merges a backup, says what it added, and notices that it was cut", async ({ page }) => {
  const [mine = [], theirs = [], third = []] = logs;
  await storeCases(page, [mine]);
  const monitoring = new MonitoringPage(page);
  await monitoring.open("?dari=2026-01-01&sampai=2026-12-31");
  const head = { format: "sop-cadangan", version: 1, createdAt: 0, cases: 3 };
  const cases = [mine, theirs, third].map((log) => writeCaseFile(log, 0));
  const whole = [JSON.stringify(head), ...cases, JSON.stringify({ end: 3 })].join("\n");
  await monitoring.addFile("cadangan.jsonl", whole);
  await expect(page.getByText("2 kasus ditambahkan; 1 sudah ada di sini.")).toBeVisible();
  await expect(monitoring.tile("Dibuka")).toContainText("3");
  await page.getByRole("button", { name: "Lepaskan cadangan.jsonl" }).click();
  await expect(monitoring.tile("Dibuka")).toContainText("1");
  await monitoring.addFile("potong.jsonl", whole.split("\n").slice(0, 2).join("\n"));
  await expect(page.getByText("Berkas ini terpotong")).toBeVisible();
});

test("refuses a file that is no case and keeps the figures", async ({ page }) => {
  await storeCases(page, logs);
  const monitoring = new MonitoringPage(page);
  await monitoring.open();
  await monitoring.addFile("aneh.json", "<script>alert(1)</script>");
  await expect(page.getByRole("alert")).toContainText("aneh.json");
  await expect(monitoring.tile("Dibuka")).toContainText(String(answer.flow.opened.count));
});

test.describe("a colleague's file that takes too long", () => {
  test.beforeEach(async ({ page }) => {
    await storeCases(page, logs);
    // Whatever the reader is busy with: it does not answer.
    await page.route("**/inspector-worker*", () => undefined);
    await page.clock.install();
    await new MonitoringPage(page).open();
    // From then on it is waited for.
    const asked = page.waitForRequest("**/inspector-worker*");
    await page
      .getByLabel("Tambah berkas rekan")
      .setInputFiles({ name: "rekan.json", mimeType: "", buffer: Buffer.from("{}") });
    await asked;
  });

  test("is given up after ten seconds, and that is said", async ({ page }) => {
    await page.clock.fastForward(10_000);
    await expect(page.getByRole("alert")).toContainText(
      "rekan.json: Membaca berkas ini memerlukan",
    );
  });

  test("can be stopped before; the figures stay", async ({ page }) => {
    await page.getByRole("button", { name: "Hentikan" }).click();
    await expect(page.getByText("Pembacaan dihentikan. Berkas itu tidak dihitung.")).toBeVisible();
    await expect(page.getByText("3 kasus di peramban ini")).toBeVisible();
  });
});
