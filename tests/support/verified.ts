/** Verification as the tests call it: with the office's calendar and this release's printer. */
import { withVersion } from "../../src/core/sop/integrity/versions.ts";
import { examine } from "../../src/verification/examine.ts";
import type { LoadPrinter, Pages } from "../../src/verification/pages.ts";
import { KALTIM } from "./calendars.ts";
import { publishedSop } from "./content.ts";
import { OFFICE } from "./offices.ts";

export const printer: LoadPrinter = () => import("../../src/pdf/export-case.ts");

/** Long after anything that happens in the tests. */
const NOW = Date.UTC(2030, 0, 1);

const published = publishedSop();
const versions = withVersion({}, published);
const loadSop = async (id: string) => (id === published.id ? published : null);

export const verified = (bytes: Uint8Array, loadPrinter = printer, calendar = KALTIM) =>
  examine(bytes, { calendar, office: OFFICE, versions, now: NOW, loadPrinter, loadSop });

/** @returns what is said of the pages of a file that holds one intact case. */
export async function pagesIn(
  bytes: Uint8Array,
  loadPrinter = printer,
  calendar = KALTIM,
): Promise<Pages> {
  const found = await verified(bytes, loadPrinter, calendar);
  if (found.kind !== "case") throw new Error(JSON.stringify(found));
  return found.pages;
}
