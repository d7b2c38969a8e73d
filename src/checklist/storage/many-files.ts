/** Several case files and backups: what each would change, and all of it done one after another. */
import type { OpenedFile } from "../../browser/exchange/open-file.ts";
import type { Progress, Running } from "../../browser/exchange/progress.ts";
import type { RestoreCount } from "../../browser/exchange/restore.ts";
import type { PutResult } from "../../browser/session/parts.ts";
import { planRestore, restore, type Stores } from "./backup-steps.ts";
import { act, heldCopy, look } from "./open-steps.ts";
import { changes, planText } from "./plan-text.ts";

/** One file, what it turned out to be, and how opening it went. */
export interface Looked {
  name: string;
  file: Blob;
  opened: OpenedFile;
  /** How many cases of a backup would be, or were, treated in which way; null for any other file. */
  count: RestoreCount | null;
  /** Null until it was done; the key of the case that it is now, "" for those of a backup. */
  done: { key: string; kind: PutResult["kind"] } | null;
}

/** How many cases a file holds, as far as it says. */
const casesIn = ({ opened }: Looked): number => (opened.kind === "backup" ? opened.cases : 1);

/** Reads them in the order given; writes nothing. Rejects when aborted. */
export async function lookAtAll(
  stores: Stores,
  files: readonly File[],
  { onProgress, signal }: Running,
): Promise<Looked[]> {
  const all: Looked[] = [];
  for (const chosen of files) {
    const file = await heldCopy(chosen);
    const quiet = { onProgress: () => undefined, signal };
    const opened = await Promise.race([look(stores.session, file, quiet), stopOf(signal)]);
    // Read whole, since a plan that says less than what comes would be none.
    const count = opened.kind === "backup" ? await planRestore(stores, file, quiet) : null;
    all.push({ name: chosen.name, file, opened, count, done: null });
    onProgress({ done: all.length, total: files.length });
  }
  return all;
}

/** Rejects when aborted: a reading that is ended gives no answer. */
const stopOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });

/** Whether opening it changes anything here. */
export function hasWork({ opened, count }: Looked): boolean {
  if (count !== null) return changes(count);
  return opened.kind === "case" && planText(opened.opening).button !== null;
}

/**
 * Opens them in this order. @param tell is told each as it is done. Rejects when aborted: what was opened
 * stays, whole case by whole case.
 */
export async function openAll(
  stores: Stores,
  lines: readonly Looked[],
  { onProgress, signal }: Running,
  tell: (line: Looked) => void,
): Promise<void> {
  const total = lines.reduce((sum, line) => sum + casesIn(line), 0);
  let before = 0;
  for (const line of lines) {
    signal.throwIfAborted();
    const within = (progress: Progress) =>
      onProgress(progress.of ? progress : { done: before + progress.done, total });
    tell(await open(stores, line, { onProgress: within, signal }));
    before += casesIn(line);
    onProgress({ done: before, total });
  }
}

/**
 * Opens it, by what lies here now: the file before it may have brought the same case. What went on in two
 * places is kept twice. Rejects only when aborted.
 */
async function open(stores: Stores, one: Looked, running: Running): Promise<Looked> {
  // Twice: another tab may write between the look and the act.
  for (let tries = 2; tries > 0; tries--) {
    try {
      if (one.opened.kind === "backup") {
        const count = await restore(stores, one.file, running);
        return { ...one, count, done: { key: "", kind: "saved" } };
      }
      const looking = look(stores.session, one.file, { ...running, onProgress: () => undefined });
      const opened = await Promise.race([looking, stopOf(running.signal)]);
      if (opened.kind !== "case") return { ...one, opened };
      const { key, result } = await act(stores, { ...opened, file: one.file }, "both", running);
      if (result.kind !== "stale") return { ...one, done: { key, kind: result.kind } };
    } catch {
      running.signal.throwIfAborted();
      return { ...one, done: { key: "", kind: "failed" } };
    }
  }
  return { ...one, done: { key: "", kind: "stale" } };
}
