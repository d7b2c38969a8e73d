/** Verification as the tests call it: with the office's calendar and this release's printer. */
import { sopAuthor } from "../../src/core/form/author.ts";
import { withVersion } from "../../src/core/sop/integrity/versions.ts";
import { type Examiner, examine } from "../../src/verification/examine.ts";
import type { LoadPrinter, Pages } from "../../src/verification/pages.ts";
import type { Signatures } from "../../src/verification/signatures.ts";
import { KALTIM } from "./calendars.ts";
import { publishedSop } from "./content.ts";
import { OFFICE } from "./offices.ts";

export const printer: LoadPrinter = () => import("../../src/pdf/export-case.ts");

/** Long after anything that happens in the tests. */
const NOW = Date.UTC(2030, 0, 1);

const published = publishedSop();
const versions = withVersion({}, published);
const loadSop = async (id: string) => (id === published.id ? published : null);

/** What a test may set otherwise. */
type Setting = Partial<Examiner>;

const USUAL: Examiner = {
  ...{ calendar: KALTIM, office: OFFICE, versions, now: NOW, loadPrinter: printer, loadSop },
  loadCms: () => import("../../src/pdf/cms/check.ts"),
  loadRoots: async () => [],
  loadPapers: async () => [
    { name: published.identity.name, author: sopAuthor(published), versions: [published.version] },
  ],
};

export const verifiedWith = (bytes: Uint8Array, setting: Setting) =>
  examine(bytes, { ...USUAL, ...setting });

export const verified = (bytes: Uint8Array, loadPrinter = printer, calendar = KALTIM) =>
  verifiedWith(bytes, { loadPrinter, calendar });

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

/** @returns what is said of the signatures of any PDF that can be read. */
export async function signaturesIn(
  bytes: Uint8Array,
  roots: Awaited<ReturnType<Examiner["loadRoots"]>> = [],
  now = NOW,
): Promise<Signatures> {
  const found = await verifiedWith(bytes, { now, loadRoots: async () => roots });
  if (found.kind === "several" || found.signatures === null) throw new Error(JSON.stringify(found));
  return found.signatures;
}
