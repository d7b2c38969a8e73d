/** How soon the table and its chart follow a key, on a device four times slower. */
import { draftOf } from "../../src/core/draft/from-sop.ts";
import { draftFile } from "../../src/core/publish/review/file.ts";
import { NO_REVIEW } from "../../src/core/publish/review/review.ts";
import { BUDGETS } from "../support/budgets.ts";
import { thrice } from "../support/long-sop.ts";
import { PENGELOLAAN_DATA as OURS } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { workOfKey } from "./measure/key.ts";
import { leastOf, slownessOf } from "./measure/machine.ts";
import { expectWithin } from "./measure/within.ts";
import { EditorPage } from "./pages/editor.ts";

// A trace looks at the whole page after each act, in tasks that would count as the page's own.
test.use({ trace: "off" });

const SLOWER = 4;
const STEPS = 30;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A draft of so many steps, with decisions, returns and a symbol in every row. */
function longDraft(): string {
  const draft = draftOf(thrice(OURS));
  const [first] = draft.steps;
  if (first === undefined) throw new Error("The SOP has no step.");
  const before = Array.from({ length: STEPS - draft.steps.length }, (_, n) => ({
    ...first,
    id: `awal-${n}`,
    number: null,
    short: "",
    outcomes: [{ id: "lanjut", label: "", target: "next" as const }],
  }));
  const steps = [...before, ...draft.steps.map((step) => ({ ...step, number: null, short: "" }))];
  return draftFile({ draft: { ...draft, code: "", base: null, steps }, review: NO_REVIEW });
}

test("a key is drawn in the table and in the chart within its time", async ({ page, browser }) => {
  long("types in thirty rows on a slow device, again until the machine is still");
  const editor = new EditorPage(page);
  await page.goto("/susun/");
  await page.locator("#s-buka").setInputFiles({
    name: "panjang-konsep.json",
    mimeType: "application/json",
    buffer: Buffer.from(longDraft()),
  });
  await editor.open("Langkah");
  await expect(page.locator(".s-chart .s-lane .s-drawing")).toHaveCount(STEPS);
  const device = await page.context().newCDPSession(page);
  const worked = async (what: string, press: (n: number) => Promise<number>) => {
    const best = await leastOf(BUDGETS.key, async () => {
      await device.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      const rate = Math.max(1, SLOWER / (await slownessOf(browser)));
      await device.send("Emulation.setCPUThrottlingRate", { rate });
      const works: number[] = [];
      for (let n = 0; n < 7; n += 1) works.push(await press(n));
      return median(works);
    });
    console.log(
      `own work of ${what} among ${STEPS} steps at ${SLOWER}× slowdown: ${best.toFixed(1)} ms`,
    );
    expectWithin(BUDGETS.key, best, what);
  };
  // A symbol lays out the whole chart anew: from one performer to the next and back.
  const [left, right] = [editor.cell(4, 2), editor.cell(4, 3)];
  await worked("a symbol's key", async (n) => {
    const cell = n % 2 === 0 ? left : right;
    await cell.focus();
    return workOfKey(cell, "2");
  });
  await editor.cell(4, 1).press("Enter");
  const field = editor.grid.getByRole("textbox");
  await worked("a letter", () => workOfKey(field));
  await device.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await expect(page.locator(".s-lane").nth(4)).toContainText(/x{7}/);
});
