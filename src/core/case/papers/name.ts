/**
 * A file's name as the log keeps it: what any system can write down again, and nothing that hides
 * what it is. Paths, direction marks and controls go; the ending stays readable at the end.
 */
import { cleanLine } from "../../text/clean.ts";

/** Signs: what every file system takes, with room for a number in front. */
const LONGEST = 120;
/** What an ending may be, its dot included. */
const LONGEST_ENDING = 12;
/** Characters that some system gives a meaning of its own. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Names of devices under Windows, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const UNNAMED = "berkas";

/** @returns a name that is not empty, holds no path, and is at most 120 signs long. */
export function safeFileName(raw: string): string {
  const last = cleanLine(raw.toWellFormed()).split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(FORBIDDEN, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .replace(DEVICE, "_$1");
  return shortened(plain === "" ? UNNAMED : plain);
}

function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= LONGEST) return name;
  const dot = signs.lastIndexOf(".");
  const ending = signs.length - dot <= LONGEST_ENDING && dot > 0 ? signs.slice(dot) : [];
  return [...signs.slice(0, LONGEST - 1 - ending.length), "…", ...ending].join("");
}
