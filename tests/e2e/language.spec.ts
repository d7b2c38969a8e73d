import { englishWords } from "../../src/build/language/words.ts";
import { straightCase, straightRoute } from "../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { storeCases } from "./pages/stored-cases.ts";

const CONTENT = new URL("../../content/", import.meta.url);
const ROUTE = straightRoute(SOP);

test("English words are marked where they are read: in the text of the SOP, in its case, in the history", async ({
  page,
}) => {
  const words = await englishWords(CONTENT);
  const wordIn = (text: string) =>
    words.find((word) => new RegExp(`\\b${word}\\b`, "i").test(text));
  const done = ROUTE.findIndex(({ activity }) => wordIn(activity));
  const step = ROUTE[done];
  const word = wordIn(step?.activity ?? "");
  if (!step || !word) throw new Error("a step with an English word expected");

  await page.goto(`/sop/${SOP.id}/`);
  const own = page.getByRole("main").locator("[lang=en]");
  await expect(own.getByText(word, { exact: true }).first()).toBeVisible();
  expect(words).toEqual(expect.arrayContaining(await ownTexts(own)));

  await storeCases(page, [
    straightCase(SOP, { number: "1/2026", done, openedAt: Date.now() - 60_000 * (done + 1) }),
  ]);
  await page.goto("/kasus/?kasus=uji-1-2026");
  const heading = page.getByRole("heading", { name: `Langkah ${step.number}: ${step.activity}` });
  await expect(heading.locator("[lang=en]")).toHaveText([word]);
});

const ownTexts = async (own: { allTextContents(): Promise<string[]> }) =>
  (await own.allTextContents()).map((text) => text.toLowerCase());
