/** An office erases a case: who may, and what is left with everybody else. */
import { erasedBody } from "../../../src/core/sharing/message.ts";
import { caseSubject } from "../../../src/core/sharing/subject.ts";
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { opens, partOf, testOffice } from "./office.ts";

const ANI = { id: "aniaaaaaaaaa", name: "Ani", roles: ["Arsiparis"] };
const BUDI = { id: "budibbbbbbbb", name: "Budi", roles: [partOf(0)] };
const GROUND = "Masa retensi habis";

testOffice(
  "who may erases a case, and every other officer is told and keeps or deletes his copy",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi, server) => {
    await opens(budi, "1/PP");
    await budi.office.share();
    await expect(budi.office.standing).not.toContainText("Hapus dari peladen kantor");
    await ani.list.goto();
    await ani.list.openAmongAll("1/PP");
    await ani.office.isShared();

    // Who may not says it past this site: it changes nothing, and is named to everybody.
    const caseId = new URL(budi.page.url()).searchParams.get("kasus") ?? "";
    const forged = erasedBody({ head: "0".repeat(64), ground: GROUND });
    await server.asAdministrator(({ say }) => say(caseSubject(caseId, BUDI.id), forged));
    for (const { office, page } of [ani, budi]) {
      await expect(office.standing).toContainText(
        "Budi menyatakan kasus ini dihapus dari peladen kantor; itu wewenang Arsiparis.",
      );
      await office.isShared();
      await expectNoFindings(page, "a case that somebody says is erased who may not");
    }

    await ani.page.getByRole("link", { name: "Berkas dan tindakan" }).click();
    await ani.office.standing.getByText("Hapus dari peladen kantor").first().click();
    const button = ani.office.standing.getByRole("button", { name: "Hapus dari peladen kantor" });
    await button.click();
    await expectNoFindings(ani.page, "erasing without a ground");
    await expect(ani.page.getByRole("alert")).toContainText("Tulis dasar penghapusannya");
    await ani.page.getByLabel("Dasar penghapusan").fill(GROUND);
    await ani.page.getByLabel("Ya, hapus").check();
    await button.click();

    for (const { office, page } of [ani, budi]) {
      await expect(office.standing).toContainText("Dihapus dari kantor");
      await expect(office.standing).toContainText(
        `Ani menghapus kasus ini dari peladen kantor. Dasarnya: ${GROUND}`,
      );
      await expectNoFindings(page, "an erased case");
    }

    // What Budi does with his copy stays with him; then he deletes it.
    await budi.current.tick(budi.current.requirements.first());
    await expect(budi.office.standing).toContainText("Dihapus dari kantor");
    await budi.office.standing.getByRole("link", { name: "hapus dari peramban ini" }).click();
    await budi.page.getByLabel("Ya, hapus").check();
    await budi.page.getByRole("button", { name: "Hapus kasus" }).click();
    await expect(budi.page.getByText("Kasus 1/PP dihapus.")).toBeAttached();
  },
);
