/** Writes the files of a plan, all of them or none. */
import { readFile, rename, rm } from "node:fs/promises";
import type { ContentFile } from "../../../core/publish/content-files.ts";
import { put } from "./plan.ts";

/**
 * @param content the content folder, with a slash at its end.
 * @throws whatever kept a file from being written; what was there before is there again.
 */
export async function writeAll(files: readonly ContentFile[], content: URL): Promise<void> {
  const before = await Promise.all(
    files.map(async ({ path }) => {
      const file = new URL(path, content);
      return { file, text: await readFile(file, "utf8").catch(() => null) };
    }),
  );
  try {
    for (const { path, text } of files) await replace(new URL(path, content), text);
  } catch (error) {
    for (const { file, text } of before) {
      await (text === null ? rm(file, { force: true }) : replace(file, text));
    }
    throw error;
  }
}

/** A file is never there in part: it is written beside its place and then put there. */
async function replace(file: URL, text: string): Promise<void> {
  const beside = new URL(`${file.href}.baru`);
  await put(beside, text);
  await rename(beside, file);
}
