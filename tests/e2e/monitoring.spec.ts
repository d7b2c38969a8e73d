import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { caseFacts } from "../../src/core/monitoring/facts.ts";
import { wita } from "../support/calendars.ts";
import { reportOf } from "../support/facts.ts";
import { madeCase } from "../support/made-cases.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { MonitoringPage } from "./pages/monitoring.ts";
import { storeCases } from "./pages/stored-cases.ts";

const logs = Array.from({ length: 60 }, (_, n) =>
  madeCase(n, wita("2026-06-01 08.00"), wita("2026-11-10 08.00")),
);
const answer = reportOf(logs.flatMap((log) => caseFacts(log) ?? []));

test("shows the figures of the stored cases, and each opens the cases behind it", async ({
  page,
}) => {
  await storeCases(page, logs);
  const monitoring = new MonitoringPage(page);
  await monitoring.open();
  await expect(monitoring.tile("Dibuka")).toContainText(String(answer.flow.opened.count));
  await expect(monitoring.tile("Selesai")).toContainText(String(answer.flow.finished.count));
  await monitoring.tile("Terlambat").getByRole("button").click();
  await expect(monitoring.dialog.getByRole("listitem")).toHaveCount(answer.flow.late.cases.length);
  const link = monitoring.dialog.getByRole("link").first();
  await expect(link).toHaveAttribute("href", `/kasus/?kasus=${answer.flow.late.cases[0]}`);
  await monitoring.dialog.getByRole("button", { name: "Tutup" }).click();
  await expect(monitoring.dialog).toBeHidden();

  const table = await monitoring.openTable("Waktu tiap langkah dibanding waktu baku");
  const first = table.getByRole("row").nth(1);
  await expect(first).toContainText(`${answer.steps[0]?.rounds.count}`);
});

test("keeps the period in the address and counts only what happened in it", async ({ page }) => {
  await storeCases(page, logs);
  const monitoring = new MonitoringPage(page);
  await monitoring.open();
  await page.getByRole("button", { name: "Semester lalu" }).click();
  await expect(page).toHaveURL(/dari=.*sampai=/);
  await page.getByLabel("Dari tanggal").fill("2026-06-01");
  await page.getByLabel("Sampai tanggal").fill("2026-06-30");
  const june = reportOf(
    logs.flatMap((log) => caseFacts(log) ?? []),
    "2026-06-01",
    "2026-06-30",
  );
  await expect(monitoring.tile("Dibuka")).toContainText(String(june.flow.opened.count));
  await page.reload();
  await expect(monitoring.tile("Dibuka")).toContainText(String(june.flow.opened.count));
});

test("shows a few visits one by one on what Waktu baku allows, and says how many were over", async ({
  page,
}) => {
  const few = logs.slice(0, 4);
  await storeCases(page, few);
  await new MonitoringPage(page).open("?dari=2026-01-01&sampai=2026-12-31");
  const { steps } = reportOf(
    few.flatMap((log) => caseFacts(log) ?? []),
    "2026-01-01",
    "2026-12-31",
  );
  const figure = page.getByRole("figure", { name: /^Waktu tiap langkah/ });
  await expect(figure.locator(".m-dot")).toHaveCount(
    steps.reduce((sum, { visits }) => sum + visits.length, 0),
  );
  await expect(figure.locator(".m-dot-late")).toHaveCount(
    steps.reduce((sum, { visits }) => sum + visits.filter(({ late }) => late).length, 0),
  );
  await expect(page.getByText("Tiap titik satu putaran")).toBeVisible();
  await expect(figure).toContainText(/putaran, (tidak satu pun|\d+) melewati/);
});

test("a linked number takes the room of its digits", async ({ page }) => {
  await storeCases(page, logs.slice(0, 4));
  await new MonitoringPage(page).open();
  const count = page.getByRole("button", { name: /^4 kasus di peramban ini/ });
  const gap = await count.evaluate((button) => {
    const digits = document.createRange();
    digits.selectNodeContents(button);
    return button.getBoundingClientRect().width - digits.getBoundingClientRect().width;
  });
  expect(gap).toBeLessThan(1);
});

