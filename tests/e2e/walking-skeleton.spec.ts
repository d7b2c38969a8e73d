import { attachedText, pageTexts, readPdf } from "../support/read-pdf.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { tour } from "../support/tour.ts";
import { expect, test } from "./fixtures.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";

const CASE = { number: "021/PD/2026", subject: "Data sektoral kesehatan", applicant: "Dinkes" };
const NIP = "198703142010012003";
const REASON = "Lampiran tabel belum lengkap";

/** Both ways back once, so steps 6 and 7 have several rounds. */
const VISITS = tour(PENGELOLAAN_DATA, "selesai");

test("an officer walks a case from the official text to a PDF, through rework and two reloads", async ({
  page,
}) => {
  const list = new CaseListPage(page);
  const current = new CasePage(page);
  await list.goto();
  await list.start(CASE);

  for (const [at, visit] of VISITS.entries()) {
    await current.visit(visit, NIP, REASON);
    // A closed lid in the middle: once before the rework, once after.
    if (at === 3 || at === 8) await page.reload();
    if (at < VISITS.length - 1) await current.goOn();
  }
  await current.signOff();

  const bytes = await current.downloadPdf();
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
  ).toEqual(VISITS.map(({ step, round }) => [step.id, round]));
});
