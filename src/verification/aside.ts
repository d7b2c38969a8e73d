/** Examines beside the page, so that no file can hold it: in a worker, with an end. */
import type { Examination } from "./examine.ts";
import type { Question } from "./examiner-worker.ts";

/** The longest that an honest file of ours takes on a slow phone, and then some (ms). */
const PATIENCE = 10_000;

export type Answer =
  | { kind: "examined"; result: Examination }
  /** It took longer than any honest file. */
  | { kind: "too long" }
  /** The worker did not start, or fell. */
  | { kind: "failed" };

/** @param signal ends it at once; nothing is answered then. */
export function examineAside(question: Question, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./examiner-worker.ts", import.meta.url), { type: "module" });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      worker.terminate();
      if (!signal.aborted) resolve(answer);
    };
    const timer = setTimeout(() => end({ kind: "too long" }), PATIENCE);
    signal.addEventListener("abort", () => end({ kind: "failed" }), { once: true });
    worker.addEventListener("error", () => end({ kind: "failed" }));
    worker.addEventListener("message", ({ data }: MessageEvent<Examination>) =>
      end({ kind: "examined", result: data }),
    );
    worker.postMessage(question);
  });
}
