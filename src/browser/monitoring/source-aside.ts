/** A colleague's file, read beside the page: whoever made it cannot hold the figures. */
import { backupAside } from "../exchange/backup-aside.ts";
import { inspectAside } from "../exchange/inspect-aside.ts";
import { type OpenedSource, openedSource } from "./opened-file.ts";

/**
 * @param tell called with the number of cases read so far.
 * @param signal ends the reading of a backup; a file of one case ends by itself within seconds.
 * @throws the reason of the signal, or Error when what reads files cannot be had.
 */
export const sourceAside = (
  file: Blob,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<OpenedSource> =>
  openedSource(file, tell, {
    inspect: (one) => inspectAside(one, signal),
    lines: (one) => backupAside(one, signal),
  });
