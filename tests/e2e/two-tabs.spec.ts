/** Two tabs of one browser: each sees what the other does; and without Web Locks, as over plain HTTP. */
import type { BrowserContext, Page } from "@playwright/test";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { readStored, storeCases } from "./pages/stored-cases.ts";

const KEY = "kasus-dua-tab";

const texts = async (page: Page): Promise<string[]> => {
  const record = (await readStored(page, `case/${KEY}`)) as {
    log: { event: { text?: string } }[];
  };
  return record.log.flatMap(({ event }) => event.text ?? []);
};

const noteField = (page: Page) => page.getByLabel("Catatan kasus");
const stale = (page: Page) => page.getByText("Kasus ini baru diubah di tab lain.");

/** Does `act` on a case and resolves once the page has gone through "Menyimpan…" and back. */
async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const ended = page.locator(".ui-save").evaluate(
    (state) =>
      new Promise<void>((resolve) => {
        let began = false;
        const observer = new MutationObserver(() => {
          began ||= state.matches(".ui-save-saving");
          if (!began || state.matches(".ui-save-saving")) return;
          observer.disconnect();
          // The form hears of it after the header does.
          setTimeout(resolve);
        });
        observer.observe(state, { attributes: true });
      }),
  );
  await act();
  await ended;
}

async function openNotes(page: Page) {
  await page.goto(`/kasus/?kasus=${KEY}&tampil=kelola`);
  await noteField(page).waitFor();
}

/** Adds a note; where the other tab was first, looks again and repeats. @returns how often it was refused. */
async function add(page: Page, text: string): Promise<number> {
  await noteField(page).fill(text);
  for (let refused = 0; ; refused += 1) {
    await answered(page, () => page.getByRole("button", { name: "Tambahkan catatan" }).click());
    // Recorded: the field is empty again. Refused: it still holds the text.
    if ((await noteField(page).inputValue()) === "") return refused;
    if (refused > 50) throw new Error("refused for ever");
  }
}

test("lists and open cases of the other tab follow at once", async ({ page, context }) => {
  const list = await context.newPage();
  await new CaseListPage(list).goto();
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start({ number: KEY, subject: "Perihal", applicant: "Pemohon" });
  await expect(new CaseListPage(list).row(KEY)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  const boxOn = (on: Page) =>
    on.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first();
  await boxOn(page).check();
  await expect(boxOn(other)).toBeChecked();
  await boxOn(other).uncheck();
  await expect(boxOn(page)).not.toBeChecked();
  await page.goto(`${page.url()}&tampil=hapus`);
  await page.getByLabel("Ya, hapus").check();
  await page.getByRole("button", { name: "Hapus kasus" }).click();
  await expect(other.getByText("Kasus ini tidak ada di peramban ini.")).toBeVisible();
  await expect(new CaseListPage(list).row(KEY)).toHaveCount(0);
});

async function withoutLocks(context: BrowserContext) {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
  });
}

test("two tabs without Web Locks race, and no acknowledged note is lost", async ({
  page,
  context,
}) => {
  await withoutLocks(context);
  await storeCases(page, [shortCase(KEY)]);
  const other = await context.newPage();
  await Promise.all([openNotes(page), openNotes(other)]);
  expect(await page.evaluate(() => navigator.locks)).toBeUndefined();
  const write = async (on: Page, name: string) => {
    for (let n = 0; n < 8; n += 1) await add(on, `${name} ${n}`);
  };
  await Promise.all([write(page, "satu"), write(other, "dua")]);
  const stored = await texts(page);
  expect(stored).toHaveLength(16);
  for (const name of ["satu", "dua"])
    expect(stored.filter((text) => text.startsWith(name))).toEqual(
      Array.from({ length: 8 }, (_, n) => `${name} ${n}`),
    );
});

test("a tab that did not hear of the other's change is refused, shown it, and may repeat", async ({
  page,
  context,
}) => {
  await withoutLocks(context);
  await storeCases(page, [shortCase(KEY)]);
  const deaf = await context.newPage();
  await deaf.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await openNotes(deaf);
  await openNotes(page);
  await add(page, "dari tab pertama");
  await noteField(deaf).fill("dari tab kedua");
  await deaf.getByRole("button", { name: "Tambahkan catatan" }).click();
  await expect(stale(deaf)).toBeVisible();
  await expect(noteField(deaf)).toHaveValue("dari tab kedua");
  expect(await texts(page)).toEqual(["dari tab pertama"]);
  await deaf.getByRole("button", { name: "Tambahkan catatan" }).click();
  await expect(stale(deaf)).toHaveCount(0);
  await expect.poll(() => texts(page)).toEqual(["dari tab pertama", "dari tab kedua"]);
});
