/** What the page for opening a file does, apart from how it looks: fetched with the first file. */
import { type OpenedFile, openFile } from "../../browser/exchange/open-file.ts";
import { type Choice, carryOut, type Opening } from "../../browser/exchange/opening.ts";
import type { Session } from "../../browser/session/session.ts";
import { attachedCaseFile } from "../../pdf/case-files.ts";

const extract = async (pdf: Uint8Array) => {
  const attached = attachedCaseFile(pdf);
  return attached.kind === "found" ? attached.text : null;
};

/** Reads and compares; writes nothing. */
export function look(session: Session, file: Blob): Promise<OpenedFile> {
  return openFile(session, file, extract);
}

/** Does what was shown. */
export function act(session: Session, opening: Opening, choice: Choice) {
  return carryOut(session, opening, choice);
}
