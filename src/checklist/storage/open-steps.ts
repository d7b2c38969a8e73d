/** What the page for opening a file does, apart from how it looks: fetched with the first file. */
import { caseInPdf } from "../../browser/exchange/case-in-pdf.ts";
import { type OpenedFile, openFile } from "../../browser/exchange/open-file.ts";
import { type Choice, carryOut, type Opening } from "../../browser/exchange/opening.ts";
import type { Session } from "../../browser/session/session.ts";

export { heldCopy } from "../../browser/files/held-copy.ts";

/** Reads and compares; writes nothing. */
export function look(session: Session, file: Blob): Promise<OpenedFile> {
  return openFile(session, file, caseInPdf);
}

/** Does what was shown. */
export function act(session: Session, opening: Opening, choice: Choice) {
  return carryOut(session, opening, choice);
}
