import { readFile } from "node:fs/promises";
import { expect, test } from "../journeys.ts";
import { prepareFaults, setFault } from "../pages/faults.ts";
import { begun, file, keysOfPapers, pdf, photo } from "../pages/given-papers.ts";

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

test("a PDF that is looked at without the network says why it is not shown, and can be saved", async ({
  page,
}) => {
  const papers = await begun(page);
  const report = file("laporan.pdf", await pdf());
  await papers.attach(report);
  await page.route("**/_astro/page-pictures*", (route) => route.abort());
  await papers.act("Lihat", "laporan.pdf").click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText(
    "Pembaca PDF tidak ikut disimpan untuk pemakaian tanpa sambungan",
  );
  await page.keyboard.press("Escape");
  const download = page.waitForEvent("download");
  await papers.act("Unduh", "laporan.pdf").click();
  expect(await readFile(await (await download).path())).toEqual(report.buffer);
});
