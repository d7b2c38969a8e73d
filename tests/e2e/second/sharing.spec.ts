/** Two officers, each in a browser of their own, on one case over a real nats-server. */
import { readSop } from "../../support/content.ts";
import { INSTALLED } from "../../support/nats.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { type OfficerAt, openOffice } from "./office.ts";

const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
/** Both do what the first step asks. */
const FIRST = sop.actors.find(({ id }) => id === sop.steps[0]?.actor)?.name ?? "";
const NIP = "198703142010012003";

/** The current step of the case, ticked and declared. */
async function finishStep({ current }: OfficerAt) {
  const [first] = sop.steps;
  const outcome = first?.outcomes.find(({ target }) => "step" in target);
  await current.tickAll();
  if (first && first.outcomes.length > 1 && outcome) await current.choose(outcome.label);
  await current.signAs({ name: "Petugas", nip: NIP, position: "Staf" });
  await current.complete();
}

test("two officers see each other's acts, work offline, and are told who came first", async ({
  browser,
  baseURL,
}) => {
  test.info().skip(INSTALLED === null, "no nats-server here (Debian: apt install nats-server)");
  long("two browsers, and axe in each of their states");
  const { officers, stop } = await openOffice(browser, baseURL ?? "", [
    { id: "aniaaaaaaaaa", name: "Ani", roles: [FIRST] },
    { id: "budibbbbbbbb", name: "Budi", roles: [FIRST] },
  ]);
  const [ani, budi] = officers as [OfficerAt, OfficerAt];
  try {
    await expectNoFindings(budi.page, "joined");

    await ani.list.goto();
    await ani.list.start({
      number: "1/PP",
      subject: "Laptop",
      applicant: "Tim",
      sop: sop.identity.name,
    });
    await ani.office.standing.getByText("Di peramban ini", { exact: true }).waitFor();
    await expectNoFindings(ani.page, "a case that is here alone");
    await ani.office.share();
    await expectNoFindings(ani.page, "a shared case");

    // It comes to the colleague by itself, and what he does comes back.
    await budi.list.goto();
    await budi.list.openAmongAll("1/PP");
    await budi.office.isShared();
    const box = ani.current.requirements.first();
    await budi.current.tick(budi.current.requirements.first());
    await expect(box).toBeChecked();
    await ani.office.isShared();

    // Offline hours: both work on, one of them without the office.
    budi.front.cut();
    await finishStep(budi);
    await budi.office.standing.getByText(/^Menunggu sambungan \(\d+\)$/).waitFor();
    await expectNoFindings(budi.page, "acts that wait");
    await finishStep(ani);
    await ani.office.isShared();
    budi.front.mend();
    await budi.page.evaluate(() => dispatchEvent(new Event("online")));
    await budi.office.standing.getByRole("heading", { name: "Didahului" }).waitFor();
    await expect(budi.office.standing).toContainText("Lebih dahulu dicatat");
    await expectNoFindings(budi.page, "an act that was overtaken");
    await budi.list.goto();
    await expect(budi.page.getByText("Didahului:")).toContainText("1/PP");
    await expectNoFindings(budi.page, "the list with a conflict");

    // The list of conflicts has an end.
    await budi.list.openAmongAll("1/PP");
    const letGo = budi.office.standing.getByRole("button", { name: /^Lepaskan/ });
    await letGo.first().waitFor();
    for (let left = await letGo.count(); left > 0; left -= 1) {
      await letGo.first().click();
      await expect(letGo).toHaveCount(left - 1);
    }
    await budi.office.isShared();
  } finally {
    await stop();
  }
});
