import type { CaseFile } from "../../core/exchange/case-file.ts";
import { type FileProblem, problemText } from "../../core/exchange/problems.ts";
import { asStorageError, type StorageError } from "../failure/errors.ts";
import type { Session } from "../session/session.ts";
import type { Inspected } from "./inspect.ts";
import { type Opening, planOpening } from "./opening.ts";

/** What a file turned out to be. Only looked at: nothing is stored yet. */
export type OpenedFile =
  | { kind: "case"; file: CaseFile; opening: Opening }
  | { kind: "backup"; createdAt: number; cases: number }
  /** `text`: what happened, what was kept, what to do next. */
  | { kind: "problem"; text: string; problem: FileProblem }
  | { kind: "failed"; error: StorageError };

/** @param look reads the file (`inspect`, or the same beside the page). Rejects only where that does. */
export async function openFile(
  session: Session,
  file: Blob,
  look: (file: Blob) => Promise<Inspected>,
): Promise<OpenedFile> {
  const found = await look(file);
  if (found.kind === "backup") return found;
  if (found.kind === "problem") return problem(found.problem);
  try {
    const { state, log } = found.file;
    return {
      kind: "case",
      file: found.file,
      opening: await planOpening(session, state.caseId, log),
    };
  } catch (thrown) {
    return { kind: "failed", error: asStorageError(thrown) };
  }
}

function problem(found: FileProblem): OpenedFile {
  return { kind: "problem", text: problemText(found), problem: found };
}
