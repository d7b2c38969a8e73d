/** Somebody asks an office for the own data: found in its cases, read, saved as a page that stands alone. */
import { readFile } from "node:fs/promises";
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { finishStep, opens, partOf, testOffice } from "./office.ts";

const ANI = { id: "aniaaaaaaaaa", name: "Ani Contoh", roles: [partOf(0)] };
const BUDI = { id: "budibbbbbbbb", name: "Budi Contoh", roles: ["Arsiparis"] };

testOffice(
  "one person's data are found in the office's cases and saved as one file",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi) => {
    await opens(ani, "1/PP");
    await ani.office.share();
    await finishStep(ani, 0);
    await ani.office.isShared();
    // A case that is nobody's but hers is not the office's.
    await opens(ani, "2/PP");
    await finishStep(ani, 0);

    const { page } = budi;
    await budi.list.goto();
    await budi.list.openAmongAll("1/PP");
    await budi.office.isShared();
    await page.goto("kasus/?tampil=penyimpanan");
    const panel = page.locator("details").filter({ hasText: "Data satu orang" });
    await panel.locator("summary").click();
    await panel.getByRole("button", { name: "Cari data orang ini" }).click();
    await expect(panel.getByRole("alert")).toContainText("Isi nama");
    await panel.getByLabel("Nama orang yang meminta").fill("petugas");
    await panel.getByRole("button", { name: "Cari data orang ini" }).click();
    await expect(panel).toContainText("Penyelesaian langkah · Langkah 1");
    await expect(panel).toContainText("1/PP Laptop");
    await expect(panel).not.toContainText("2/PP");
    await expectNoFindings(page, "one person's data");

    const saved = page.waitForEvent("download");
    await panel.getByRole("button", { name: "Simpan sebagai berkas" }).click();
    const text = await readFile(await (await saved).path(), "utf8");
    await page.setContent(text);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Data pribadi dalam kasus kantor",
    );
    await expect(page.locator("body")).toContainText("Penyelesaian langkah · Langkah 1");
  },
);
