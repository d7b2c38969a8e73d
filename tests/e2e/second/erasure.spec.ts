/** An office erases a case: who may, and what is left with everybody else. */
import { readSop } from "../../support/content.ts";
import { INSTALLED } from "../../support/nats.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { type OfficerAt, openOffice } from "./office.ts";

const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
const FIRST = sop.actors.find(({ id }) => id === sop.steps[0]?.actor)?.name ?? "";
const GROUND = "Masa retensi habis";

test("who may erases a case, and every other officer is told and keeps or deletes his copy", async ({
  browser,
  baseURL,
}) => {
  test.info().skip(INSTALLED === null, "no nats-server here (Debian: apt install nats-server)");
  long("two browsers, and axe in each of their states");
  const { officers, stop } = await openOffice(browser, baseURL ?? "", [
    { id: "aniaaaaaaaaa", name: "Ani", roles: ["Arsiparis"] },
    { id: "budibbbbbbbb", name: "Budi", roles: [FIRST] },
  ]);
  const [ani, budi] = officers as [OfficerAt, OfficerAt];
  try {
    await budi.list.goto();
    await budi.list.start({
      ...{ number: "1/PP", subject: "Laptop", applicant: "Tim", sop: sop.identity.name },
    });
    await budi.office.share();
    await expect(budi.office.standing).not.toContainText("Hapus dari peladen kantor");
    await ani.list.goto();
    await ani.list.openAmongAll("1/PP");
    await ani.office.isShared();

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
  } finally {
    await stop();
  }
});
