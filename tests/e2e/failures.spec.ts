/** Every way in which keeping a case fails, as the person meets it. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parseCaseFile } from "../../src/core/exchange/case-file.ts";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { firstBox, KEY, notice, openCase, PATIENCE, savedEvents } from "./pages/failing-case.ts";
import {
  closeConnections,
  type Fault,
  prepareFaults,
  setFault,
  unanswered,
} from "./pages/faults.ts";
import { readStored, storeValues } from "./pages/stored-cases.ts";

const WRITES: { fault: Fault; says: RegExp }[] = [
  { fault: "full", says: /^Ruang penyimpanan peramban ini penuh\./ },
  { fault: "broken", says: /^Peramban gagal menulis ke penyimpanan perangkat\./ },
  { fault: "closed", says: /^Sambungan ke penyimpanan peramban terputus/ },
  { fault: "silent-write", says: /^Penyimpanan peramban tidak menjawab\./ },
];

/** Lets pass as long as the site waits for its storage, once it does. */
async function waitInVain(page: Page) {
  await expect.poll(() => unanswered(page)).toBeGreaterThan(0);
  await page.clock.fastForward(PATIENCE);
}

const waitingForLocks = async () =>
  (await navigator.locks.query()).pending?.map(({ name }) => name);

for (const { fault, says } of WRITES) {
  test(`a write that fails (${fault}) is said, can be taken out, and is stored by a retry`, async ({
    page,
  }) => {
    await openCase(page);
    await setFault(page, fault);
    await firstBox(page).click();
    if (fault === "silent-write") await waitInVain(page);
    await expect(notice(page)).toContainText(says);
    await expect(notice(page)).toContainText("masih dipegang halaman ini");
    await expect(new CasePage(page).saveState).toContainText("Gagal menyimpan");
    // What is held is shown: a box that springs open would say that the tick was lost.
    await expect(firstBox(page)).toBeChecked();
    await expectNoFindings(page, fault);
    expect(await savedEvents(page)).toBe(2);
    if (fault === "silent-write") return;
    await setFault(page, null);
    await notice(page).getByRole("button", { name: "Coba simpan lagi" }).click();
    await expect(notice(page)).toHaveCount(0);
    await expect(firstBox(page)).toBeChecked();
    await expect(new CasePage(page).saveState).toContainText("Tersimpan");
    await page.reload();
    await expect(firstBox(page)).toBeChecked();
  });
}

test("a case that another tab is writing says so, and takes the act once it is free", async ({
  page,
  context,
}) => {
  await openCase(page);
  const other = await context.newPage();
  await other.goto("/kasus/");
  await other.evaluate((name) => {
    return new Promise<void>((held) => {
      navigator.locks.request(name, () => {
        held();
        return new Promise((free) => Object.assign(globalThis, { free }));
      });
    });
  }, `sop-kaltim:case:${KEY}`);
  await firstBox(page).click();
  await expect.poll(() => page.evaluate(waitingForLocks)).toContain(`sop-kaltim:case:${KEY}`);
  await page.clock.fastForward(PATIENCE);
  const busy = page.getByRole("alert").filter({ hasText: "masih ditulis, biasanya oleh tab lain" });
  await expect(busy).toContainText("Tindakan tidak dijalankan.");
  await expect(firstBox(page), "what was not done does not look done").not.toBeChecked();
  await expectNoFindings(page, "busy");
  await other.close();
  await firstBox(page).click();
  await expect(busy).toHaveCount(0);
  await expect(firstBox(page)).toBeChecked();
});

test("a connection closed in the background is opened again, and nobody notices", async ({
  page,
}) => {
  await openCase(page);
  await closeConnections(page);
  await new CasePage(page).tick(firstBox(page));
  await page.reload();
  await expect(firstBox(page)).toBeChecked();
});

test("an open case does not stand in the way of a release that upgrades the database", async ({
  page,
}) => {
  await openCase(page);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("sop-kaltim", 99);
        request.onblocked = reject;
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await new CasePage(page).tick(firstBox(page));
  await page.reload();
  await expect(firstBox(page)).toBeChecked();
});

