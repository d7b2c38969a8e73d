/** What a file is, before anything of it is compared with the cases here. */
import { type CaseFile, parseCaseFile } from "../../core/exchange/case-file.ts";
import type { FileProblem } from "../../core/exchange/problems.ts";
import { type Extractor, readCaseText } from "../files/read-case-text.ts";
import { readBackupHead } from "./backup.ts";

export type Inspected =
  | { kind: "case"; file: CaseFile }
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
  return parsed.ok ? { kind: "case", file: parsed.file } : { kind: "problem", ...parsed };
}
