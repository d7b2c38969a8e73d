import { onLaunchedFile } from "../../browser/files/incoming.ts";

let waiting: Blob | null = null;
let take: ((file: Blob) => void) | null = null;

/** Receives case files that the installed app is started with; `show` brings up the page for them. */
export function receiveLaunched(show: () => void): void {
  onLaunchedFile((file) => {
    if (take) take(file);
    else waiting = file;
    show();
  });
}

/** Hands over a file that waits, and those that come while the page is shown; returns the way to stop. */
export function takeLaunched(onFile: (file: Blob) => void): () => void {
  take = onFile;
  if (waiting) onFile(waiting);
  waiting = null;
  return () => {
    take = null;
  };
}
