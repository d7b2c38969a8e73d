/** Where every new case is shared: what was overtaken is done again by a look, or kept as a copy. */
import { readSop } from "../../support/content.ts";
import { INSTALLED } from "../../support/nats.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { type OfficerAt, openOffice } from "./office.ts";

const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
const EVERYBODY = sop.actors.map(({ name }) => name);
const NIP = "198703142010012003";
const NUMBER = "2/PP";

/** Ticks what is left of the step on screen, and declares it. */
async function finishStep({ current }: OfficerAt, n: number) {
  const step = sop.steps[n];
  const outcome = step?.outcomes.find(({ target }) => "step" in target);
  await current.tickAll();
  if (step && step.outcomes.length > 1 && outcome) await current.choose(outcome.label);
  await current.signAs({ name: "Petugas", nip: NIP, position: "Staf" });
  await current.complete();
}

test("a new case is shared unasked; an overtaken step is done again, or kept as a copy", async ({
  browser,
  baseURL,
}) => {
  test.info().skip(INSTALLED === null, "no nats-server here (Debian: apt install nats-server)");
  long("two browsers and two conflicts");
  const { officers, stop } = await openOffice(browser, baseURL ?? "", [
    { id: "aniaaaaaaaaa", name: "Ani", roles: EVERYBODY },
    { id: "budibbbbbbbb", name: "Budi", roles: EVERYBODY },
  ]);
  const [ani, budi] = officers as [OfficerAt, OfficerAt];
  const offline = async (work: () => Promise<void>) => {
    budi.front.cut();
    await work();
    budi.front.mend();
    await budi.page.evaluate(() => dispatchEvent(new Event("online")));
    await budi.office.standing.getByRole("heading", { name: "Didahului" }).waitFor();
  };
  try {
    ani.front.sharesNew();
    await ani.list.goto();
    await ani.list.start({
      ...{ number: NUMBER, subject: "Proyektor", applicant: "Tim" },
      sop: sop.identity.name,
    });
    await ani.office.isShared();
    await budi.list.goto();
    await budi.list.openAmongAll(NUMBER);
    await budi.office.isShared();
    const heading = (officer: OfficerAt, n: number) => officer.current.stepHeading(n + 1).waitFor();

    // A colleague's tick came first; the step still fits behind it.
    await heading(budi, 0);
    await offline(async () => {
      await finishStep(budi, 0);
      await ani.current.tick(ani.current.requirements.first());
      await ani.office.isShared();
    });
    await budi.office.standing.getByRole("button", { name: /^Ulangi Langkah/ }).click();
    await budi.office.isShared();
    await heading(ani, 1);

    // The same step done by both: what came second can only be kept.
    await budi.current.goOn();
    await offline(async () => {
      await finishStep(budi, 1);
      await finishStep(ani, 1);
      await ani.office.isShared();
    });
    await expect(budi.office.standing.getByRole("button", { name: /^Ulangi/ })).toHaveCount(0);
    await budi.office.standing.getByRole("button", { name: "Simpan salinan" }).click();
    await budi.office.isShared();
    await budi.list.goto();
    await expect(budi.list.row(NUMBER)).toHaveCount(2);
  } finally {
    await stop();
  }
});
