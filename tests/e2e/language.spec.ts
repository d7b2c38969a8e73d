import { englishWords } from "../../src/build/language/words.ts";
import { requirementsOf } from "../../src/core/sop/graph.ts";
import { straightCase, straightRoute } from "../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { storeCases } from "./pages/stored-cases.ts";

const CONTENT = new URL("../../content/", import.meta.url);
const ROUTE = straightRoute(SOP);

test("English words are marked where they are read: in the text of the SOP, and in what was recorded by it", async ({
  page,
}) => {
  const words = await englishWords(CONTENT);
  const wordIn = (text: string) =>
    words.find((word) => new RegExp(`\\b${word}\\b`, "i").test(text));
  const asked = ROUTE.findIndex((one) => requirementsOf(one).some(({ label }) => wordIn(label)));
  const step = ROUTE[asked];
  const word = wordIn(
    requirementsOf(step)
      .map(({ label }) => label)
      .join(" "),
  );
  if (!step || !word) throw new Error("a paper with an English word expected");

  await page.goto(`/sop/${SOP.id}/`);
  const own = page.getByRole("main").locator("[lang=en]");
  await expect(own.getByText(word, { exact: true }).first()).toBeVisible();
  expect(words).toEqual(expect.arrayContaining(await ownTexts(own)));

  // In the daily walk: the papers of the form, the names of the steps, what was done before it is recorded.
  const openedAt = Date.now() - 60_000 * (asked + 2);
  await storeCases(page, [straightCase(SOP, { number: "2/2026", done: asked, openedAt })]);
  await page.goto("/kasus/?kasus=uji-2-2026");
  for (const part of [".k-requirement", ".k-step-name"]) {
    const marked = page.locator(part).locator("[lang=en]");
    await expect(marked.first()).toBeVisible();
    expect(words).toEqual(expect.arrayContaining(await ownTexts(marked)));
  }
  await expect(page.getByRole("checkbox", { name: new RegExp(word, "i") })).toBeVisible();
  await page.goto("/kasus/?kasus=uji-2-2026&tampil=alur");
  const charted = page.locator(".k-chart-words [lang=en]");
  await expect(charted.first()).toBeVisible();
  expect(words).toEqual(expect.arrayContaining(await ownTexts(charted)));

  await storeCases(page, [straightCase(SOP, { number: "1/2026", done: asked + 1, openedAt })]);
  await page.goto(`/kasus/?kasus=uji-1-2026&tampil=isian&langkah=${step.id}`);
  await expect(page.locator(".k-answers [lang=en]").first()).toHaveText(new RegExp(word, "i"));
  await page.goto("/kasus/?kasus=uji-1-2026&tampil=riwayat");
  const told = page.locator(".k-history [lang=en]");
  await expect(told.first()).toBeVisible();
  expect(words).toEqual(expect.arrayContaining(await ownTexts(told)));
});

const ownTexts = async (own: { allTextContents(): Promise<string[]> }) =>
  (await own.allTextContents()).map((text) => text.replaceAll("\u00AD", "").toLowerCase());
