/** What a file is, before anything of it is compared with the cases here. */
import { comparePapers } from "../../core/case/papers/compare.ts";
import type { CaseState } from "../../core/case/state.ts";
import { type CaseFile, parseCaseFile } from "../../core/exchange/case-file.ts";
import type { FileProblem } from "../../core/exchange/problems.ts";
import { type CaseText, type Extractor, readCaseText } from "../files/read-case-text.ts";
import { readBackupHead } from "./backup.ts";
import type { CamePaper } from "./packed-papers.ts";

export type Inspected =
  /** `papers`: the files that came with it, of those that its record names. */
  | { kind: "case"; file: CaseFile; papers: CamePaper[] }
  | { kind: "backup"; createdAt: number; cases: number }
  | { kind: "problem"; problem: FileProblem };

/** Reads any bytes: a case file, a PDF that carries one, or a backup. Never rejects. */
export async function inspect(file: Blob, extract: Extractor): Promise<Inspected> {
  const backup = await readBackupHead(file);
  if (backup.ok) return { kind: "backup", createdAt: backup.createdAt, cases: backup.cases };
  if (backup.problem.code === "newer") return { kind: "problem", problem: backup.problem };
  const read = await readCaseText(file, extract);
  if (!read.ok) return { kind: "problem", problem: read.problem };
  const parsed = parseCaseFile(read.text);
  if (!parsed.ok) return { kind: "problem", ...parsed };
  const papers = papersBeside(read, parsed.file.state);
  return "problem" in papers
    ? { kind: "problem", ...papers }
    : { kind: "case", file: parsed.file, papers };
}

/** A container holds its papers and nothing else; to a PDF anybody may have attached something more. */
function papersBeside(
  { papers = [], carried }: Extract<CaseText, { ok: true }>,
  state: CaseState,
): CamePaper[] | { problem: FileProblem } {
  if (carried !== undefined) {
    const { fitting, changed } = comparePapers(state, carried);
    const [name] = changed;
    if (name !== undefined) return { problem: { code: "paper-altered", name } };
    return fitting.flatMap((one) => ("at" in one ? [one] : []));
  }
  const named = new Map(state.files.map(({ digest, size }) => [digest, size]));
  const stranger = papers.find(({ digest, size }) => named.get(digest) !== size);
  return stranger === undefined ? papers : { problem: { code: "paper-unlisted" } };
}
