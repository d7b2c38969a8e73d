import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { PAPERS } from "../../../src/browser/places.ts";
import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { long } from "../long.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { prepareFaults, setFault } from "../pages/faults.ts";
import { type GivenFile, PapersPage } from "../pages/papers.ts";
import { StoragePage } from "../pages/storage.ts";
import { storeCases } from "../pages/stored-cases.ts";

const NUMBER = "077/PD/2026";
const AT = "kasus/?kasus=uji-077-PD-2026";

const file = (name: string, content: string | Buffer): GivenFile => ({
  name,
  // What the name and the system say counts for nothing.
  mimeType: "application/x-lain",
  buffer: Buffer.from(content),
});

/** A photo as the page's own canvas makes it: `across` × `down` pixels of noise, so that it has some weight. */
async function photo(page: Page, across: number, down: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const pen = canvas.getContext("2d");
      for (let x = 0; x < w; x += 20) {
        for (let y = 0; y < h; y += 20) {
          if (pen) pen.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 80% ${(x + y) % 90}%)`;
          pen?.fillRect(x, y, 20, 20);
        }
      }
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 1 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let latin = "";
      for (const byte of bytes) latin += String.fromCharCode(byte);
      return btoa(latin);
    },
    [across, down] as const,
  );
  return Buffer.from(base64, "base64");
}

const pdf = () => readFile("dist/sop/pengelolaan-data/formulir-kosong-a4.pdf");

async function begun(page: Page): Promise<PapersPage> {
  await storeCases(page, [
    straightCase(SOP, { number: NUMBER, done: 1, openedAt: Date.now() - 3_600_000 }),
  ]);
  await page.goto(AT);
  const papers = new PapersPage(page);
  await papers.begin();
  return papers;
}

const keysOfPapers = (page: Page): Promise<number> =>
  page.evaluate(
    (prefix) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("sop-kaltim");
        opening.onsuccess = () => {
          const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
          const asking = opening.result.transaction("data").objectStore("data").count(range);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
    PAPERS.at(""),
  );

test("two files at once, one for a requirement; seen in place, taken out with a reason", async ({
  page,
}) => {
  const papers = await begun(page);
  const note = file("nota dinas.docx", await pdf());
  const picture = file("foto.jpg", await photo(page, 300, 200));
  await page.getByLabel("Lampirkan untuk").selectOption({ index: 1 });
  await papers.attach(note, picture);
  await expect(papers.rows).toHaveCount(2);
  await expect(papers.rows.first()).toContainText(/PDF, .+ · untuk kelengkapan “.+”, langkah 2/);
  // It is what its bytes are, and says so.
  await expect(papers.rows.last()).toContainText("Gambar JPEG");
  await expect(papers.section).toContainText("Isinya PDF, berbeda dari akhiran namanya.");
  await expect(page.getByText("Lampiran (2)")).toBeVisible();

  await papers.act("Lihat", "foto.jpg").click();
  const dialog = page.getByRole("dialog", { name: "foto.jpg" });
  await expect(dialog.getByRole("img", { name: "Isi foto.jpg" })).toHaveJSProperty(
    "naturalWidth",
    300,
  );
  await dialog.getByRole("button", { name: "Tutup" }).click();
  await papers.act("Lihat", "nota dinas.docx").click();
  const pages = page.getByRole("dialog", { name: "nota dinas.docx" });
  await expect(pages.getByRole("img", { name: "Halaman 1 nota dinas.docx" })).toBeVisible();
  await page.keyboard.press("Escape");

  await papers.act("Keluarkan", "foto.jpg").click();
  const leaving = page.getByRole("dialog", { name: "Keluarkan lampiran" });
  await leaving.getByRole("button", { name: "Keluarkan lampiran" }).click();
  await expect(leaving).toContainText("Tulis alasannya dahulu.");
  await leaving.getByLabel("Alasan mengeluarkan").fill("Foto kasus lain");
  await leaving.getByRole("button", { name: "Keluarkan lampiran" }).click();
  await expect(papers.rows).toHaveCount(1);
  await expect.poll(() => keysOfPapers(page)).toBe(1);
  await page.getByRole("link", { name: "Riwayat" }).click();
  await expect(page.getByRole("main")).toContainText(
    "Lampiran “foto.jpg” dikeluarkan. Alasan: Foto kasus lain",
  );
});

test("a large photo is made smaller unless the original is wanted", async ({ page }) => {
  const papers = await begun(page);
  const large = file("IMG 1.jpg", await photo(page, 2_600, 1_300));
  await papers.attach(large);
  await expect(papers.section).toContainText(
    /“IMG 1.jpg” dilampirkan, diperkecil dari .+ menjadi .+; data lokasi di dalamnya sudah dihapus\./,
  );
  await papers.act("Lihat", "IMG 1.jpg").click();
  const seen = page.getByRole("dialog").getByRole("img");
  await expect(seen).toHaveJSProperty("naturalWidth", 2_000);
  await expect(seen).toHaveJSProperty("naturalHeight", 1_000);
  await page.keyboard.press("Escape");
  await page.getByLabel(/^Perkecil foto/).uncheck();
  await expect(page.getByText(/Foto disimpan seperti aslinya/)).toBeVisible();
  await papers.attach({ ...large, name: "asli.jpg" });
  const download = page.waitForEvent("download");
  await papers.act("Unduh", "asli.jpg").click();
  expect(await readFile(await (await download).path())).toEqual(large.buffer);
});

test("what is no paper ends in a sentence, and nothing that is attached is a document of the site", async ({
  page,
}) => {
  const papers = await begun(page);
  await papers.attach(file("kosong.pdf", ""));
  await expect(papers.section).toContainText("“kosong.pdf”: berkas ini kosong");
  await papers.attach(file("nota.pdf", "MZ\x90\0"));
  await expect(papers.section).toContainText("“nota.pdf”: ini program");
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(25_000_001)], "besar.bin"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  });
  await expect(papers.section).toContainText(
    "“besar.bin”: berukuran 25 MB, sedangkan paling besar",
  );
  await expect(papers.rows).toHaveCount(0);
  expect(await keysOfPapers(page)).toBe(0);

  const script = "<script>window.ran = 1</script>";
  await papers.attach(
    file("halaman.html", `<!doctype html>${script}`),
    file("gambar.svg", `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
    file(`${"a".repeat(296)}.txt`, "panjang"),
    file("laporan\u202Efdp.txt", "terbalik"),
  );
  await expect(papers.rows).toHaveCount(4);
  await expect(papers.rows.last()).toContainText("laporanfdp.txt");
  await expect(page.getByRole("button", { name: /^Lihat/ })).toHaveCount(0);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  await papers.attach(file("halaman.html", `<!doctype html>${script}`));
  await expect(papers.section).toContainText("Berkas yang sama sudah dilampirkan di tempat ini.");
});

