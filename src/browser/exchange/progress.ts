/** How far a long piece of work is. */
export interface Progress {
  done: number;
  total: number;
  /** What is counted, where it is not what the work is about: the files of the cases. */
  of?: "papers";
}

/** How long work reports and is stopped. */
export interface Running {
  onProgress: (progress: Progress) => void;
  /** Aborting rejects with the signal's reason, between two cases or files: nothing is left half done. */
  signal: AbortSignal;
}

/** Work that nobody watches or stops. */
export const unwatched = (): Running => ({
  onProgress: () => undefined,
  signal: new AbortController().signal,
});
