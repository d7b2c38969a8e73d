import { onLaunchedFiles } from "../../browser/files/incoming.ts";

let waiting: readonly File[] | null = null;
let take: ((files: readonly File[]) => void) | null = null;

/** Receives case files that the installed app is started with; `show` brings up the page for them. */
export function receiveLaunched(show: () => void): void {
  onLaunchedFiles((files) => {
    if (take) take(files);
    else waiting = files;
    show();
  });
}

/** Hands over files that wait, and those that come while the page is shown; returns the way to stop. */
export function takeLaunched(onFiles: (files: readonly File[]) => void): () => void {
  take = onFiles;
  if (waiting) onFiles(waiting);
  waiting = null;
  return () => {
    take = null;
  };
}
