/** Runs in a worker: is sent a backup, then asked for one line after another. */
import { type BackupLine, readBackup } from "./backup.ts";

let lines: AsyncGenerator<BackupLine> | null = null;

self.addEventListener("message", async ({ data }: MessageEvent<Blob | "next">) => {
  if (data !== "next") lines = readBackup(data);
  self.postMessage(await lines?.next());
});