test("says what was counted when the choice changes", async ({ page }) => {
  await storeCases(page, logs);
  await new MonitoringPage(page).open();
  const counted = page.getByRole("status").filter({ hasText: "kasus dibuka" });
  await expect(counted).toContainText("1 Jul 2026 sampai 31 Des 2026");
  await page.getByLabel("Dari tanggal").fill("2026-06-01");
  await page.getByLabel("Sampai tanggal").fill("2026-06-30");
  const june = reportOf(
    logs.flatMap((log) => caseFacts(log) ?? []),
    "2026-06-01",
    "2026-06-30",
  );
  await expect(counted).toContainText(`sampai 30 Jun 2026: ${june.flow.opened.count} kasus dibuka`);
});

test("asks before it makes the PDF of a form that names no assessor", async ({ page }) => {
  await storeCases(page, logs.slice(0, 3));
  const monitoring = new MonitoringPage(page);
  await monitoring.open("?dari=2026-07-01&sampai=2026-12-31");
  await page.getByRole("button", { name: "Buka formulir evaluasi" }).click();
  await page.getByRole("button", { name: "Unduh PDF (F4)" }).click();
  const question = page.getByRole("alert").filter({ hasText: "Nama penilai belum diisi." });
  await question.getByRole("button", { name: "Isi nama penilai" }).click();
  await expect(question).toBeHidden();
  await expect(page.getByLabel("Nama penilai")).toBeFocused();
  await page.getByRole("button", { name: "Unduh PDF (F4)" }).click();
  const pdf = await monitoring.save("Unduh tanpa nama");
  expect(pdf.name).toMatch(/^evaluasi-.*-f4-/);
  await expect(question).toBeHidden();
});

test("without a case it says what will be counted, and draws nothing", async ({ page }) => {
  await new MonitoringPage(page).open();
  await expect(page.getByRole("heading", { name: "Belum ada yang dihitung" })).toBeVisible();
  await expect(page.getByRole("figure")).toHaveCount(0);
});

test("says that there are too few cases when none is in the period", async ({ page }) => {
  await storeCases(page, logs);
  await new MonitoringPage(page).open();
  await page.getByLabel("Dari tanggal").fill("2020-01-01");
  await page.getByLabel("Sampai tanggal").fill("2020-01-31");
  await expect(page.getByText("Belum ada kasus selesai dalam periode ini")).toBeVisible();
  // A part of nothing is no part: not even "0%".
  await expect(page.locator(".m-figures")).not.toContainText("0%");
});

test("exports typed tables that explain themselves", async ({ page }) => {
  await storeCases(page, logs);
  const monitoring = new MonitoringPage(page);
  await monitoring.open();
  const csv = await monitoring.save("Unduh CSV");
  expect(csv.name).toBe("pemantauan-pengelolaan-data-2026-07-01-2026-12-31.csv");
  const text = readFileSync(csv.path, "utf8");
  expect(text).toMatch(/^\uFEFFRingkasan\r\n/);
  expect(text).toContain(`Kasus dibuka;${answer.flow.opened.count}\r\n`);
  expect(text).toContain("Keterangan\r\nTabel;Kolom;Satuan;Arti\r\n");
  const xlsx = await monitoring.save("Unduh XLSX");
  const parts = unzipSync(new Uint8Array(readFileSync(xlsx.path)));
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="Putaran"');
});

test("fills in the monitoring form, keeps what is written, and prints it", async ({ page }) => {
  await storeCases(page, logs);
  const monitoring = new MonitoringPage(page);
  await monitoring.open();
  await page.getByRole("button", { name: "Buka formulir pemantauan" }).click();
  const step = page.getByRole("listitem").filter({ has: page.getByText(/^1\. /) });
  await expect(step.getByLabel("Catatan hasil penilaian")).toHaveValue(/putaran; median/);
  // Each is told from its like in the other rows.
  const judged = page.getByRole("group", { name: /^Penilaian terhadap penerapan, langkah \d+$/ });
  await expect(judged).toHaveCount(PENGELOLAAN_DATA.steps.length);
  await expect(step.getByRole("radio", { name: "Berjalan baik", exact: true })).not.toBeChecked();
  await step.getByRole("radio", { name: "Tidak berjalan baik" }).check();
  await step.getByLabel("Tindakan yang harus diambil").fill("Tambah petugas <b>cadangan</b>");
  await page.getByLabel("Nama penilai").fill("Rina");
  await expect(page.getByText("Tersimpan di peramban ini dan ikut")).toBeVisible();
  await page.reload();
  await expect(step.getByLabel("Tindakan yang harus diambil")).toHaveValue(/cadangan/);
  await expect(step.getByRole("radio", { name: "Tidak berjalan baik" })).toBeChecked();
  const pdf = await monitoring.save("Unduh PDF (A4)");
  expect(pdf.name).toMatch(
    /^pemantauan-pengelolaan-data-2026-07-01-2026-12-31-a4-\d{4}-\d{2}-\d{2}\.pdf$/,
  );
  expect(readFileSync(pdf.path, "latin1")).toMatch(/^%PDF-1\.7/);
  await page.getByRole("button", { name: "Kosongkan formulir" }).click();
  await page.getByRole("button", { name: "Ya, kosongkan" }).click();
  await expect(page.getByLabel("Nama penilai")).toHaveValue("");
});

