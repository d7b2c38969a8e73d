/** Places in a file, named as a person finds them. */
import { z } from "zod";
import type { Path } from "./fault.ts";

const counted = (keys: Path): string =>
  keys.map((key) => (typeof key === "number" ? key + 1 : key)).join(".");

/**
 * @returns "langkah ke-2 (periksa), outcomes.1.label", or "butir ke-3 (arsip), term" where the file is
 * a list: places are counted from 1, as a person counts.
 */
export function place(path: Path, data: unknown): string {
  const [first, index, ...rest] = path;
  if (first === "steps" && typeof index === "number") {
    return within(`langkah ke-${index + 1}`, [first, index], rest, data);
  }
  if (typeof first === "number") {
    return within(`butir ke-${first + 1}`, [first], path.slice(1), data);
  }
  return counted(path) || "berkas";
}

function within(entry: string, at: Path, rest: Path, data: unknown): string {
  const id = z.object({ id: z.string() }).safeParse(valueAt(data, at));
  const named = `${entry}${id.success ? ` (${id.data.id})` : ""}`;
  return rest.length === 0 ? named : `${named}, ${counted(rest)}`;
}

/** @returns what stands at a place of the data; undefined where nothing does. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );

/** @returns the path of an issue as a file knows it. */
export const plain = (path: readonly PropertyKey[]): Path =>
  path.filter((key) => typeof key !== "symbol");

/** @returns "`a`, `b`", or "“a”, “b”" as a file's own words. */
export const named = (words: readonly string[], quotes = "``"): string =>
  words.map((word) => `${quotes[0]}${word}${quotes[1]}`).join(", ");
