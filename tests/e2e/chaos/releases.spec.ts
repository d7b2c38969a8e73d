/** A tab of the release before beside one of the release after, on one case; and a record only the newer one understands. */
import type { Page } from "@playwright/test";
import { LATEST } from "../../../src/core/case/version.ts";
import { long } from "../long.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { expect, kept, test } from "../releases.ts";
import { figure } from "./figures.ts";
import { type Answer, addNotes, hear, toggle } from "./pressing.ts";
import { notesOf, putStored, soundLog, storedValue, ticksOf } from "./stored.ts";

const CASE = { number: "005/KACAU/2026", subject: "Perihal uji", applicant: "Pemohon uji" };
const EACH = 25;

/** The case's address and id, opened on release A. */
async function open(page: Page): Promise<string> {
  await page.goto("/");
  await kept(page);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  return new URL(page.url()).searchParams.get("kasus") ?? "";
}

test("an old release's tab and a new one's write to one case at once and lose nothing", async ({
  context,
  page: old,
  site,
}) => {
  long("two releases of the site are kept for work offline, one after the other");
  const answers: Answer[] = [];
  await hear(old, (answer) => answers.push(answer));
  const caseId = await open(old);
  await site.publish();
  const fresh = await context.newPage();
  await fresh.goto("/");
  await fresh.getByRole("button", { name: "Muat versi baru" }).click();
  await expect(fresh.getByRole("heading", { level: 1 })).toContainText("terbitan baru");
  await fresh.goto(`/kasus/?kasus=${caseId}&tampil=kelola`);
  await fresh.getByLabel("Catatan kasus", { exact: true }).waitFor();

  const texts = Array.from({ length: EACH }, (_, n) => `catatan ${n}`);
  await Promise.all([toggle(old, EACH), addNotes(fresh, texts)]);
  const saved = answers.filter((answer) => answer.saved).map(({ command }) => command);
  const log = await soundLog(old, caseId);
  const isNote = (command: string) => command.startsWith("catatan");
  expect(answers).toHaveLength(2 * EACH);
  expect(notesOf(log)).toEqual(saved.filter(isNote));
  expect(ticksOf(log)).toEqual(saved.filter((command) => !isNote(command)));
  await expect(
    old.getByRole("region", { name: "Pembaruan situs" }),
    "the old tab was never reloaded",
  ).toContainText("sudah dipakai di tab lain");
  figure(`${2 * EACH} commands by both: ${saved.length} accepted and stored, the rest refused`);
});

/** What a coming release might write: a shape of the record and of an event that this one does not know. */
const NEWER = {
  "a record": (now: object) => ({ ...now, version: 2, pages: [] }),
  "an event": (now: object) => {
    const { log } = now as { log: object[] };
    return { ...now, log: [...log.slice(0, -1), { ...log.at(-1), v: LATEST + 1 }] };
  },
};

for (const [what, change] of Object.entries(NEWER)) {
  test(`${what} of a newer shape is shown read-only by an older tab and never written over`, async ({
    page,
  }) => {
    const caseId = await open(page);
    await new CasePage(page).tickAll();
    const key = `case/${caseId}`;
    const newer = change((await storedValue(page, key)) as object);
    await putStored(page, key, newer);
    // The tab has not heard of it: it acts on what it believes.
    await new CasePage(page).requirements.first().click();
    await expect(page.getByText("ditulis oleh terbitan situs yang lebih baru")).toBeVisible();
    await expect(page.getByRole("button", { name: "Selesaikan langkah" })).toBeHidden();
    expect(await storedValue(page, key)).toEqual(newer);
    await page.reload();
    await expect(page.getByText("ditulis oleh terbitan situs yang lebih baru")).toBeVisible();
    expect(await storedValue(page, key)).toEqual(newer);
  });
}
