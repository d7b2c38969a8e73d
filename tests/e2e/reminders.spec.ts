import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import { straightCase } from "../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";
import { expect, test } from "./journeys.ts";
import { settled, storeCases } from "./pages/stored-cases.ts";

const NUMBER = "071/PD/2026";
/** Monday 30 November 2026, 08.00 WITA: the first step has until 08.30. */
const OPENED = Date.parse("2026-11-30T00:00:00Z");

const deadlinesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((event) => event.getFirstPropertyValue("summary"));

test("deadlines are saved for a calendar: all, by part, and of one case", async ({ page }) => {
  await page.clock.install({ time: OPENED + 60_000 });
  const log = straightCase(SOP, { number: NUMBER, done: 0, openedAt: OPENED });
  await storeCases(page, [log]);
  await page.getByRole("link", { name: "Pengingat" }).click();
  const save = page.getByRole("button", { name: "Unduh tenggat (.ics)" });
  const saved = async (press: () => Promise<void>) => {
    const file = page.waitForEvent("download");
    await press();
    return deadlinesIn(await readFile(await (await file).path(), "utf8"));
  };
  const both = [
    `Tenggat langkah 1: ${NUMBER} Perkara uji`,
    `Tenggat seluruh kasus: ${NUMBER} Perkara uji`,
  ];
  expect(await saved(() => save.click())).toEqual(both);
  await expect(page.getByText("2 tenggat diunduh.")).toBeVisible();
  const actor = SOP.actors.find(({ id }) => id === SOP.steps[0]?.actor);
  await page.getByLabel("Kasus yang menunggu").selectOption(actor?.name ?? "");
  expect(await saved(() => save.click())).toEqual(both);
  await page.goto("/kasus/?kasus=uji-071-PD-2026&tampil=kelola");
  const one = page.getByRole("button", { name: "Unduh tenggat ke kalender (.ics)" });
  expect(await saved(() => one.click())).toEqual(both);
});

test("what presses stands before the title, and a notice comes when a time is up; both only if asked for", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const told: string[] = [];
    let asked = 0;
    class Notice {
      constructor(title: string, { body }: { body: string }) {
        told.push(`${title}: ${body}`);
      }
      static requestPermission() {
        asked += 1;
        return Promise.resolve("granted");
      }
    }
    Object.assign(window, { Notification: Notice, told: () => ({ told, asked }) });
  });
  const heard = () =>
    page.evaluate(() =>
      (window as unknown as { told(): { told: string[]; asked: number } }).told(),
    );
  await page.clock.install({ time: OPENED + 60_000 });
  await storeCases(page, [straightCase(SOP, { number: NUMBER, done: 0, openedAt: OPENED })]);
  await page.reload();
  await page.getByRole("link", { name: "Pengingat" }).click();
  await expect(page).toHaveTitle("Pengingat | SOP Kaltim");
  expect((await heard()).asked).toBe(0);

  await page.getByLabel(/^Tampilkan jumlah kasus/).check();
  await expect(page).toHaveTitle("(1) Pengingat | SOP Kaltim");
  await page.getByLabel(/^Beri tahu saat waktu/).check();
  await expect(page.getByLabel(/^Beri tahu saat waktu/)).toBeChecked();
  await settled(page, { notify: true });
  expect(await heard()).toEqual({ told: [], asked: 1 });
  await page.getByRole("link", { name: "Kembali ke daftar kasus" }).click();
  await expect(page).toHaveTitle(/^\(1\) Daftar kasus/);

  await page.clock.runFor("30:00");
  await expect.poll(async () => (await heard()).told).toHaveLength(1);
  expect((await heard()).told[0]).toContain(`${NUMBER} Perkara uji: Langkah lewat: langkah 1`);
  await page.clock.runFor("05:00");
  expect((await heard()).told).toHaveLength(1);

  await page.getByRole("link", { name: "Pengingat" }).click();
  await page.getByLabel(/^Tampilkan jumlah kasus/).uncheck();
  await expect(page).toHaveTitle("Pengingat | SOP Kaltim");
});
