/** Every way in which a case comes in as a file, and what a person is told before anything happens. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { withoutCheckingSteps } from "../support/changed-sop.ts";
import { MONDAY } from "../support/officers.ts";
import { shortCase } from "../support/short-cases.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { prepareFaults, setFault } from "./pages/faults.ts";
import { storeCases, storeValues } from "./pages/stored-cases.ts";

const KEY = "071/PD/2026";
const text = writeCaseFile(shortCase(KEY, ["satu", "dua"]), Date.UTC(2026, 0, 6));

async function openPage(page: Page) {
  await page.goto("/kasus/?tampil=berkas");
  await page.getByRole("heading", { name: "Buka berkas kasus" }).waitFor();
}

const plan = (page: Page) => page.locator(".k-looked");

async function choose(page: Page, content: string | Buffer, name = "kasus.json") {
  const buffer = Buffer.from(content);
  await page.getByLabel("Berkas kasus", { exact: true }).setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer,
  });
}

async function expectAdded(page: Page) {
  await expect(plan(page)).toContainText(KEY);
  await expect(plan(page)).toContainText("Kasus akan ditambahkan dengan 3 catatan.");
  await page.getByRole("button", { name: "Tambahkan kasus" }).click();
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  await expect(page.getByText(`Perihal ${KEY}`)).toBeVisible();
}

/** Gives the page a file as the browser does when one is dropped or pasted. */
async function transfer(page: Page, kind: "drop" | "paste") {
  await page.locator(".ui-drop").evaluate(
    (zone, [how, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], "x.kasus.json", { type: "application/json" }));
      const init = { bubbles: true, cancelable: true };
      zone.dispatchEvent(
        how === "drop"
          ? new DragEvent("drop", { ...init, dataTransfer: data })
          : new ClipboardEvent("paste", { ...init, clipboardData: data }),
      );
    },
    [kind, text] as const,
  );
}

test("a case file is dropped on the page", async ({ page }) => {
  await openPage(page);
  await transfer(page, "drop");
  await expectAdded(page);
});

test("a case file is pasted", async ({ page }) => {
  await openPage(page);
  await transfer(page, "paste");
  await expectAdded(page);
});

test("the text of a case file is pasted from the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page);
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.keyboard.press("Control+V");
  await expectAdded(page);
});

test("the installed app is started with a case file", async ({ page }) => {
  await page.addInitScript((content) => {
    const file = new File([content], "x.kasus.json");
    const launch = { files: [{ getFile: async () => file }] };
    const launchQueue = { setConsumer: (take: (given: object) => void) => take(launch) };
    Object.defineProperty(globalThis, "launchQueue", { value: launchQueue });
  }, text);
  await page.goto("/kasus/");
  await expectAdded(page);
});