for (const [what, query] of [
  ["figures", "?dari=2026-07-01&sampai=2026-12-31"],
  ["monitoring form", "?dari=2026-07-01&sampai=2026-12-31&tampil=pemantauan"],
  ["evaluation form", "?dari=2026-07-01&sampai=2026-12-31&tampil=evaluasi"],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing: ${what}, ${colorScheme}, narrow`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await storeCases(page, logs);
      await page.goto(`/pemantauan/${query}`);
      await page.locator(".m-tiles, .m-form").waitFor();
      for (const summary of await page.locator(".ui-details > summary").all())
        await summary.click();
      await expectNoFindings(page, what);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  }
}

test("says so when the browser keeps nothing", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await new MonitoringPage(page).open("?dari=2026-07-01&sampai=2026-12-31");
  await expect(page.getByRole("alert")).toContainText("Peramban menolak menyimpan data");
  await page.getByRole("button", { name: "Buka formulir evaluasi" }).click();
  await page.getByRole("radio", { name: "Ya" }).first().check();
  await expect(page.getByText("Tidak disimpan: peramban menolaknya.")).toBeVisible();
});

test("prints every table below its chart, and no control", async ({ page }) => {
  await storeCases(page, logs);
  await new MonitoringPage(page).open();
  await expect(page.locator(".ui-table").first()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  for (const table of await page.locator(".ui-table").all()) await expect(table).toBeVisible();
  await expect(page.getByLabel("Dari tanggal")).toBeHidden();
  await expect(page.getByText("Tambah berkas rekan")).toBeHidden();
});

test("tells a reader without JavaScript where the blank forms are", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/pemantauan/");
  await expect(page.getByText("Angka pemantauan memerlukan JavaScript.")).toBeVisible();
  for (const link of await page.locator(".ui-fallback a").all()) {
    const response = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(response.headers()["content-type"]).toBe("application/pdf");
  }
  await context.close();
});

test("reads many new cases in workers, and by itself where those do not start", async ({
  page,
}) => {
  const many = Array.from({ length: 220 }, (_, n) =>
    madeCase(n, wita("2026-07-01 08.00"), wita("2026-11-10 08.00")),
  );
  const { count } = reportOf(many.flatMap((log) => caseFacts(log) ?? [])).flow.opened;
  await storeCases(page, many);
  const monitoring = new MonitoringPage(page);
  await page.route(/facts-worker/, (route) => route.abort());
  await monitoring.open();
  await expect(monitoring.tile("Dibuka")).toContainText(String(count));
  await page.unroute(/facts-worker/);
  await page.evaluate(forgetFacts);
  const [worker] = await Promise.all([page.waitForEvent("worker"), monitoring.open()]);
  expect(worker.url()).toContain("facts-worker");
  await expect(monitoring.tile("Dibuka")).toContainText(String(count));
});

/** Empties the figures' cache, so that the next visit is a first one. */
function forgetFacts(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("sop-kaltim");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("data", "readwrite");
      transaction.objectStore("data").delete(IDBKeyRange.bound("facts/", "facts/\uffff"));
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test("what nobody sees is gone from a form as it is pasted", async ({ page }) => {
  await storeCases(page, logs.slice(0, 3));
  await page.goto("/pemantauan/?tampil=pemantauan");
  const name = page.getByLabel("Nama penilai");
  await name.fill("\u202DSri\u200B Wahyuni\u202C");
  await expect(name).toHaveValue("Sri Wahyuni");
});
