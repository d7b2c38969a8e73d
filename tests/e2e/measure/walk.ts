/** The daily walk: from the list of cases to a recorded step, and back to the list. */
import type { Page } from "@playwright/test";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";
import { tour, type Visit } from "../../support/tour.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import {
  forgetFiles,
  inlineScriptBytes,
  listing,
  recordTransfer,
  scriptBytes,
} from "./transfer.ts";

/** Compressed bytes of the scripts of a walk, but for the service worker's, which no page waits for. */
export interface WalkScripts {
  walk: string;
  files: number;
  /** Inside the HTML. */
  inline: number;
  listing: string;
}

const NUMBER = "1/2026";
const [FIRST, NEXT] = tour(PENGELOLAAN_DATA, PENGELOLAAN_DATA.ends[0]?.id ?? "");

/** From the form of the current step to the list, the step being recorded. */
async function recordStep(page: Page, list: CaseListPage, visit: Visit | undefined): Promise<void> {
  if (visit === undefined) throw new Error("the SOP has too few steps");
  await new CasePage(page).visit(visit, "198703142010012003", "");
  await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
  await list.row(NUMBER).waitFor();
}

/** The walk of the first case on an empty device, then, nothing kept but that case, of another day. */
export async function walkScripts(page: Page): Promise<WalkScripts[]> {
  const first = await recordTransfer(page);
  const list = new CaseListPage(page);
  await list.goto();
  await list.start({ number: NUMBER, subject: "Data", applicant: "Dinas" });
  await recordStep(page, list, FIRST);

  const later = await page.context().newPage();
  const daily = await recordTransfer(later);
  await forgetFiles(later);
  const cases = new CaseListPage(later);
  await cases.goto();
  await cases.open(NUMBER);
  await recordStep(later, cases, NEXT);
  return [
    {
      walk: "the first case",
      files: scriptBytes(first),
      inline: await inlineScriptBytes(page),
      listing: listing(first),
    },
    {
      walk: "a day with cases",
      files: scriptBytes(daily),
      inline: await inlineScriptBytes(later),
      listing: listing(daily),
    },
  ];
}
