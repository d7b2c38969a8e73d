/** What an office leaves to each of its members: refused where it would be written, named where it was. */
import { officeWithKeys } from "../../support/nats.ts";
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { finishStep, opens, partOf, testOffice } from "./office.ts";

const [FIRST, SECOND] = [partOf(0), partOf(1)];
const CANCELS = officeWithKeys().office.roles.find(({ may }) => may.includes("cancel"))?.name ?? "";
const ANI = { id: "aniaaaaaaaaa", name: "Ani Contoh", roles: [FIRST] };
const BUDI = { id: "budibbbbbbbb", name: "Budi Contoh", roles: [SECOND, CANCELS] };

testOffice(
  "a step, cancelling and sealing are left to whose they are, and what came all the same is named",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi) => {
    // Her own step is hers, the next is somebody else's: it can be read and not be filled in.
    await opens(ani, "1/PP");
    await ani.office.share();
    await finishStep(ani, 0);
    await ani.page.getByRole("link", { name: "Buka langkah 2" }).click();
    await ani.current.stepHeading(2).waitFor();
    const whose = ani.page.getByText(`Langkah 2 dikerjakan oleh ${SECOND}.`);
    await expect(whose).toContainText(BUDI.name);
    await expect(ani.current.requirements.first()).toBeDisabled();
    await expect(ani.page.getByRole("button", { name: "Selesaikan langkah" })).toBeDisabled();
    await expectNoFindings(ani.page, "a step of somebody else");

    // So is cancelling: named where it would stand, refused where its form was.
    await ani.page.getByRole("link", { name: "Berkas dan tindakan" }).click();
    const others = ani.page.getByRole("region", { name: "Wewenang peran lain" });
    await expect(others).toContainText(BUDI.name);
    await expect(ani.page.getByRole("link", { name: "Batalkan kasus" })).toHaveCount(0);
    await expectNoFindings(ani.page, "what is left to others");
    const address = new URL(ani.page.url());
    address.searchParams.set("tampil", "batalkan");
    await ani.page.goto(address.href);
    await ani.page.getByRole("heading", { name: "Batalkan kasus" }).waitFor();
    await expect(ani.page.getByText(`Kasus dibatalkan oleh ${CANCELS}.`)).toBeVisible();
    await expect(ani.page.getByRole("button", { name: "Batalkan kasus" })).toHaveCount(0);
    await expectNoFindings(ani.page, "an act of somebody else");

    // A case that she did alone is hers alone; once it is shared, everybody reads what was not hers.
    await opens(ani, "2/PP");
    await finishStep(ani, 0);
    await ani.current.goOn();
    await ani.current.tickAll();
    await ani.office.share();
    const named = `Langkah 2 dikerjakan oleh ${SECOND}; 1 catatannya dikirim ${ANI.name}.`;
    await budi.list.goto();
    await budi.list.open("2/PP");
    await expect(budi.office.standing).toContainText(named);
    await expect(budi.current.requirements.first()).toBeEnabled();
    await expect(budi.current.requirements.first()).toBeChecked();
    await expectNoFindings(budi.page, "an act outside a role");
    await budi.page.getByRole("link", { name: "Riwayat" }).click();
    await budi.page
      .getByText(`Dikirim ${ANI.name}, di luar perannya: ini bagian ${SECOND}.`)
      .waitFor();
    await expectNoFindings(budi.page, "a history with an act outside a role");
  },
);
