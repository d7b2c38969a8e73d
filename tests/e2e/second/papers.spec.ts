/** What one officer attaches another looks at: its bytes come when they are asked for, and go on with the case. */
import { readFile } from "node:fs/promises";
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { file, keysOfPapers, photo } from "../pages/given-papers.ts";
import { PapersPage } from "../pages/papers.ts";
import { mended, opens, partOf, testOffice } from "./office.ts";

const NUMBER = "7/PP";
const ANI = { id: "aniaaaaaaaaa", name: "Ani", roles: [partOf(0)] };
const BUDI = { id: "budibbbbbbbb", name: "Budi", roles: [partOf(0), "Arsiparis"] };
const LETTER = "surat permohonan ".repeat(20_000);

testOffice(
  "a paper that one attached is seen, kept and given on by the other, and leaves with its case",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi, server) => {
    /** Parts of papers that the server has. */
    const parts = () =>
      server.asAdministrator(async ({ askPapers }) => {
        const { state } = await askPapers<{ state: { messages: number } }>("STREAM.INFO.LAMPIRAN");
        return state.messages;
      });

    await opens(ani, NUMBER);
    await ani.office.share();
    await budi.list.goto();
    await budi.list.openAmongAll(NUMBER);
    await budi.office.isShared();

    const [given, asked] = [new PapersPage(ani.page), new PapersPage(budi.page)];
    await given.begin();
    await given.attach(
      file("foto.jpg", await photo(ani.page, 300, 200)),
      file("surat.txt", LETTER),
    );
    await expect(asked.rows).toHaveCount(2);
    await asked.act("Unduh", "surat.txt").waitFor();
    await expectNoFindings(budi.page, "papers that lie with the office");
    await asked.act("Keluarkan", "surat.txt").click();
    const leaving = budi.page.getByRole("dialog", { name: "Keluarkan lampiran" });
    await expect(leaving.getByText(/tetap tersimpan di peladen kantor/)).toBeVisible();
    await expectNoFindings(budi.page, "taking a paper out that lies with the office");
    await leaving.getByRole("button", { name: "Batal" }).click();
    expect(await keysOfPapers(budi.page)).toBe(0);

    await asked.act("Lihat", "foto.jpg").click();
    const seen = budi.page.getByRole("dialog", { name: "foto.jpg" });
    await expect(seen.getByRole("img", { name: "Isi foto.jpg" })).toHaveJSProperty(
      "naturalWidth",
      300,
    );
    await seen.getByRole("button", { name: "Tutup" }).click();
    expect(await keysOfPapers(budi.page)).toBe(1);

    // Without the office what was fetched is here, and of the other it is said why it is not.
    budi.front.cut();
    await asked.act("Unduh", "surat.txt").click();
    await expect(budi.office.standing).toContainText(
      "Isi “surat.txt” belum dapat diambil: peladen kantor tidak terjangkau.",
    );
    await expectNoFindings(budi.page, "a paper that cannot be fetched");
    await asked.act("Lihat", "foto.jpg").click();
    await seen.getByRole("img", { name: "Isi foto.jpg" }).waitFor();
    await seen.getByRole("button", { name: "Tutup" }).click();

    await mended(budi);
    await budi.page.getByRole("link", { name: "Berkas dan tindakan" }).click();
    const saving = budi.page.waitForEvent("download");
    await budi.page.getByRole("button", { name: "Simpan berkas kasus" }).click();
    const pack = await readFile(await (await saving).path());
    expect(pack.includes(LETTER)).toBe(true);
    await expect(budi.office.standing).not.toContainText("belum dapat diambil");
    expect(await keysOfPapers(budi.page)).toBe(2);

    // They leave the office with the case, and stay with whoever has them.
    expect(await parts()).toBeGreaterThan(2);
    const { standing } = budi.office;
    await standing.getByText("Hapus dari peladen kantor").first().click();
    await budi.page.getByLabel("Dasar penghapusan").fill("Masa retensi habis");
    await budi.page.getByLabel("Ya, hapus").check();
    await standing.getByRole("button", { name: "Hapus dari peladen kantor" }).click();
    await expect(ani.office.standing).toContainText("Dihapus dari kantor");
    // Part by part, each overwritten at the server: on a machine in use that is no matter of moments.
    await expect.poll(parts, { timeout: 60_000 }).toBe(0);
    expect(await keysOfPapers(budi.page)).toBe(2);
  },
);
