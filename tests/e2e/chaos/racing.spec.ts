/**
 * Two tabs give 500 commands to one case as fast as it answers: one ticks and unticks, one adds
 * notes. Whatever a tab was told is what must lie in the store.
 */

import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { figure } from "./figures.ts";
import { type Answer, addNotes, hear, toggle } from "./pressing.ts";
import { notesOf, soundLog, ticksOf } from "./stored.ts";

const COMMANDS = 500;
const CASE = { number: "002/KACAU/2026", subject: "Perihal uji", applicant: "Pemohon uji" };

// A film of every frame would take more of the machine than the race.
test.use({ trace: "off" });

test("two tabs racing on one case lose and double nothing", async ({ page, context }) => {
  long("500 acts, each waited for until it is stored or refused");
  const answers: Answer[] = [];
  await hear(page, (answer) => answers.push(answer));
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  const caseId = new URL(page.url()).searchParams.get("kasus") ?? "";
  const other = await context.newPage();
  await other.goto(`${page.url()}&tampil=kelola`);
  await other.getByLabel("Catatan kasus", { exact: true }).waitFor();

  const texts = Array.from({ length: COMMANDS / 2 }, (_, n) => `catatan ${n}`);
  const began = performance.now();
  await Promise.all([toggle(page, COMMANDS / 2), addNotes(other, texts)]);
  const seconds = (performance.now() - began) / 1000;

  expect(answers).toHaveLength(COMMANDS);
  const saved = answers.filter((answer) => answer.saved).map(({ command }) => command);
  const refused = answers.filter((answer) => !answer.saved);
  // The first is told in its shortest form: the whole text is fetched with it.
  const says = /baru diubah di tab lain|^Tidak dicatat\. /;
  for (const { message } of refused) expect(message).toMatch(says);
  const log = await soundLog(page, caseId);
  const isNote = (command: string) => command.startsWith("catatan");
  expect(notesOf(log)).toEqual(saved.filter(isNote));
  expect(ticksOf(log)).toEqual(saved.filter((command) => !isNote(command)));

  // Both tabs came to rest on the same truth.
  const ticked = ticksOf(log).at(-1) === "ada";
  await expect(new CasePage(page).requirements.first()).toBeChecked({ checked: ticked });
  figure(
    `${COMMANDS} commands: ${saved.length} accepted and stored, ${refused.length} refused and said so; chain intact`,
  );
  figure(`${seconds.toFixed(1)} s, ${Math.round(COMMANDS / seconds)} commands a second`);
});
