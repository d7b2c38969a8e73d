/** What a file is, as far as the file itself can tell: the case in it, and whether its pages match. */
import { type CaseFile, parseCaseFile } from "../core/exchange/case-file.ts";
import { type FileProblem, problemText } from "../core/exchange/problems.ts";
import type { Findings } from "../core/proof/findings.ts";
import { caseFilesIn } from "../pdf/case-files.ts";
import { Budget, TooMuch } from "../pdf/read/budget.ts";
import { type Opened, openPdf } from "../pdf/read/open.ts";
import { comparePages, type Drawer, type FoundRecord, findPages, type Pages } from "./pages.ts";
import { type Site, siteSays } from "./site.ts";

/** What the examination needs of this release and this moment. */
export type Examiner = Drawer & Site;

export type Examination =
  | IntactCase
  /** Of several PDFs in a row, or several case files in one PDF, each is looked at by itself. */
  | { kind: "several"; how: "joined" | "merged"; each: Examination[] }
  | { kind: "altered"; why: string }
  | { kind: "foreign"; why: string };

interface IntactCase {
  kind: "case";
  file: CaseFile;
  /** The case file as it was found. */
  text: string;
  findings: Findings;
  pages: Pages;
  extra: Extra;
}

/** What else is in the file. */
interface Extra {
  /** Bytes behind the end that belong to nothing. */
  loose: number;
  /** Other records that were replaced when the file was saved later. */
  replaced: number;
}

/**
 * @param bytes any file.
 * @returns the verdict; never throws.
 */
export async function examine(bytes: Uint8Array, examiner: Examiner): Promise<Examination> {
  const budget = new Budget();
  try {
    const opened = openPdf(bytes, budget);
    return await examineOpened(bytes, opened, budget, examiner);
  } catch (reason) {
    if (!(reason instanceof TooMuch)) throw reason;
    return foreign("PDF ini memuat jauh lebih banyak daripada berkas mana pun dari situs ini.");
  }
}

async function examineOpened(
  bytes: Uint8Array,
  opened: Opened,
  budget: Budget,
  examiner: Examiner,
): Promise<Examination> {
  if (opened.kind === "not a pdf") {
    const text = new TextDecoder().decode(bytes);
    return recordIn(text, examiner, async () => ({ kind: "none" }));
  }
  if (opened.kind === "locked") {
    return foreign(
      "PDF ini terkunci (terenkripsi), jadi halaman dan catatannya tidak dapat dibaca. Mintalah berkas yang tidak dikunci.",
    );
  }
  if (opened.kind === "joined") {
    const each: Examination[] = [];
    for (const part of opened.parts) each.push(await examine(part, examiner));
    return { kind: "several", how: "joined", each };
  }
  const { now, before } = caseFilesIn(bytes, opened, budget);
  const [text] = now;
  if (text === undefined) return foreign("PDF ini tidak membawa berkas kasus (kasus.json).");
  if (now.length === 1) {
    const extra = { loose: opened.kind === "read" ? opened.loose : 0, replaced: before.length };
    return recordIn(
      text,
      examiner,
      (record) => comparePages(bytes, opened, record, examiner),
      extra,
    );
  }
  const each: Examination[] = [];
  for (const one of now) {
    each.push(await recordIn(one, examiner, (record) => findPages(opened, record, examiner)));
  }
  return { kind: "several", how: "merged", each };
}

async function recordIn(
  text: string,
  examiner: Examiner,
  compare: (record: FoundRecord) => Promise<Pages>,
  extra: Extra = { loose: 0, replaced: 0 },
): Promise<Examination> {
  const parsed = parseCaseFile(text);
  if (!parsed.ok) return refused(parsed.problem);
  const { file } = parsed;
  const findings = await siteSays(file, examiner);
  return { kind: "case", file, text, findings, pages: await compare({ text, file }), extra };
}

const foreign = (why: string): Examination => ({ kind: "foreign", why });

function refused(problem: FileProblem): Examination {
  const isForeign = ["not-json", "not-a-case", "too-large", "newer"].includes(problem.code);
  return { kind: isForeign ? "foreign" : "altered", why: problemText(problem) };
}
