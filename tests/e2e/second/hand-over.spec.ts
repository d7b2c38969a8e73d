/** A shared case is handed to a colleague where it is: it waits for him at once, and a file is only offered. */
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
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