test("a full disk loses no event and says which file was not kept", async ({ page }) => {
  await prepareFaults(page);
  const papers = await begun(page);
  await setFault(page, "full");
  await papers.attach(file("nota.txt", "nota dinas"));
  await expect(papers.section).toContainText(
    "“nota.txt”: tidak disimpan. Ruang penyimpanan peramban ini penuh.",
  );
  await expect(papers.rows).toHaveCount(0);
  await setFault(page, null);
  await papers.attach(file("nota.txt", "nota dinas"));
  await expect(papers.rows).toHaveCount(1);
});

test("the case leaves with its papers and comes back byte for byte; a missing one is given again", async ({
  page,
  browser,
}) => {
  long("two devices, and axe in every state of both");
  const papers = await begun(page);
  const note = file("nota dinas.txt", "nota dinas nomor 7");
  const report = file("laporan.pdf", await pdf());
  await papers.attach(note, report);
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan berkas kasus" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.kasus\.zip$/);
  await expect(
    page.getByRole("article").getByText(/^Berkas kasus dengan 2 lampiran disimpan/),
  ).toBeVisible();
  const pack = await readFile(await saved.path());

  const other = await (await browser.newContext()).newPage();
  await other.goto("kasus/?tampil=berkas");
  const lying = Buffer.from(pack);
  lying[pack.indexOf("nota dinas nomor 7")] = 0x4e;
  await other
    .getByLabel("Berkas kasus")
    .setInputFiles({ name: "k.zip", mimeType: "", buffer: lying });
  await expect(
    other.getByRole("paragraph").filter({ hasText: "Isi lampiran “nota dinas.txt” tidak cocok" }),
  ).toBeVisible();
  await expectNoFindings(other, "a container that lies");
  await other
    .getByLabel("Berkas kasus")
    .setInputFiles({ name: "k.zip", mimeType: "", buffer: pack });
  await expect(
    other.getByRole("paragraph").filter({ hasText: "Berkas ini membawa 2 lampiran" }),
  ).toBeVisible();
  await expectNoFindings(other, "a container with papers");
  await other.getByRole("button", { name: "Tambahkan kasus" }).click();
  const theirs = new PapersPage(other);
  await expect(theirs.rows).toHaveCount(2);
  const download = other.waitForEvent("download");
  await theirs.act("Unduh", "laporan.pdf").click();
  expect(await readFile(await (await download).path())).toEqual(report.buffer);
  await other.context().close();

  // The record alone, as the PDF carries it: what is missing is named, and only the very same file fits.
  await page.evaluate((prefix) => {
    const opening = indexedDB.open("sop-kaltim");
    opening.onsuccess = () => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      opening.result.transaction("data", "readwrite").objectStore("data").delete(range);
      opening.result.close();
    };
  }, PAPERS.at(""));
  await expect.poll(() => keysOfPapers(page)).toBe(0);
  await page.goto(AT);
  await expect(papers.section.getByText("Isi berkas ini tidak ada di peramban ini.")).toHaveCount(
    2,
  );
  const again = page.getByLabel("Berikan lagi berkas yang tidak ada");
  await again.setInputFiles({ ...note, buffer: Buffer.from("nota dinas nomor 8") });
  await expect(papers.section).toContainText("isinya berbeda dari yang dahulu dilampirkan");
  await again.setInputFiles(note);
  await expect(papers.section).toContainText("Isi “nota dinas.txt” tersimpan lagi.");
  await page.goto("kasus/?tampil=berkas");
  await page
    .getByLabel("Berkas kasus")
    .setInputFiles({ name: "k.zip", mimeType: "", buffer: pack });
  await page.getByRole("button", { name: "Simpan lampiran yang belum ada di sini" }).click();
  await expect.poll(() => keysOfPapers(page)).toBe(2);
});

