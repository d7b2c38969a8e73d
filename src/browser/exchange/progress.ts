/** How far a long piece of work is. */
export interface Progress {
  done: number;
  total: number;
}

/** How long work reports and is stopped. */
export interface Running {
  onProgress: (progress: Progress) => void;
  /** Aborting rejects with the signal's reason, between two cases: nothing is left half done. */
  signal: AbortSignal;
}
