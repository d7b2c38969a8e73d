/** Two officers, each in a browser of their own, on one case over a real nats-server. */
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { finishStep, mended, opens, partOf, testOffice } from "./office.ts";

const NUMBER = "1/PP";
/** Both do what the first step asks. */
const ANI = { id: "aniaaaaaaaaa", name: "Ani", roles: [partOf(0)] };
const BUDI = { id: "budibbbbbbbb", name: "Budi", roles: [partOf(0)] };

testOffice(
  "two officers see each other's acts, work offline, and are told who came first",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi) => {
    await expectNoFindings(budi.page, "joined");

    await opens(ani, NUMBER);
    await ani.office.standing.getByText("Di peramban ini", { exact: true }).waitFor();
    await expectNoFindings(ani.page, "a case that is here alone");
    await ani.office.share();
    await expectNoFindings(ani.page, "a shared case");

    // It comes to the colleague by itself, and what he does comes back.
    await budi.list.goto();
    await budi.list.openAmongAll(NUMBER);
    await budi.office.isShared();
    const box = ani.current.requirements.first();
    await budi.current.tick(budi.current.requirements.first());
    await expect(box).toBeChecked();
    await ani.office.isShared();

    // Offline hours: both work on, one of them without the office.
    budi.front.cut();
    await finishStep(budi, 0);
    await budi.office.standing.getByText(/^Menunggu sambungan \(\d+\)$/).waitFor();
    await expectNoFindings(budi.page, "acts that wait");
    await finishStep(ani, 0);
    await ani.office.isShared();
    await mended(budi);
    await budi.office.standing.getByRole("heading", { name: "Didahului" }).waitFor();
    await expect(budi.office.standing).toContainText("Lebih dahulu dicatat");
    await expectNoFindings(budi.page, "an act that was overtaken");
    await budi.list.goto();
    await expect(budi.page.getByText("Didahului:")).toContainText(NUMBER);
    await expectNoFindings(budi.page, "the list with a conflict");

    // The list of conflicts has an end.
    await budi.list.openAmongAll(NUMBER);
    const letGo = budi.office.standing.getByRole("button", { name: /^Lepaskan/ });
    await letGo.first().waitFor();
    for (let left = await letGo.count(); left > 0; left -= 1) {
      await letGo.first().click();
      await expect(letGo).toHaveCount(left - 1);
    }
    await budi.office.isShared();
  },
);
