/** Work on a file of anybody's, done beside the page: no file can hold the page, and each has an end. */

/** The longest that an honest file of ours takes on a slow phone, and then some (ms). */
const PATIENCE = 10_000;

export type Answer<T> =
  | { kind: "answered"; value: T }
  /** It took longer than any honest file. */
  | { kind: "too long" }
  /** The worker did not start, or fell. */
  | { kind: "failed" };

/**
 * Asks a worker that may be asked again.
 * @param signal ends the waiting.
 * @throws the reason of the signal.
 */
export function ask<T>(worker: Worker, question: unknown, signal: AbortSignal): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (answer: Answer<T>) => {
      clearTimeout(timer);
      over.abort();
      resolve(answer);
    };
    const timer = setTimeout(() => end({ kind: "too long" }), PATIENCE);
    const stop = () => {
      clearTimeout(timer);
      over.abort();
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { signal: over.signal });
    worker.addEventListener("error", () => end({ kind: "failed" }), { signal: over.signal });
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<T>) => end({ kind: "answered", value: data }),
      { signal: over.signal },
    );
    if (signal.aborted) stop();
    else worker.postMessage(question);
  });
}

/**
 * Asks a worker once, and ends it.
 * @param signal ends it at once; nothing is answered then.
 */
export function askAside<T>(
  worker: Worker,
  question: unknown,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const answer = ask<T>(worker, question, signal).finally(() => worker.terminate());
  return new Promise((resolve) => answer.then(resolve, () => undefined));
}