test("a case that vanished from the store is said, and written back", async ({ page }) => {
  await openCase(page);
  await page.evaluate(
    (key) =>
      new Promise<void>((resolve) => {
        indexedDB.open("sop-kaltim").onsuccess = ({ target }) => {
          const { result } = target as IDBOpenDBRequest;
          const transaction = result.transaction("data", "readwrite");
          transaction.objectStore("data").delete(key);
          transaction.oncomplete = () => resolve(result.close());
        };
      }),
    `case/${KEY}`,
  );
  await firstBox(page).click();
  await expect(notice(page)).toContainText("tidak ada lagi di penyimpanan peramban");
  await expectNoFindings(page, "gone");
  expect(await savedEvents(page)).toBe(1);
  await notice(page).getByRole("button", { name: "Simpan ulang kasus ini" }).click();
  await expect(notice(page)).toHaveCount(0);
  await new CasePage(page).tick(firstBox(page));
  await page.reload();
  await expect(firstBox(page)).toBeChecked();
});

test("a record that is damaged stays as it is, and can be downloaded", async ({ page }) => {
  const record = { kind: "case", version: 1, head: "salah", log: shortCase(KEY) };
  await storeValues(page, [["case/rusak", record]]);
  await page.goto("/kasus/?kasus=rusak");
  await expect(page.getByRole("heading", { name: "Kasus tidak dapat dibuka" })).toBeVisible();
  await expect(page.getByText("rusak dan tidak dapat dibaca")).toBeVisible();
  await expectNoFindings(page, "corrupted");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh isi yang rusak" }).click();
  const kept = JSON.parse(await readFile(await (await download).path(), "utf8"));
  expect(kept).toEqual(record);
  expect(await readStored(page, "case/rusak")).toEqual(record);
});

test("a case that cannot be read now is read when asked again", async ({ page }) => {
  await openCase(page);
  await prepareFaults(page, "unreadable");
  await page.reload();
  await expect(notice(page)).toContainText("Kasus tidak dapat dibaca.");
  await expectNoFindings(page, "unreadable");
  await setFault(page, null);
  await notice(page).getByRole("button", { name: "Coba lagi" }).click();
  await expect(firstBox(page)).toBeVisible();
});

test("a database that never opens is said after a while, and opened when asked again", async ({
  page,
}) => {
  await page.clock.install();
  await prepareFaults(page, "silent-open");
  await page.goto("/kasus/");
  await expect(page.getByText("Memuat daftar kasus…")).toBeVisible();
  await waitInVain(page);
  await expect(notice(page)).toContainText("Penyimpanan peramban tidak menjawab.");
  await expectNoFindings(page, "silent open");
  await prepareFaults(page, null);
  await notice(page).getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.getByRole("heading", { name: "Daftar kasus" })).toBeVisible();
});

const CASE = { number: KEY, subject: "Perihal uji", applicant: "Pemohon uji" };

for (const locks of ["with", "without"]) {
  test(`a browser that refuses storage, ${locks} Web Locks, says so at once; the work can be done and taken out`, async ({
    page,
  }) => {
    await prepareFaults(page, "refused");
    if (locks === "without") await removeLocks(page);
    const list = new CaseListPage(page);
    await list.goto();
    await expect(page.getByRole("alert")).toContainText(
      "Peramban menolak menyimpan data situs ini",
    );
    await expectNoFindings(page, "refused, list");
    await list.start(CASE);
    await firstBox(page).click();
    await expect(firstBox(page)).toBeChecked();
    await expect(page.getByRole("alert")).toContainText("hilang bila halaman ditutup");
    await expect(new CasePage(page).saveState).toContainText("Gagal menyimpan");
    await expect(page.getByRole("link", { name: "Hanya di halaman ini" })).toBeVisible();
    await expectNoFindings(page, "refused, case");
    await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Simpan berkas kasus" }).click();
    const parsed = parseCaseFile(await readFile(await (await download).path(), "utf8"));
    expect(parsed).toMatchObject({ ok: true, file: { state: { number: KEY } } });
  });
}

async function removeLocks(page: Page) {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
  });
}
