/** What a file is, before anything of it is compared with the cases here. */
import { type CaseFile, parseCaseFile } from "../../core/exchange/case-file.ts";
import type { FileProblem } from "../../core/exchange/problems.ts";
import type { PackedPaper } from "../files/case-pack.ts";
import { type Extractor, readCaseText } from "../files/read-case-text.ts";
import { readBackupHead } from "./backup.ts";

export type Inspected =
  /** `papers`: the files that came with it, of those that its record names. */
  | { kind: "case"; file: CaseFile; papers: PackedPaper[] }
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
  const { papers = [] } = read;
  const named = new Map(parsed.file.state.files.map(({ digest, size }) => [digest, size]));
  const stranger = papers.find(({ digest, size }) => named.get(digest) !== size);
  return stranger === undefined
    ? { kind: "case", file: parsed.file, papers }
    : { kind: "problem", problem: { code: "paper-unlisted" } };
}
