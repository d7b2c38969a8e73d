/** The pages and static papers that the site makes of the second SOP. */
import { conformanceFaults } from "../../support/conformance.ts";
import { readSop } from "../../support/content.ts";
import { pageTexts, readPdf } from "../../support/read-pdf.ts";
import { expect, test } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";

const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");

for (const path of ["", "diagram-alir/", "diagram-alir/layar-penuh/", "formulir/"]) {
  test(`axe finds nothing on /sop/<kode>/${path}, light or dark`, async ({ page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(`sop/${sop.id}/${path}`);
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(sop.identity.name);
      await expectNoFindings(page, colorScheme);
    }
  });
}

test("a related SOP is linked when it is published here, and plain text otherwise", async ({
  page,
}) => {
  await page.goto(`sop/${sop.id}/`);
  const related = page.locator('[data-tempat="field:keterkaitan"]');
  await expect(related.getByRole("listitem")).toHaveText(sop.related.map(({ title }) => title));
  const published = sop.related.filter((other) => other.sop !== null);
  expect(published.length).toBeGreaterThan(0);
  await expect(related.getByRole("link")).toHaveText(published.map(({ title }) => title));
  await related.getByRole("link").first().click();
  await expect(page).toHaveURL(`sop/${published[0]?.sop}/`);
});

for (const paper of ["a4", "f4"]) {
  for (const [file, called] of [
    ["sop", "name"],
    ["formulir-kosong", "short"],
  ] as const) {
    test(`${file}-${paper}.pdf holds every step of the second SOP`, async ({ request }) => {
      const response = await request.get(`sop/${sop.id}/${file}-${paper}.pdf`);
      const bytes = new Uint8Array(await response.body());
      expect(conformanceFaults(bytes, false)).toEqual([]);
      const text = (await readPdf(bytes, pageTexts)).join("\n").replace(/\s+/g, " ");
      for (const { activity } of sop.steps) expect(text).toContain(activity);
      for (const actor of sop.actors) expect(text).toContain(actor[called]);
    });
  }
}
