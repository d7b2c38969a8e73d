/** What a file is, as far as the file itself can tell: the case in it, and whether its pages match. */

import type { WorkCalendar } from "../core/calendar/calendar.ts";
import { type CaseFile, parseCaseFile } from "../core/exchange/case-file.ts";
import { type FileProblem, problemText } from "../core/exchange/problems.ts";
import { attachedCaseFile } from "../pdf/read-attachment.ts";
import { comparePages, type LoadPrinter, type Pages } from "./pages.ts";

export type Examination =
  | { kind: "intact"; file: CaseFile; text: string; pages: Pages }
  | { kind: "altered"; why: string }
  | { kind: "foreign"; why: string };

/**
 * @param bytes any file. @param calendar of this release: times on paper are counted by it.
 * @returns the verdict; never throws.
 */
export async function examine(
  bytes: Uint8Array,
  calendar: WorkCalendar,
  loadPrinter: LoadPrinter,
): Promise<Examination> {
  const attached = attachedCaseFile(bytes);
  if (attached.kind === "none") {
    return { kind: "foreign", why: "PDF ini tidak membawa berkas kasus (kasus.json)." };
  }
  if (attached.kind === "several") {
    const why = `PDF ini membawa ${attached.count} berkas kasus yang berbeda-beda, jadi isinya tidak dapat dipastikan.`;
    return { kind: "altered", why };
  }
  const isPdf = attached.kind === "found";
  const text = isPdf ? attached.text : new TextDecoder().decode(bytes);
  const parsed = parseCaseFile(text);
  if (!parsed.ok) return refused(parsed.problem);
  const { file } = parsed;
  const pages: Pages = isPdf
    ? await comparePages(bytes, text, file, calendar, loadPrinter)
    : { kind: "none" };
  return { kind: "intact", file, text, pages };
}

function refused(problem: FileProblem): Examination {
  const foreign = ["not-json", "not-a-case", "too-large", "newer"].includes(problem.code);
  return { kind: foreign ? "foreign" : "altered", why: problemText(problem) };
}
