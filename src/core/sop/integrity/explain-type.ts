/** A value of another kind than the field holds: a number for a text, a list for a sentence. */
import { codeOfStep } from "./codes.ts";
import type { Path } from "./fault.ts";
import { named } from "./place.ts";
import type { Issue, Source, Told } from "./refused.ts";

interface Manual {
  usual: string;
  /** Fields that may stand here, where an object belongs. */
  fields: readonly string[];
}

/** @returns what is wrong with the kind of a value, or null when its kind is right. */
export function wrongType(issue: Issue, path: Path, source: Source, manual: Manual): Told | null {
  if (issue.code !== "invalid_type") return null;
  const { input, expected } = issue;
  const key = path.findLast((part) => typeof part === "string") ?? "";
  const written = source.written(path) ?? (typeof input === "object" ? "…" : String(input));
  switch (expected) {
    case "string":
      return typeof input === "object"
        ? textAsStructure(input, key)
        : textAsNumber(input, key, written, source);
    case "array":
      return {
        what: "Isian ini seharusnya daftar.",
        remedy: `Tulis setiap butir pada baris sendiri, diawali tanda hubung dan spasi (\`- …\`); \`[]\` bila kosong. ${manual.usual}`,
      };
    case "object":
      return {
        what: `Isian ini seharusnya memuat ${named(manual.fields)}.`,
        remedy: `Tulis isian-isian itu pada baris sendiri di bawahnya, dengan lekuk lebih dalam. ${manual.usual}`,
      };
    case "boolean":
      return {
        what: `“${written}” bukan true atau false.`,
        remedy: `Tulis \`${key}: true\` atau \`${key}: false\`. ${manual.usual}`,
      };
    default:
      return wrongNumber(input, key, written, manual);
  }
}

function textAsNumber(input: unknown, key: string, written: string, { data }: Source): Told | null {
  if (typeof input !== "number" && typeof input !== "boolean") return null;
  const code = key === "step" ? codeOfStep(data, input) : null;
  if (code !== null) {
    return {
      what: `“${written}” adalah nomor langkah, bukan kodenya.`,
      remedy: `Tulis kodenya: \`${key}: ${code}\`.`,
    };
  }
  return {
    what:
      typeof input === "number"
        ? `“${written}” dibaca sebagai bilangan, bukan tulisan.`
        : `“${written}” dibaca sebagai ya atau tidak, bukan tulisan.`,
    remedy: `Beri tanda kutip: \`${key}: "${written}"\`.`,
  };
}

const textAsStructure = (input: object | null, key: string): Told => ({
  what: Array.isArray(input)
    ? "Isian ini terbaca sebagai daftar, padahal satu tulisan."
    : "Isian ini terbaca sebagai kumpulan isian, padahal satu tulisan.",
  remedy: `Tulis satu tulisan; bila memuat kurung, tanda hubung di depan, atau titik dua, di dalam tanda kutip: \`${key}: "…"\`.`,
});

function wrongNumber(input: unknown, key: string, written: string, manual: Manual): Told | null {
  if (typeof input === "string" && /^\s*\d+\s*$/.test(input)) {
    return {
      what: `“${input}” ditulis sebagai tulisan, bukan bilangan.`,
      remedy: `Hapus tanda kutipnya: \`${key}: ${input.trim()}\`.`,
    };
  }
  if (typeof input !== "string" && typeof input !== "number") return null;
  return { what: `“${written}” bukan bilangan bulat.`, remedy: manual.usual };
}