test("the PDF of a case opens as the case that it carries", async ({ page, browser }) => {
  await storeCases(page, [shortCase(KEY, ["satu", "dua"])]);
  await page.goto(`/kasus/?kasus=${encodeURIComponent(KEY)}&tampil=kelola`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh PDF" }).click();
  const pdf = await readFile(await (await download).path());
  const other = await (await browser.newContext()).newPage();
  await openPage(other);
  await choose(other, pdf, "kasus.pdf");
  await expectAdded(other);
  await other.context().close();
});

test("a file that goes on where ours ends continues the case; the same file changes nothing", async ({
  page,
}) => {
  await storeCases(page, [shortCase(KEY, ["satu"])]);
  await openPage(page);
  await choose(page, text);
  await expect(plan(page)).toContainText(
    "melanjutkan kasus yang ada di sini dengan 1 catatan baru",
  );
  await page.getByRole("button", { name: "Lanjutkan kasus" }).click();
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  await openPage(page);
  await choose(page, text);
  await expect(plan(page)).toContainText("sudah ada di sini dan sama persis");
  await choose(page, writeCaseFile(shortCase(KEY), 0));
  await expect(plan(page)).toContainText("Berkas ini lebih lama: di sini sudah ada 2 catatan");
});

test("a case that went on in two places is shown as such, and both are kept", async ({ page }) => {
  await storeCases(page, [shortCase(KEY, ["satu", "lain"])]);
  await openPage(page);
  await choose(page, text);
  await expect(plan(page)).toContainText("dikerjakan di dua tempat: sesudah catatan ke-2");
  await expectNoFindings(page, "a case that went on in two places");
  await page.getByLabel(/^Pakai isi berkas/).check();
  await page.getByRole("button", { name: "Lakukan" }).click();
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  const list = new CaseListPage(page);
  await list.goto();
  await expect(list.row(KEY)).toHaveCount(2);
});

test("a case of an SOP that this site does not publish is named, and can still be worked on", async ({
  page,
}) => {
  const identity = { ...PENGELOLAAN_DATA.identity, name: "Peminjaman Ruang" };
  const foreign = { ...PENGELOLAAN_DATA, id: "peminjaman-ruang", identity };
  await openPage(page);
  await choose(page, writeCaseFile(shortCase(KEY, ["satu", "dua"], foreign), 0));
  await expect(plan(page)).toContainText("SOP “Peminjaman Ruang” versi");
  await expect(plan(page)).toContainText("yang tidak dimuat situs ini. Kasus tetap dapat dibuka");
  await expectNoFindings(page, "a case of an SOP of elsewhere");
  await expectAdded(page);
  await expect(page.getByText("Peminjaman Ruang versi")).toBeVisible();
  await expect(page.getByRole("link", { name: "Baca dalam naskah SOP" })).toHaveCount(0);
});

test("a case of another version of our SOP says which of the two it keeps", async ({ page }) => {
  const other = { ...PENGELOLAAN_DATA, version: "0.9" };
  await openPage(page);
  await choose(page, writeCaseFile(shortCase(KEY, [], other), 0));
  await expect(plan(page)).toContainText(
    `versi 0.9, sedangkan situs ini memuat versi ${PENGELOLAAN_DATA.version}`,
  );
});

test("a file that cannot be stored says so, changes nothing, and is taken when tried again", async ({
  page,
}) => {
  await prepareFaults(page);
  await openPage(page);
  await choose(page, text);
  await setFault(page, "full");
  await page.getByRole("button", { name: "Tambahkan kasus" }).click();
  await expect(plan(page)).toContainText("Ruang penyimpanan peramban ini penuh.");
  await expect(plan(page)).toContainText("Semua yang sudah tersimpan tetap utuh.");
  await setFault(page, null);
  await choose(page, text);
  await expectAdded(page);
});

test("ids that collide: another case under the same id is never written over", async ({ page }) => {
  const stranger = shortCase(KEY).map((entry) => ({ ...entry, occurredAt: entry.occurredAt - 1 }));
  await storeCases(page, [stranger]);
  await openPage(page);
  await choose(page, text);
  await expect(plan(page)).toContainText("kasus lain dengan pengenal yang sama");
  await page.getByRole("button", { name: "Lakukan" }).click();
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  const list = new CaseListPage(page);
  await list.goto();
  await expect(list.row(KEY)).toHaveCount(2);
});

test("an id made to look like a copy's place is refused", async ({ page }) => {
  const here = shortCase("lain");
  const { headOf } = await import("../../src/browser/session/log-rules.ts");
  const record = { kind: "case", version: 1, head: headOf(here), log: here };
  await storeValues(page, [["case/lain~0123456789ab", record]]);
  await openPage(page);
  await choose(page, writeCaseFile(shortCase("lain~0123456789ab"), 0));
  await expect(plan(page)).toContainText("sudah dipakai kasus lain di peramban ini");
  await expect(plan(page).getByRole("button")).toHaveCount(0);
});

for (const [what, content, says] of [
  ["no case at all", '{"a":1}', "Berkas ini bukan berkas kasus."],
  ["a file that was cut", text.slice(0, -40), "isinya rusak atau terpotong"],
  ["a file that was changed", text.replace("satu", "dua!"), "Berkas ini tidak utuh."],
] as const) {
  test(`${what} ends in a message and an unchanged list`, async ({ page }) => {
    await storeCases(page, [shortCase("lain")]);
    await openPage(page);
    await choose(page, content);
    await expect(plan(page)).toContainText(says);
    await expect(plan(page)).toContainText("Tidak ada kasus yang berubah.");
    const list = new CaseListPage(page);
    await list.goto();
    await expect(page.getByText("1 kasus", { exact: true })).toBeVisible();
  });
}

test("a case over a changed SOP is told so, before it is opened and after", async ({ page }) => {
  await openPage(page);
  const { log } = withoutCheckingSteps();
  await choose(page, writeCaseFile(log, MONDAY));
  const remarks = page.getByRole("region", { name: "Perlu diperiksa" });
  await expect(remarks).toContainText("berbeda dengan yang terbit di situs ini");
  await expect(remarks).toContainText("Langkah 6 ditiadakan");
  await expect(remarks).toContainText("Langkah 7 ditiadakan");
  await page.getByRole("button", { name: "Tambahkan kasus" }).click();
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  await expect(remarks).toContainText("Langkah 7 ditiadakan");
  await expectNoFindings(page, "a case over a changed SOP");
});

test.describe("a file that takes too long", () => {
  test.beforeEach(async ({ page }) => {
    // Whatever the worker is busy with: it does not answer.
    await page.route("**/inspector-worker*", () => undefined);
    await page.clock.install();
    await openPage(page);
    // From then on it is waited for.
    const asked = page.waitForRequest("**/inspector-worker*");
    await choose(page, text);
    await asked;
  });

  test("is given up after ten seconds, and that is said", async ({ page }) => {
    await page.clock.fastForward(10_000);
    await expect(plan(page)).toContainText("lebih dari 10 detik");
    await expect(plan(page)).toContainText("Tidak ada kasus yang berubah.");
  });

  test("can be stopped before, and another one chosen", async ({ page }) => {
    await page.getByRole("button", { name: "Hentikan" }).click();
    await expect(plan(page)).toContainText("Pembacaan dihentikan");
    await page.unroute("**/inspector-worker*");
    await choose(page, text);
    await expectAdded(page);
  });
});
