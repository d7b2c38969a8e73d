/** Where every new case is shared: what was overtaken is done again by a look, or kept as a copy. */
import { expect } from "../fixtures.ts";
import { finishStep, mended, type OfficerAt, opens, sop, testOffice } from "./office.ts";

const EVERYBODY = sop.actors.map(({ name }) => name);
const ANI = { id: "aniaaaaaaaaa", name: "Ani", roles: EVERYBODY };
const BUDI = { id: "budibbbbbbbb", name: "Budi", roles: EVERYBODY };
const NUMBER = "2/PP";

testOffice(
  "a new case is shared unasked; an overtaken step is done again, or kept as a copy",
  { members: [ANI, BUDI], what: "two browsers and two conflicts" },
  async (ani, budi) => {
    const offline = async (work: () => Promise<void>) => {
      budi.front.cut();
      await work();
      await mended(budi);
      await budi.office.standing.getByRole("heading", { name: "Didahului" }).waitFor();
    };
    ani.front.says({ shareNew: true });
    await opens(ani, NUMBER);
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
  },
);
