/** The device's clock is set back a day in the middle of a case, as an empty battery does. */
import { expect, test } from "../fixtures.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { figure } from "./figures.ts";
import { soundLog, ticksOf } from "./stored.ts";

const NOON = new Date("2026-11-23T12:00:00+08:00");
const DAY_BEFORE = new Date("2026-11-22T09:00:00+08:00");
const CASE = { subject: "Perihal uji", applicant: "Pemohon uji" };
const OFFICER = { name: "Petugas Uji", nip: "198703142010012003", position: "Jabatan uji" };

test("a clock that runs backwards stops no work and never turns a log around", async ({ page }) => {
  await page.clock.setFixedTime(NOON);
  const list = new CaseListPage(page);
  const current = new CasePage(page);
  await list.goto();
  await list.start({ ...CASE, number: "A/KACAU/2026" });
  const caseId = new URL(page.url()).searchParams.get("kasus") ?? "";
  await current.tickAll();

  await page.clock.setFixedTime(DAY_BEFORE);
  await current.requirements.first().uncheck();
  await expect(page.getByText("dihapus.", { exact: false })).toBeVisible();
  await current.tickAll();
  await current.signAs(OFFICER);
  await current.complete();
  await expect(page.getByRole("alert")).toHaveCount(0);

  const log = await soundLog(page, caseId);
  expect(ticksOf(log)).toEqual(["ada", "belum", "ada"]);
  const recorded = log.map(({ recordedAt }) => recordedAt);
  expect(recorded, "the log's clock stands still until the device has caught up").toEqual(
    recorded.map(() => NOON.getTime()),
  );

  // A case opened by the wrong clock is older than the first: the list sorts by what the logs say.
  await list.goto();
  await list.start({ ...CASE, number: "B/KACAU/2026" });
  const LAST_CHANGED = "/kasus/?urut=diubah";
  await page.goto(LAST_CHANGED);
  const numbers = page.getByRole("listitem").filter({ hasText: "KACAU" });
  await expect(numbers).toHaveText([/A\/KACAU/, /B\/KACAU/]);

  await page.clock.setFixedTime(new Date(NOON.getTime() + 3_600_000));
  await list.open("B/KACAU/2026");
  // What is not drawn yet cannot be ticked: all boxes of an empty page would be none.
  await current.requirements.first().waitFor();
  await current.tickAll();
  await page.goto(LAST_CHANGED);
  await expect(numbers).toHaveText([/B\/KACAU/, /A\/KACAU/]);
  figure(`${log.length} events over a clock set back 27 hours: none refused, none out of order`);
});
