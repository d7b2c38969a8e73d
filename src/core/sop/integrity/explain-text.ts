/** A text, number or list of the right kind that still cannot be taken. */
import { dayFromWords } from "../../words/day.ts";
import { codeOfActor } from "./codes.ts";
import type { Path } from "./fault.ts";
import type { Issue, Source, Told } from "./refused.ts";

/** @returns what is wrong with a value of the right kind, or null where nothing more can be said. */
export function wrongText(issue: Issue, path: Path, source: Source, usual: string): Told | null {
  const key = path.findLast((part) => typeof part === "string") ?? "";
  if (issue.code === "too_small" || issue.code === "too_big") return wrongSize(issue, usual);
  if (issue.code !== "invalid_format" || typeof issue.input !== "string") return null;
  const text = issue.input;
  if (issue.format === "date") return wrongDate(text, key);
  if (issue.format === "url") {
    return {
      what: `“${text}” bukan alamat situs.`,
      remedy: `Tulis alamat lengkapnya, diawali https://, atau null. ${usual}`,
    };
  }
  if (issue.format !== "regex" || !/hanya huruf kecil/.test(issue.message)) return null;
  return wrongCode(text, key, source.data);
}

function wrongDate(text: string, key: string): Told {
  const day = dayFromWords(text);
  const looksRight = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return {
    what: looksRight ? `Tanggal “${text}” tidak ada.` : `Tanggal “${text}” tidak dapat dibaca.`,
    remedy: `Tulis tahun-bulan-hari: \`${key}: ${day ?? "2026-01-31"}\`.`,
  };
}

function wrongCode(text: string, key: string, data: unknown): Told {
  const actor = codeOfActor(data, text);
  return {
    what: actor ? `“${text}” adalah nama pelaksana, bukan kodenya.` : `“${text}” bukan kode.`,
    remedy: actor
      ? `Tulis kodenya: \`${key}: ${actor}\`.`
      : `Kode memakai huruf kecil, angka, dan tanda hubung, misalnya \`${key}: ${slugged(text)}\`.`,
  };
}

/** @returns a code made of the words of a text. */
export const slugged = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "kode-baru";

function wrongSize(issue: Extract<Issue, { code: "too_small" | "too_big" }>, usual: string): Told {
  const { input, origin } = issue;
  if (issue.code === "too_big" && typeof input === "string") {
    return { what: `Tulisan ini terlalu panjang: ${[...input].length} huruf.`, remedy: usual };
  }
  if (origin === "string") return { what: "Isian ini kosong.", remedy: usual };
  if (origin === "array") return { what: "Daftar ini kosong.", remedy: usual };
  return { what: `Bilangan ${String(input)} tidak mungkin di sini.`, remedy: usual };
}
