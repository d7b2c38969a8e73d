/** The second SOP in the checklist, to each of its ends, and onto paper. */
import { conformanceFaults } from "../../support/conformance.ts";
import { readSop } from "../../support/content.ts";
import { attachedText, pageTexts, readPdf } from "../../support/read-pdf.ts";
import { tour } from "../../support/tour.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";

const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
const NIP = "198703142010012003";
const REASON = "Belum sesuai permohonan";

for (const [n, end] of sop.ends.entries()) {
  test(`a case of the second SOP is walked to “${end.label}” and sealed on paper`, async ({
    page,
  }) => {
    long("walks every step of the SOP");
    const visits = tour(sop, end.id);
    const number = `0${n + 1}/PP/2026`;
    const list = new CaseListPage(page);
    const current = new CasePage(page);
    await list.goto();
    await list.start({ number, subject: "Laptop", applicant: "Tim", sop: sop.identity.name });
    for (const [at, visit] of visits.entries()) {
      await current.visit(visit, NIP, REASON);
      if (at < visits.length - 1) await current.goOn();
    }
    await current.signOff();
    const bytes = await current.downloadPdf();
    expect(conformanceFaults(bytes, true)).toEqual([]);
    const { text, record } = await readPdf(bytes, async (pdf) => ({
      text: (await pageTexts(pdf)).join("\n").replace(/\s+/g, " "),
      record: JSON.parse((await attachedText(pdf, "kasus.json")) ?? "null"),
    }));
    expect(text).toContain(number);
    expect(text).toContain(REASON);
    for (const { step, actor } of visits) {
      expect(text).toContain(step.activity);
      expect(text).toContain(`Petugas ${actor.short}`);
    }
    const walked = record.case.events.flatMap(
      ({ event: { type, stepId, round, outcomeId } }: { event: Record<string, unknown> }) =>
        type === "StepCompleted" || type === "StepReturned" ? [[stepId, round, outcomeId]] : [],
    );
    expect(walked).toEqual(visits.map(({ step, round, outcome }) => [step.id, round, outcome.id]));
  });
}

test("axe finds nothing on a case of the second SOP, in any of its sections", async ({ page }) => {
  const list = new CaseListPage(page);
  await list.goto();
  await list.start({ number: "03/PP", subject: "A", applicant: "B", sop: sop.identity.name });
  const sections = page.getByRole("navigation", { name: "Bagian kasus" }).getByRole("link");
  const names = await sections.allTextContents();
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    await sections.filter({ hasText: name }).click();
    await expect(sections.filter({ hasText: name })).toHaveAttribute("aria-current", "page");
    await expectNoFindings(page, name);
  }
});
