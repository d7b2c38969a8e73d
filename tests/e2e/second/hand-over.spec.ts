/** Shared cases are handed to a colleague where they are: they wait for him at once, and a file is only offered. */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { file } from "../pages/given-papers.ts";
import { PapersPage } from "../pages/papers.ts";
import { opens, partOf, testOffice } from "./office.ts";

const ANI = { id: "aniaaaaaaaaa", name: "Ani Contoh", roles: [partOf(0)] };
const BUDI = { id: "budibbbbbbbb", name: "Budi Contoh", roles: ["Arsiparis"] };

testOffice(
  "a shared case is handed to a colleague in place, and to anybody else as a file",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi) => {
    const { page } = ani;
    const downloads: string[] = [];
    page.on("download", (one) => downloads.push(one.suggestedFilename()));
    const inPlace = page.getByRole("button", { name: "Serahkan di kantor" });
    const withFile = page.getByRole("button", { name: "Serahkan dan simpan berkas" });
    const fills = async (name: string) => {
      await page.getByLabel("Nama penerima").fill(name);
      await page.getByLabel("Jabatan", { exact: true }).fill("Staf");
    };
    const serahkan = () => page.getByRole("link", { name: "Serahkan", exact: true }).click();

    // A case that is only here goes as a file, to whomever.
    await opens(ani, "1/PP");
    await serahkan();
    await fills(BUDI.name);
    await expect(withFile).toBeVisible();
    await expect(inPlace).toHaveCount(0);
    await page.getByRole("link", { name: "Langkah kini" }).click();
    await ani.office.share();

    const mine = budi.page.getByRole("link", { name: /^Menunggu saya/ });
    await budi.list.goto();
    await expect(budi.page.getByRole("link", { name: /^Semua kasus/ })).toContainText("1");
    await expect(mine).toHaveText("Menunggu saya 0");
    await serahkan();
    await fills("Orang Luar");
    await expect(inPlace).toHaveCount(0);
    await fills("budi contoh");
    await expect(inPlace).toBeVisible();
    await expect(withFile).toBeVisible();
    await expectNoFindings(page, "handing over in the office");
    await inPlace.click();
    await ani.current.stepHeading(1).waitFor();
    await ani.office.isShared();
    await expect(mine).toHaveText("Menunggu saya 1");
    await expect(budi.list.row("1/PP")).toBeVisible();
    expect(downloads).toEqual([]);
  },
);

const LETTER = "surat permohonan ".repeat(100);

testOffice(
  "of several cases those of the office go in place, and only the others in one file",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi) => {
    const { page, list } = ani;
    const downloads: string[] = [];
    page.on("download", (one) => downloads.push(one.suggestedFilename()));
    for (const number of ["1/PP", "2/PP"]) {
      await opens(ani, number);
      await ani.office.share();
    }
    await opens(ani, "3/PP");

    const dialog = page.getByRole("dialog");
    const inPlace = dialog.getByRole("button", { name: "Serahkan di kantor" });
    const withFile = dialog.getByRole("button", { name: "Serahkan dan simpan berkas" });
    const picks = async (numbers: readonly string[], to: string) => {
      await list.goto();
      await list.showAll();
      for (const number of numbers) await list.row(number).getByRole("checkbox").check();
      await page.getByRole("button", { name: `Serahkan ${numbers.length} kasus terpilih` }).click();
      await dialog.getByLabel("Nama penerima").fill(to);
      await dialog.getByLabel("Jabatan", { exact: true }).fill("Staf");
    };
    const mine = budi.page.getByRole("link", { name: /^Menunggu saya/ });
    await budi.list.goto();
    await expect(mine).toHaveText("Menunggu saya 0");

    // Whoever is not of the office gets a file of all of them.
    await picks(["1/PP", "2/PP"], "Orang Luar");
    await expect(dialog.getByText(/^2 kasus dibawa satu berkas/)).toBeVisible();
    await expect(inPlace).toHaveCount(0);
    await dialog.getByLabel("Nama penerima").fill(BUDI.name);
    await expect(dialog.getByText(/^2 kasus menunggu penerima dalam daftarnya/)).toBeVisible();
    await expect(dialog.getByText(/dibawa satu berkas/)).toHaveCount(0);
    await expect(withFile).toBeVisible();
    await expectNoFindings(page, "handing over several cases in the office");
    await inPlace.click();
    await expect(
      dialog.getByText(
        `2 kasus diserahkan kepada ${BUDI.name}, yang melihatnya begitu tersambung ke kantor.`,
      ),
    ).toBeVisible();
    await expect(dialog.getByLabel("Surat pengantar")).toHaveCount(0);
    await expectNoFindings(page, "several cases handed over in the office");
    await dialog.getByRole("button", { name: "Tutup" }).click();
    await expect(mine).toHaveText("Menunggu saya 2");
    expect(downloads).toEqual([]);
    await expect(list.row("1/PP")).not.toContainText("Diserahkan, menunggu kembali");

    // One of them is this browser's own.
    await picks(["1/PP", "3/PP"], BUDI.name);
    await expect(dialog.getByText(/^1 kasus menunggu penerima dalam daftarnya/)).toBeVisible();
    await expect(dialog.getByText(/^1 kasus dibawa satu berkas/)).toBeVisible();
    await expectNoFindings(page, "handing over several cases by both ways");
    const saving = page.waitForEvent("download");
    await withFile.click();
    const cases = await linesIn(await (await saving).path());
    expect(cases).toHaveLength(1);
    expect(cases[0]).toContain("3/PP");
    const letter = dialog.getByLabel("Surat pengantar");
    await expect(letter).toHaveValue(/3\/PP/);
    await expect(letter).not.toHaveValue(/1\/PP/);
    await expect(
      dialog.getByText("1 kasus lainnya diserahkan kepadanya dengan berkas."),
    ).toBeVisible();
  },
);

testOffice(
  "a file of several shared cases takes along the papers that lie with the office",
  { members: [ANI, BUDI], what: "two browsers, and a paper from one of them" },
  async (ani, budi) => {
    await opens(ani, "4/PP");
    await ani.office.share();
    const given = new PapersPage(ani.page);
    await given.begin();
    await given.attach(file("surat.txt", LETTER));
    const { page, list } = budi;
    await list.goto();
    await list.openAmongAll("4/PP");
    await new PapersPage(page).act("Unduh", "surat.txt").waitFor();
    await list.goto();
    await list.showAll();
    await list.row("4/PP").getByRole("checkbox").check();
    await page.getByRole("button", { name: "Serahkan 1 kasus terpilih" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Nama penerima").fill("Orang Luar");
    await dialog.getByLabel("Jabatan", { exact: true }).fill("Staf");
    const saving = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Serahkan dan simpan berkas" }).click();
    const text = await textIn(await (await saving).path());
    expect(text).toContain(Buffer.from(LETTER).toString("base64"));
    await expect(dialog.getByText(/Berkas disimpan: /)).not.toContainText("tidak ikut");
  },
);

const textIn = async (path: string): Promise<string> =>
  gunzipSync(await readFile(path)).toString("utf8");

/** The lines of a file of cases that are cases. */
async function linesIn(path: string): Promise<string[]> {
  const lines = (await textIn(path)).trim().split("\n");
  return lines.slice(1).filter((line) => JSON.parse(line).end === undefined);
}
