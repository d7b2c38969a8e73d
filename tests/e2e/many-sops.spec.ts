/** The home page's list of many SOPs: the published site has few, so the list is laid into its page. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const line = (name: string) =>
  `<li><a class="langkah-kegiatan" href="/sop/${name}/">${name}</a></li>`;
const unit = (name: string, sops: readonly string[]) =>
  `<section data-unit="${name}"><h3>${name}</h3><ul class="langkah">${sops.map(line).join("")}</ul></section>`;
const LIST = `<section class="sekilas" data-sop-index="waiting"><p class="saring">
  <label for="saring-sop">Saring</label><input id="saring-sop" type="search" /><span role="status"></span></p>
  <ul class="sekilas-unit" data-sop-units><li><a href="#unit-2">Bidang Data</a> 1</li></ul>
  ${unit("Sekretariat", ["Surat Masuk", "Surat Keluar"])}${unit("Bidang Data", ["Data Sektoral"])}</section>`;

async function openWithMany(page: Page) {
  await page.route("/", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace('<p class="kasus-anda', `${LIST}$&`) });
  });
  await page.goto("/");
}

test("many SOPs are filtered by name and by unit, and how many are left is said", async ({
  page,
}) => {
  await openWithMany(page);
  const field = page.getByLabel("Saring");
  const shown = page.locator("[data-unit] li:visible");
  await expect(page.locator("[data-sop-index=ready]")).toBeVisible();
  await expect(shown).toHaveCount(3);
  const units = page.locator("[data-sop-units]");
  await expect(units).toBeVisible();
  await field.fill("surat  MASUK");
  await expect(units).toBeHidden();
  await expect(shown).toHaveText(["Surat Masuk"]);
  await expect(page.getByRole("heading", { name: "Bidang Data" })).toBeHidden();
  await expect(page.locator("[data-sop-index] [role=status]")).toHaveText("1 dari 3 SOP.");
  await field.fill("sekretariat");
  await expect(shown).toHaveText(["Surat Masuk", "Surat Keluar"]);
  await field.fill("zzz");
  await expect(page.getByText("Tidak ada SOP yang cocok.")).toBeVisible();
  await field.fill("");
  await expect(shown).toHaveCount(3);
});
