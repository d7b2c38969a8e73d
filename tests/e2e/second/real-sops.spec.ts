/** SOPs as offices write them, of one YAML each: their page, their paper, and a case to the seal. */
import type { Page } from "@playwright/test";
import { readDuration } from "../../../src/core/sop/duration/read.ts";
import { requirementsOf, startsOf } from "../../../src/core/sop/graph.ts";
import type { Sop, Step } from "../../../src/core/sop/schema.ts";
import { conformanceFaults } from "../../support/conformance.ts";
import { readSop } from "../../support/content.ts";
import { pageTexts, readPdf } from "../../support/read-pdf.ts";
import { forward, stepNumbered } from "../../support/routes.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";

const SOPS = ["pemusnahan-arsip", "pengelolaan-surat-masuk", "penanganan-laporan-warga"].map(
  (name) => readSop(`tests/fixtures/real-sops/sop/${name}.yaml`),
);

const actorOf = (sop: Sop, id: string) => {
  const actor = sop.actors.find((one) => one.id === id);
  if (actor === undefined) throw new Error(`no actor ${id}`);
  return actor;
};

/** Fills in whoever works at the step, as far as each is asked. */
async function sign(page: Page, sop: Sop, step: Step): Promise<void> {
  const leader = actorOf(sop, step.actor);
  if (leader.kind !== "system") {
    await page.getByLabel("Nama pelaksana", { exact: true }).fill(`Petugas ${leader.short}`);
  }
  if (leader.kind === "officer") {
    await page.getByLabel("Jabatan", { exact: true }).fill(leader.name);
  }
  for (const { actor: id, part } of step.others) {
    const { name, kind, short } = actorOf(sop, id);
    if (kind === "system" || part === "assists") continue;
    await page.getByLabel(`Nama ${name}`, { exact: true }).fill(`Petugas ${short}`);
    if (kind === "officer") {
      await page.getByLabel(`Jabatan ${name}`, { exact: true }).fill(name);
    }
  }
}

/** The step on screen, done as its SOP asks; optional ones are passed over. */
async function work(page: Page, sop: Sop): Promise<Step> {
  const current = new CasePage(page);
  const heading = page.getByRole("heading", { name: /^Langkah \d+:/ });
  const step = stepNumbered(sop, Number(/\d+/.exec((await heading.textContent()) ?? "")?.[0]));
  const outcome = forward(sop, step);
  if (step.optional) {
    await page.getByRole("link", { name: "Lewati langkah ini" }).click();
    await page.getByLabel("Alasan", { exact: true }).fill("Tidak diperlukan");
    await page.getByRole("radio", { name: outcome.label, exact: true }).check();
    await page.getByLabel("Nama pelaksana", { exact: true }).fill("Petugas");
    await page.getByLabel("Jabatan", { exact: true }).fill("Jabatan");
    await page.getByRole("button", { name: "Lewati langkah", exact: true }).click();
    await page.getByRole("heading", { name: /dilewati$/ }).waitFor();
    return step;
  }
  const reading = readDuration(step.duration);
  if (reading.kind === "rate") {
    await page.getByLabel(`Jumlah ${reading.per}`, { exact: true }).fill("3");
    await page.getByRole("button", { name: "Catat jumlah" }).click();
    await expect(page.getByText(`Tercatat 3 ${reading.per}`)).toBeVisible();
  }
  for (const { label, optional } of requirementsOf(step)) {
    if (!optional) await page.getByRole("checkbox", { name: label, exact: true }).check();
  }
  if (step.outcomes.length > 1) await current.choose(outcome.label);
  await sign(page, sop, step);
  await current.complete();
  return step;
}

for (const sop of SOPS) {
  test(`${sop.id}: its page is made from its YAML, and axe finds nothing on it`, async ({
    page,
  }) => {
    await page.goto(`sop/${sop.id}/`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(sop.identity.name);
    for (const { narrative, number } of sop.steps) {
      await expect(page.locator(`li:has(> #langkah-${number})`)).toContainText(narrative);
    }
    await expectNoFindings(page, sop.id);
  });

  for (const file of ["sop-a4", "sop-f4", "formulir-kosong-a4", "formulir-kosong-f4"]) {
    test(`${sop.id}: ${file}.pdf holds every step`, async ({ request }) => {
      const bytes = new Uint8Array(await (await request.get(`sop/${sop.id}/${file}.pdf`)).body());
      expect(conformanceFaults(bytes, false)).toEqual([]);
      const letters = (text: string) => text.replace(/[\s\u00ad-]+/g, "");
      const text = letters((await readPdf(bytes, pageTexts)).join(""));
      for (const { activity } of sop.steps) expect(text).toContain(letters(activity));
    });
  }

  test(`${sop.id}: a case goes to the seal`, async ({ page }) => {
    long("walks every step of the SOP");
    const list = new CaseListPage(page);
    await list.goto();
    await list.start({ number: "1", subject: "Uji", applicant: "Tim", sop: sop.identity.name });
    const walked: number[] = [];
    for (;;) {
      walked.push((await work(page, sop)).number);
      const next = page.getByRole("link", { name: /^Buka langkah \d+$/ });
      if ((await next.count()) === 0) break;
      await new CasePage(page).goOn();
    }
    expect(walked[0]).toBe(startsOf(sop)[0]?.step.number);
    await page.getByRole("link", { name: "Sahkan kasus" }).click();
    for (const { label, actor: id } of sop.signOff) {
      const { kind, name } = actorOf(sop, id);
      const block = page.getByRole("group", { name: new RegExp(`^${label}:`) });
      await block.getByLabel("Nama", { exact: true }).fill("Petugas");
      if (kind === "officer") await block.getByLabel("Jabatan", { exact: true }).fill(name);
    }
    await page.getByRole("button", { name: "Sahkan kasus" }).click();
    await page.getByRole("heading", { name: "Kasus disahkan" }).waitFor();
    expect(conformanceFaults(await new CasePage(page).downloadPdf(), true)).toEqual([]);
  });
}

test("a case begins at another start, and in the SOP that a step refers to", async ({ page }) => {
  const sop = SOPS[2];
  if (sop === undefined) throw new Error("no SOP");
  const [, second] = startsOf(sop);
  await page.goto("kasus/?tampil=baru");
  await page.getByRole("radio", { name: sop.identity.name, exact: true }).check();
  await page.getByRole("radio", { name: second?.label ?? "", exact: true }).check();
  await page.getByLabel("Nomor kasus", { exact: true }).fill("88/PL");
  await page.getByLabel("Perihal", { exact: true }).fill("Jalan rusak");
  await page.getByLabel("Pemohon", { exact: true }).fill("Warga");
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await new CasePage(page).stepHeading(second?.step.number ?? 0).waitFor();
  await work(page, sop);
  await new CasePage(page).goOn();
  await page.getByRole("checkbox").first().check();
  await new CasePage(page).choose("Berat");
  await page.getByLabel("Nama pelaksana", { exact: true }).fill("Petugas");
  await page.getByLabel("Jabatan", { exact: true }).fill("Pengendali");
  await new CasePage(page).complete();
  await new CasePage(page).goOn();
  await page.getByRole("button", { name: "Mulai kasus di sana dengan nomor ini" }).click();
  await expect(page.getByText("Lanjutan kasus 88/PL")).toBeVisible();
  await expect(page.getByLabel("Nomor kasus", { exact: true })).toHaveValue("88/PL");
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await page.getByRole("heading", { name: /^Langkah 1:/ }).waitFor();
});
