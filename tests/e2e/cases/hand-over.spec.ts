import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { ME } from "../../../src/browser/places.ts";
import { parseCaseFile } from "../../../src/core/exchange/case-file.ts";
import { wita } from "../../support/calendars.ts";
import { officer, straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { long } from "../long.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";
import { StoragePage } from "../pages/storage.ts";
import { rememberPeople, storeCases } from "../pages/stored-cases.ts";

/** In a year whose holidays are known: lateness needs them. */
const NOW = wita("2026-11-23 15.00");

test("a case goes by file to a colleague's browser and comes back carried on", async ({
  page,
  browser,
}) => {
  long("a case goes to another browser, is worked on there, and comes back");
  const journey = new Journey(page, SOP);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start({ number: "101/PD/2026", subject: "S", applicant: "P" });
  await journey.forward();
  await page.getByRole("link", { name: "Serahkan kepada orang lain" }).click();
  await expect(journey.heading()).toBeFocused();
  await page.getByRole("button", { name: "Serahkan dan simpan berkas" }).click();
  await expect(page.getByRole("alert")).toContainText("Isi nama.");
  const receiver = officer(SOP, SOP.actors[0]?.id ?? "");
  await page.getByLabel("Nama penerima").fill(receiver.name);
  await page.getByLabel("Jabatan", { exact: true }).fill(receiver.position);
  await page.getByLabel("Pesan untuk penerima").fill("Mohon dicek hari ini");
  const going = await savedFile(page, "Serahkan dan simpan berkas");
  await expect(journey.heading()).toHaveText(`Diserahkan kepada ${receiver.name}`);
  await expect(journey.heading()).toBeFocused();
  await page.getByRole("link", { name: "Kembali ke daftar kasus" }).click();
  await expect(new CaseListPage(page).row("101/PD/2026")).toContainText(
    "Diserahkan, menunggu kembali",
  );

  const elsewhere = await browser.newContext({ locale: "id-ID", timezoneId: "Asia/Makassar" });
  const there = await elsewhere.newPage();
  const colleague = new Journey(there, SOP);
  await openFile(there, going);
  await expect(
    there.locator(".k-plan").getByText("Kasus ini belum ada di peramban ini."),
  ).toBeVisible();
  await there.getByRole("button", { name: "Tambahkan kasus" }).click();
  await expect(there.getByRole("heading", { name: /^Langkah \d+:/ })).toBeFocused();
  await expect(there.locator(".ui-facts")).toContainText(receiver.name);
  await expect(there.getByText("Mohon dicek hari ini")).toBeVisible();
  await expect(there.getByLabel("Nama pelaksana", { exact: true })).toHaveValue(receiver.name);
  await colleague.forward();
  await colleague.section("Berkas dan tindakan");
  const coming = await savedFile(there);

  await openFile(page, coming);
  await expect(
    page.locator(".k-plan").getByText(/^Berkas ini melanjutkan kasus yang ada di sini dengan/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Lanjutkan kasus" }).click();
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeFocused();
  expect((await journey.step()).number).toBe(3);
  await openFile(page, going);
  await expect(page.locator(".k-plan").getByText(/^Berkas ini lebih lama/)).toBeVisible();
  await openFile(page, coming);
  await expect(page.locator(".k-plan").getByText(/sama persis/)).toBeVisible();
  // Not before: a context takes its downloads with it.
  await elsewhere.close();
});

test("whoever comes next is filled in, so that a handover from the list is three acts", async ({
  page,
}) => {
  const [first, second] = straightRoute(SOP);
  if (!first || !second) throw new Error("two steps expected");
  await storeCases(page, [started("102/PD/2026")]);
  await rememberPeople(page, { [`${SOP.id}/${second.actor}`]: officer(SOP, second.actor) });
  await page.goto("/kasus/");
  let acts = 0;
  const act = <T>(done: Promise<T>) => {
    acts += 1;
    return done;
  };
  await act(new CaseListPage(page).open("102/PD/2026"));
  await act(page.getByRole("main").getByRole("link", { name: "Serahkan", exact: true }).click());
  await expect(page.getByLabel("Nama penerima")).toHaveValue(officer(SOP, second.actor).name);
  const file = await act(savedFile(page, "Serahkan dan simpan berkas"));
  // Nothing was typed, and nothing is left to do.
  expect(acts).toBeLessThanOrEqual(3);
  const text = await readFile(file, "utf8");
  const parsed = parseCaseFile(text);
  expect(parsed).toMatchObject({
    ok: true,
    file: { state: { handover: { from: { name: officer(SOP, first.actor).name } } } },
  });
  const letter = page.getByLabel("Surat pengantar");
  await expect(letter).toHaveValue(/Menunggu langkah 2: /);
  await expect(page.getByRole("link", { name: "Tulis surel" })).toHaveAttribute(
    "href",
    /^mailto:\?subject=Serah%20terima%20kasus%20102/,
  );
});

test("a page that dies between the record and the file says what was kept and offers the file", async ({
  page,
}) => {
  await storeCases(page, [started("103/PD/2026")]);
  // The file is never made: as if the page had gone just then.
  await page.addInitScript(() => {
    URL.createObjectURL = () => {
      throw new Error("gone");
    };
  });
  await page.goto("/kasus/?kasus=uji-103-PD-2026&tampil=serah");
  await page.getByLabel("Nama penerima").fill("Budi Santoso");
  await page.getByLabel("Jabatan", { exact: true }).fill("Pengelola");
  await page.getByRole("button", { name: "Serahkan dan simpan berkas" }).click();
  await expect(
    page.getByRole("article").getByText(/^Serah terima sudah tercatat dan tersimpan/),
  ).toBeVisible();

  const later = await page.context().newPage();
  await later.goto("/kasus/");
  const row = new CaseListPage(later).row("103/PD/2026");
  await expect(row).toContainText("Diserahkan, berkas belum disimpan");
  await new CaseListPage(later).open("103/PD/2026");
  await later.getByRole("link", { name: "Simpan berkasnya" }).click();
  await savedFile(later, "Simpan berkas kasus");
  await later.getByRole("link", { name: "Kembali ke daftar kasus" }).click();
  await expect(row).toContainText("Diserahkan, menunggu kembali");
});

test("what was handed over is not mine until it comes back; who hands it over is filled in", async ({
  page,
}) => {
  const [, second] = straightRoute(SOP);
  if (!second) throw new Error("two steps expected");
  await page.clock.setFixedTime(NOW);
  const openedAt = NOW - 60 * 24 * 3_600_000;
  const late = ["106/PD/2026", "107/PD/2026"].map((number) =>
    straightCase(SOP, { number, done: 1, openedAt }),
  );
  await storeCases(page, late);
  const { name, position } = officer(SOP, second.actor);
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    ME,
    JSON.stringify({ v: 1, name, roles: [position] }),
  ] as const);
  await page.goto("/kasus/?tampil=pengingat");
  await page.getByLabel(/^Tampilkan jumlah kasus/).check();
  await expect(page).toHaveTitle(/^\(2\) /);
  await page.goto("/kasus/?kasus=uji-106-PD-2026&tampil=serah");
  await page.getByLabel("Nama penerima").fill("Budi Santoso");
  await page.getByLabel("Jabatan", { exact: true }).fill("Pengelola");
  await page.getByText("Yang menyerahkan", { exact: true }).click();
  await expect(page.getByLabel("Nama yang menyerahkan")).toHaveValue(name);
  await savedFile(page, "Serahkan dan simpan berkas");
  await page.getByRole("link", { name: "Kembali ke daftar kasus" }).click();
  const views = page.getByRole("navigation", { name: "Tampilan daftar" }).getByRole("link");
  await expect(views).toHaveText(["Menunggu saya 1", "Berjalan 2", "Selesai 0", "Semua kasus 2"]);
  await expect(new CaseListPage(page).row("106/PD/2026")).toHaveCount(0);
  await expect(page).toHaveTitle(/^\(1\) /);
});

test("several cases go to one person in one file, and open there in one act", async ({
  page,
  browser,
}) => {
  const numbers = ["104/PD/2026", "105/PD/2026"];
  await storeCases(page, numbers.map(started));
  await page.goto("/kasus/");
  const list = new CaseListPage(page);
  for (const number of numbers) await list.row(number).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Serahkan 2 kasus terpilih" }).click();
  await page.getByLabel("Nama penerima").fill("Budi Santoso");
  await page.getByLabel("Jabatan", { exact: true }).fill("Pengelola");
  const file = await savedFile(page, "Serahkan dan simpan berkas");
  await expect(
    page.getByRole("dialog").getByText(/^2 kasus diserahkan kepada Budi Santoso\./),
  ).toBeVisible();
  await page.getByRole("button", { name: "Tutup" }).click();
  for (const number of numbers) {
    await expect(list.row(number)).toContainText("Diserahkan, menunggu kembali");
  }

  const elsewhere = await browser.newContext({ locale: "id-ID", timezoneId: "Asia/Makassar" });
  const there = await elsewhere.newPage();
  await there.goto("/kasus/?tampil=berkas");
  await there.getByLabel("Berkas kasus", { exact: true }).setInputFiles(file);
  const storage = new StoragePage(there);
  await storage.restore.click();
  await expect(storage.counts().first()).toHaveText(`${numbers.length} kasus ditambahkan`);
  await there.goto("/kasus/");
  for (const number of numbers) {
    await expect(new CaseListPage(there).row(number)).toContainText("Budi Santoso");
  }
  await elsewhere.close();
});

const started = (number: string) =>
  straightCase(SOP, { number, done: 1, openedAt: Date.now() - 3_600_000 });

async function savedFile(page: Page, button = "Simpan berkas kasus"): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return (await download).path();
}

async function openFile(page: Page, file: string): Promise<void> {
  await page.goto("/kasus/?tampil=berkas");
  await page.getByLabel("Berkas kasus").setInputFiles(file);
  await page.locator(".k-plan").waitFor();
}
