import { type Answer, askAside } from "../browser/aside/ask.ts";
import type { Examination } from "./examine.ts";
import type { Question } from "./examiner-worker.ts";

/** @param signal ends it at once; nothing is answered then. */
export function examineAside(
  question: Question,
  signal: AbortSignal,
): Promise<Answer<Examination>> {
  const worker = new Worker(new URL("./examiner-worker.ts", import.meta.url), { type: "module" });
  return askAside(worker, question, signal);
}
