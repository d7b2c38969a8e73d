import { dayInNames } from "../../../src/core/words/time.ts";
import { wita } from "../../support/calendars.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";

const NOW = wita("2026-11-25 10.00");
const DAY = 86_400_000;
/** YYYY-MM-DD in WITA, so many days from today. */
const day = (offset: number) => dayInNames(NOW + offset * DAY);

test.beforeEach(({ page }) => page.clock.setFixedTime(NOW));

test("paper of another day is entered afterwards, and both times are kept", async ({ page }) => {
  const journey = new Journey(page, SOP);
  await new CaseListPage(page).goto();
  await page.getByRole("link", { name: "Mulai kasus baru" }).click();
  await page.getByLabel("Nomor kasus", { exact: true }).fill("071/PD/2026");
  await page.getByLabel("Perihal", { exact: true }).fill("Data sektoral");
  await page.getByLabel("Pemohon", { exact: true }).fill("Bappeda");
  await page.getByRole("radio", { name: "Sebelumnya" }).check();
  const opened = page.getByLabel("Tanggal", { exact: true });
  const open = page.getByRole("button", { name: "Mulai kasus baru" });
  const alert = page.getByRole("alert");
  for (const [date, says] of [
    [day(1), "belum tiba"],
    ["0026-11-23", "tertulis 0026"],
    [day(-2), "Isi jam dibuka"],
  ] as const) {
    await opened.fill(date);
    await open.click();
    await expect(alert).toContainText(says);
  }
  // What is put right is told no longer, before anything is pressed.
  await page.getByLabel("Jam (WITA)", { exact: true }).fill("08:00");
  await expect(alert).toHaveCount(0);
  await open.click();

  const step = await journey.step();
  await journey.fill(step, step.outcomes[0]?.label ?? "");
  const fold = page.locator(".k-extras");
  await expect(fold).toContainText("Waktu: sekarang · Catatan: kosong · Paraf: di kertas");
  await expect(page.getByRole("group", { name: "Waktu kejadian" })).toBeHidden();
  await journey.case.extras();
  await page.getByRole("radio", { name: "Sebelumnya" }).check();
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(alert).toContainText("Isi tanggal selesai dengan lengkap");
  // An impossible time is named here, not on the page that checks the answers.
  await page.getByRole("button", { name: "Kemarin (Selesai)" }).click();
  await expect(page.getByLabel("Selesai, tanggal")).toHaveValue(day(-1));
  await page.getByLabel("Selesai, tanggal").fill(day(-2));
  await page.getByLabel("Selesai, jam (WITA)").fill("07:59");
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(alert).toContainText("Waktu selesai tidak boleh sebelum");
  await page.getByLabel("Mulai, tanggal").fill(day(-2));
  await page.getByLabel("Mulai, jam (WITA)").fill("08:15");
  await page.getByLabel("Selesai, jam (WITA)").fill("08:45");
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByText(/^Mulai .+ 08\.15 WITA, selesai .+ 08\.45 WITA$/)).toBeVisible();
  await page.getByRole("button", { name: "Ya, catat langkah ini" }).click();
  await expect(page.getByRole("heading", { name: /selesai dicatat$/ })).toBeFocused();

  await journey.section("Riwayat");
  const done = page.locator(".k-history > li").filter({ hasText: "diselesaikan oleh" });
  await expect(done).toContainText(/ 08\.45 WITA · dicatat kemudian, /);
});

test("what the fold holds opens it again, and so does a mistake in it", async ({ page }) => {
  const journey = new Journey(page, SOP);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start({ number: "072/PD/2026", subject: "S", applicant: "P" });
  const step = await journey.step();
  await journey.case.extras();
  await page.getByLabel("Catatan", { exact: true }).fill("Lampiran menyusul");
  await page.reload();
  await expect(page.getByLabel("Catatan", { exact: true })).toHaveValue("Lampiran menyusul");

  await page.getByRole("radio", { name: "Sebelumnya" }).check();
  await page.getByText("Waktu, catatan, paraf").click();
  await expect(page.getByLabel("Catatan", { exact: true })).toBeHidden();
  await expect(page.locator(".k-extras")).toContainText("Waktu: belum diisi · Catatan: ada");
  await journey.fill(step, step.outcomes[0]?.label ?? "");
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  const summary = page.getByRole("alert", { name: "Ada yang perlu diperbaiki" });
  await expect(page.getByLabel("Selesai, tanggal")).toBeVisible();
  // Folded once more: the summary's link opens it and goes to the field.
  await page.getByText("Waktu, catatan, paraf").click();
  await summary.getByRole("link").click();
  await expect(page.getByLabel("Selesai, tanggal")).toBeFocused();
});

test("a field that was left folded is opened when its answer is to be changed", async ({
  page,
}) => {
  const journey = new Journey(page, SOP);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start({ number: "073/PD/2026", subject: "S", applicant: "P" });
  const step = await journey.step();
  await journey.fill(step, step.outcomes[0]?.label ?? "");
  for (const [answer, field] of [
    ["Catatan", page.getByLabel("Catatan", { exact: true })],
    ["Paraf", page.getByLabel("Dibubuhkan di kertas")],
  ] as const) {
    await page.getByRole("button", { name: "Selesaikan langkah" }).click();
    await page.getByRole("button", { name: `Ubah ${answer}`, exact: true }).click();
    await expect(field).toBeFocused();
  }
});
