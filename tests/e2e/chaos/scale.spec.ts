/** Work on one case among 10,000 costs what it costs among 10, in a browser's real store. */
import { BUDGETS } from "../../support/budgets.ts";
import { test } from "../fixtures.ts";
import { long } from "../long.ts";
import { timesAmong } from "../measure/among-cases.ts";
import { expectWithin } from "../measure/within.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { figure } from "./figures.ts";
import { storeMany } from "./many-cases.ts";

const FEW = 10;
const MANY = 10_000;
/** A frame (ms): of so little time the machine's own unrest is a large part. */
const FRAME = 16;

test.use({ trace: "off" });

test("opening and appending among 10,000 cases take as long as among 10", async ({
  page,
  context,
}) => {
  long("stores 10,000 cases first");
  await new CaseListPage(page).goto();
  await storeMany(page, FEW);
  const few = await timesAmong(page, "UKUR/10");
  const seeding = performance.now();
  await storeMany(page, MANY);
  figure(`stored ${MANY} in ${((performance.now() - seeding) / 1000).toFixed(1)} s`);
  const fresh = await context.newPage();
  const many = await timesAmong(fresh, "UKUR/10000");
  for (const what of ["list", "open", "append"] as const) {
    const [some, all] = [few[what].toFixed(0), many[what].toFixed(0)];
    figure(`${what}: ${some} ms among ${FEW}, ${all} ms among ${MANY}`);
  }
  // Its milliseconds are the bench's.
  expectWithin(BUDGETS.listGrowth, many.list / few.list);
  for (const what of ["open", "append"] as const) {
    expectWithin(BUDGETS.growth, Math.max(0, many[what] - FRAME) / few[what], what);
  }
});
