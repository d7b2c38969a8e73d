import { ask } from "../aside/ask.ts";
import type { BackupLine } from "./backup.ts";

/**
 * The same as `readBackup`, beside the page: a case that takes longer than any honest one ends the reading.
 * @throws the reason of the signal, or Error when what reads backups cannot be had.
 */
export async function* backupAside(file: Blob, signal: AbortSignal): AsyncGenerator<BackupLine> {
  const worker = new Worker(new URL("./backup-worker.ts", import.meta.url), { type: "module" });
  try {
    for (let question: Blob | "next" = file; ; question = "next") {
      const answer = await ask<IteratorResult<BackupLine, void>>(worker, question, signal);
      if (answer.kind === "failed") throw new Error("The reader of backups did not start.");
      if (answer.kind === "too long") {
        yield { kind: "problem", problem: { code: "too-long" } };
        return;
      }
      if (answer.value.done) return;
      yield answer.value.value;
    }
  } finally {
    worker.terminate();
  }
}
