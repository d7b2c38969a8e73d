import { askAside } from "../aside/ask.ts";
import type { Inspected } from "./inspect.ts";

/**
 * The same as `inspect`, beside the page. Never rejects.
 * @param signal ends it at once; nothing is answered then.
 */
export async function inspectAside(file: Blob, signal: AbortSignal): Promise<Inspected> {
  const worker = new Worker(new URL("./inspector-worker.ts", import.meta.url), { type: "module" });
  const answer = await askAside<Inspected>(worker, file, signal);
  if (answer.kind === "answered") return answer.value;
  const code = answer.kind === "failed" ? "unreadable" : "too-long";
  return { kind: "problem", problem: { code } };
}