test("a backup brings papers back, and deleting the case deletes them", async ({
  page,
  browser,
}) => {
  const papers = await begun(page);
  await papers.attach(file("nota.txt", "nota dinas"));
  await new StoragePage(page).goto();
  const backup = await new StoragePage(page).backUp();
  const other = await (await browser.newContext()).newPage();
  const storage = new StoragePage(other);
  await storage.goto();
  await storage.plan(backup);
  await expect(storage.counts().filter({ hasText: "1 lampiran akan ditambahkan" })).toBeVisible();
  await storage.restore.click();
  await expect(storage.counts().filter({ hasText: "1 lampiran ditambahkan" })).toBeVisible();
  await other.goto(AT);
  await expect(new PapersPage(other).rows).toHaveCount(1);
  await expect(other.getByText("Isi berkas ini tidak ada di peramban ini.")).toHaveCount(0);
  await other.goto(`${AT}&tampil=hapus`);
  await other.getByRole("radio", { name: "Ya, hapus" }).check();
  await other.getByRole("button", { name: "Hapus kasus" }).click();
  await expect(other.getByRole("heading", { name: "Daftar kasus" })).toBeVisible();
  await expect.poll(() => keysOfPapers(other)).toBe(0);
  await other.context().close();
});

test("dropped and pasted files are attached; text that is pasted stays text", async ({ page }) => {
  const papers = await begun(page);
  const give = (kind: "drop" | "paste", name: string) =>
    page.evaluate(
      ([type, of]) => {
        const data = new DataTransfer();
        data.items.add(new File([of], of));
        const event =
          type === "drop"
            ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
        document.body.dispatchEvent(event);
      },
      [kind, name] as const,
    );
  await give("drop", "dijatuhkan.txt");
  await expect(papers.rows).toHaveCount(1);
  await give("paste", "ditempel.txt");
  await expect(papers.rows).toHaveCount(2);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Siti Aminah");
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true }),
    );
  });
  await give("drop", "ketiga.txt");
  await expect(papers.rows).toHaveCount(3);
});
