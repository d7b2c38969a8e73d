/** What the page for opening a file does, apart from how it looks: fetched with the first file. */
import { inspectAside } from "../../browser/exchange/inspect-aside.ts";
import { type OpenedFile, openFile } from "../../browser/exchange/open-file.ts";
import { type Choice, carryOut, type Opening } from "../../browser/exchange/opening.ts";
import type { Session } from "../../browser/session/session.ts";

export { heldCopy } from "../../browser/files/held-copy.ts";

/**
 * Reads and compares; writes nothing.
 * @param signal ends the reading; nothing is answered then.
 */
export function look(
  session: Session,
  file: Blob,
  signal = new AbortController().signal,
): Promise<OpenedFile> {
  return openFile(session, file, (one) => inspectAside(one, signal));
}

/** Does what was shown. */
export function act(session: Session, opening: Opening, choice: Choice) {
  return carryOut(session, opening, choice);
}
