import { type CaseFile, parseCaseFile } from "../../core/exchange/case-file.ts";
import { type FileProblem, problemText } from "../../core/exchange/problems.ts";
import { asStorageError, type StorageError } from "../failure/errors.ts";
import { type Extractor, readCaseText } from "../files/read-case-text.ts";
import type { Session } from "../session/session.ts";
import { readBackupHead } from "./backup.ts";
import { type Opening, planOpening } from "./opening.ts";

/** What a file turned out to be. Only looked at: nothing is stored yet. */
export type OpenedFile =
  | { kind: "case"; file: CaseFile; opening: Opening }
  | { kind: "backup"; createdAt: number; cases: number }
  /** `text`: what happened, what was kept, what to do next. */
  | { kind: "problem"; text: string; problem: FileProblem }
  | { kind: "failed"; error: StorageError };

/** Reads any bytes: a case file, a PDF that carries one, or a backup. Never rejects. */
export async function openFile(
  session: Session,
  file: Blob,
  extract: Extractor,
): Promise<OpenedFile> {
  const backup = await readBackupHead(file);
  if (backup.ok) return { kind: "backup", createdAt: backup.createdAt, cases: backup.cases };
  if (backup.problem.code === "newer") return problem(backup.problem);
  const read = await readCaseText(file, extract);
  if (!read.ok) return problem(read.problem);
  const parsed = parseCaseFile(read.text);
  if (!parsed.ok) return problem(parsed.problem);
  try {
    const { state, log } = parsed.file;
    return {
      kind: "case",
      file: parsed.file,
      opening: await planOpening(session, state.caseId, log),
    };
  } catch (thrown) {
    return { kind: "failed", error: asStorageError(thrown) };
  }
}

function problem(found: FileProblem): OpenedFile {
  return { kind: "problem", text: problemText(found), problem: found };
}
