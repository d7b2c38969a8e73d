import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { isReturn } from "../../src/core/sop/graph.ts";
import { attachedText, pageTexts, readPdf } from "../support/read-pdf.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { CasePage, type Officer } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";

const CASE = { number: "021/PD/2026", subject: "Data sektoral kesehatan", applicant: "Dinkes" };
const NIP = "198703142010012003";
const REASON = "Lampiran tabel belum lengkap";

/** The way of this case: each visit of a step, and the outcome chosen there. */
const VISITS = [
  [1, "Disampaikan"],
  [2, "Membuat surat untuk melakukan pendataan"],
  [3, "Disimpan"],
  [4, "Recovery data"],
  [5, "Laporan dibuat"],
  [6, "Belum"],
  [6, "Selesai"],
  [7, "Belum"],
  [6, "Selesai"],
  [7, "Selesai"],
  [8, "Laporan diselesaikan"],
  [9, "Disampaikan kepada walidata"],
] as const;

function plan(number: number, label: string) {
  const step = PENGELOLAAN_DATA.steps.find((one) => one.number === number);
  const outcome = step?.outcomes.find((one) => one.label === label);
  const actor = PENGELOLAAN_DATA.actors.find((one) => one.id === step?.actor);
  if (!step || !outcome || !actor) throw new Error(`The SOP has no ${label} at step ${number}`);
  const officer: Officer = { name: `Petugas ${actor.short}`, nip: NIP, position: actor.name };
  return {
    step,
    officer,
    back: isReturn(PENGELOLAAN_DATA, step, outcome.target),
    choice: step.outcomes.length > 1,
  };
}

async function visit(page: Page, number: number, label: string) {
  const { officer, back, choice } = plan(number, label);
  const current = new CasePage(page);
  await expect(current.stepHeading(number)).toBeVisible();
  await current.tickAll();
  if (choice) await current.choose(label);
  await current.signAs(officer);
  await (back ? current.sendBack(REASON) : current.complete());
}

test("an officer walks a case from the official text to a PDF, through rework and two reloads", async ({
  page,
}) => {
  const list = new CaseListPage(page);
  const current = new CasePage(page);
  await list.goto();
  await list.start(CASE);

  for (const [at, [number, label]] of VISITS.entries()) {
    await visit(page, number, label);
    // A closed lid in the middle: once before the rework, once after.
    if (at === 3 || at === 8) await page.reload();
    if (at < VISITS.length - 1) await current.goOn();
  }

  await page.getByRole("link", { name: "Sahkan kasus" }).click();
  await page.getByRole("button", { name: "Sahkan kasus" }).click();
  await expect(page.getByRole("heading", { name: "Kasus disahkan" })).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh PDF" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  const kept = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(kept);
  const bytes = new Uint8Array(await readFile(kept));
  const { text, record } = await readPdf(bytes, async (pdf) => ({
    text: (await pageTexts(pdf)).join("\n").replace(/\s+/g, " "),
    record: JSON.parse((await attachedText(pdf, "kasus.json")) ?? "null"),
  }));

  expect(text).toContain(CASE.number);
  expect(text).toContain(REASON);
  expect(text).toMatch(/Halaman 1 dari \d+/);
  for (const { activity } of PENGELOLAAN_DATA.steps) expect(text).toContain(activity);
  for (const { short } of PENGELOLAAN_DATA.actors) expect(text).toContain(`Petugas ${short}`);
  const ended = record.case.events
    .map(({ event }: { event: { type: string } }) => event)
    .filter(({ type }: { type: string }) => type === "StepCompleted" || type === "StepReturned");
  expect(
    ended.map(({ stepId, round }: { stepId: string; round: number }) => [stepId, round]),
  ).toEqual(rounds());
});

/** The visits as the record must count them: the n-th time at a step is round n. */
function rounds(): [string, number][] {
  return VISITS.map(([number, label], at) => {
    const earlier = VISITS.slice(0, at).filter(([other]) => other === number).length;
    return [plan(number, label).step.id, earlier + 1];
  });
}
