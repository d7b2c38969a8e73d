import { backward, checkpoints, straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

const REASON = "Lampiran tabel belum lengkap";

for (const step of checkpoints(SOP)) {
  test(`step ${step.number} sends the work back, and the new round says why`, async ({ page }) => {
    const done = straightRoute(SOP).findIndex(({ id }) => id === step.id);
    const openedAt = Date.now() - 3_600_000;
    const log = straightCase(SOP, { number: "051/PD/2026", done, openedAt });
    await storeCases(page, [log]);
    const journey = new Journey(page, SOP);
    await page.goto("/kasus/?kasus=uji-051-PD-2026");
    await journey.back(REASON);
    await journey.case.goOn();

    const target = backward(SOP, step)?.target;
    const onScreen = await journey.step();
    expect({ step: onScreen.id }).toEqual(target);
    await expect(page.getByText(`Dikembalikan dari langkah ${step.number}.`)).toBeVisible();
    await expect(page.locator(".k-callout")).toContainText(REASON);
    await expect(page.locator(".k-step-title")).toContainText("putaran ke-2");
    const steps = page.getByRole("navigation", { name: "Langkah-langkah" });
    await expect(steps.getByRole("listitem").nth(onScreen.number - 1)).toContainText(
      "Dikembalikan · putaran ke-2",
    );
    await journey.section("Bagan alir");
    await expect(page.getByRole("heading", { name: "Jalannya kasus" })).toBeVisible();
    await expect(page.locator(".k-rounds")).toContainText(
      `dikembalikan ke langkah ${onScreen.number}`,
    );
    await journey.section("Riwayat");
    await expect(page.locator(".k-history > li").first()).toContainText(`Alasan: ${REASON}`);
    await journey.section("Langkah kini");
    await journey.forward();
  });
}
