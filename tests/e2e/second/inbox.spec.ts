/** Whose turn it is in an office: the list, the notice, and what was overtaken until nothing of it is left. */
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { Notices } from "../pages/notices.ts";
import { finishStep, mended, opens, partOf, testOffice } from "./office.ts";

const ANI = { id: "aniaaaaaaaaa", name: "Ani Contoh", roles: [partOf(0)] };
const BUDI = { id: "budibbbbbbbb", name: "Budi Contoh", roles: [partOf(1)] };
const NUMBER = "1/PP";

testOffice(
  "a turn comes to whose it is, with one notice, and conflicts have an end",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi) => {
    const mine = budi.page.getByRole("link", { name: /^Menunggu saya/ });
    const notices = await Notices.of(budi.page);
    await opens(ani, NUMBER);
    await ani.office.share();

    // He is who the office says he is; the case is there, and not his to do yet.
    await budi.page.goto("kasus/?tampil=pengingat");
    await budi.page.getByLabel(/^Beri tahu saat waktu/).check();
    await notices.switchedOn();
    await budi.page.getByRole("link", { name: "Kembali ke daftar kasus" }).click();
    await expect(mine).toHaveText("Menunggu saya 0");
    await expect(budi.page.getByLabel("Sebagai")).toContainText(BUDI.name);
    await expect(budi.page.getByRole("link", { name: /^Semua kasus/ })).toContainText("1");

    // His turn comes by itself, and is told once.
    await finishStep(ani, 0);
    await expect(mine).toHaveText("Menunggu saya 1");
    await expect(budi.list.row(NUMBER)).toBeVisible();
    await expect.poll(() => notices.told()).toHaveLength(1);
    expect((await notices.told())[0]).toContain(`${NUMBER} Laptop: Giliran Anda: langkah 2`);
    await expectNoFindings(budi.page, "an inbox of the office");

    // He ends the step offline while she writes a note: hers came first, and his has to be looked at.
    await budi.list.open(NUMBER);
    await budi.office.isShared();
    budi.front.cut();
    await finishStep(budi, 1);
    await ani.page.getByRole("link", { name: "Berkas dan tindakan" }).click();
    await ani.page.getByLabel("Catatan kasus", { exact: true }).fill("Menyusul");
    await ani.page.getByRole("button", { name: "Tambahkan catatan" }).click();
    await ani.office.isShared();
    await mended(budi);
    await budi.office.standing.getByRole("heading", { name: "Didahului" }).waitFor();
    await budi.list.goto();
    await expect(budi.page.getByRole("link", { name: `${NUMBER} (1)` })).toBeVisible();
    await expectNoFindings(budi.page, "the list with what was overtaken");

    // One act settles it, and both places say that nothing is left.
    await budi.page.getByRole("link", { name: `${NUMBER} (1)` }).click();
    await budi.office.standing.getByRole("button", { name: /^Ulangi/ }).click();
    await budi.office.standing.getByText("Semua yang didahului sudah diselesaikan.").waitFor();
    await budi.office.isShared();
    await expectNoFindings(budi.page, "nothing overtaken any more");
    await budi.list.goto();
    await budi.page.getByText("Tidak ada catatan yang didahului.").waitFor();
    // Nothing that he did himself was told to him.
    expect(await notices.told()).toEqual([]);
  },
);
