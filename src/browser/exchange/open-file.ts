import type { CaseFile } from "../../core/exchange/case-file.ts";
import { type FileProblem, problemText } from "../../core/exchange/problems.ts";
import { asStorageError, type StorageError } from "../failure/errors.ts";
import type { Session } from "../session/session.ts";
import type { Inspected } from "./inspect.ts";
import { type Opening, planOpening } from "./opening.ts";
import { alteredPaper, type CamePaper } from "./packed-papers.ts";
import type { Running } from "./progress.ts";

/** What a file turned out to be. Only looked at: nothing is stored yet. */
export type OpenedFile =
  | { kind: "case"; file: CaseFile; opening: Opening; papers: readonly CamePaper[] }
  | { kind: "backup"; createdAt: number; cases: number }
  /** `text`: what happened, what was kept, what to do next. */
  | { kind: "problem"; text: string; problem: FileProblem }
  | { kind: "failed"; error: StorageError };

/**
 * @param running tells how far the reading of what came with a case is, and ends it; nothing is answered then.
 * @param look reads the file (`inspect`, or the same beside the page). Rejects only where that does.
 */
export async function openFile(
  session: Session,
  file: Blob,
  look: (file: Blob) => Promise<Inspected>,
  running?: Running,
): Promise<OpenedFile> {
  const found = await look(file);
  if (found.kind === "backup") return found;
  if (found.kind === "problem") return problem(found.problem);
  try {
    const { state, log } = found.file;
    const altered = await alteredPaper(file, found.papers, state, running);
    if (altered !== null) return problem(altered);
    return {
      kind: "case",
      file: found.file,
      papers: found.papers,
      opening: await planOpening(session, state.caseId, log),
    };
  } catch (thrown) {
    return { kind: "failed", error: asStorageError(thrown) };
  }
}

function problem(found: FileProblem): OpenedFile {
  return { kind: "problem", text: problemText(found), problem: found };
}
