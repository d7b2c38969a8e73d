/** What the page for opening a file does, apart from how it looks: fetched with the first file. */
import { inspectAside } from "../../browser/exchange/inspect-aside.ts";
import { type OpenedFile, openFile } from "../../browser/exchange/open-file.ts";
import { type Choice, carryOut, type Opening } from "../../browser/exchange/opening.ts";
import { type CamePaper, unpacked } from "../../browser/exchange/packed-papers.ts";
import { unwatched } from "../../browser/exchange/progress.ts";
import type { Session } from "../../browser/session/session.ts";
import type { Tools } from "../workplace.ts";

export { heldCopy } from "../../browser/files/held-copy.ts";

/**
 * Reads and compares; writes nothing.
 * @param running tells how far it is, and ends the reading; nothing is answered then.
 */
export function look(session: Session, file: Blob, running = unwatched()): Promise<OpenedFile> {
  return openFile(session, file, (one) => inspectAside(one, running.signal), running);
}

/** What was looked at: the file, what came with its case, and what is to become of it. */
export interface Looked {
  file: Blob;
  papers: readonly CamePaper[];
  opening: Opening;
}

/**
 * Does what was shown: the papers first, then the case that names them.
 * @throws StorageError when a paper cannot be stored; the reason of the signal when it was stopped between
 *   two: then no case has changed.
 */
export async function act(
  { session, papers }: Pick<Tools, "session" | "papers">,
  looked: Looked,
  choice: Choice,
  running = unwatched(),
) {
  const { opening } = looked;
  if (looked.papers.length === 0) return carryOut(session, opening, choice);
  const here = await papers();
  const came = unpacked(looked.file, looked.papers, await here.here(), running);
  try {
    return await here.keeping(came, () => carryOut(session, opening, choice));
  } finally {
    // Nothing of a case that was not put there after all.
    await here.sweepSoon(opening.key);
  }
}
