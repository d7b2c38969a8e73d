/** A file that is no YAML: what the first wrong line means. What a parser says after it follows from it. */
import type { YAMLError, YAMLWarning } from "yaml";
import type { Fault } from "../../core/sop/integrity/fault.ts";

type Meaning = Pick<Fault, "what" | "remedy">;

const INDENT: Meaning = {
  what: "Baris ini salah lekuk.",
  remedy:
    "Samakan lekuknya (banyaknya spasi di depan) dengan isian lain pada daftar yang sama; periksa juga apakah baris judul atau tanda “- ” di atasnya hilang.",
};
const QUOTE: Meaning = {
  what: "Kalimat ini memuat atau diawali tanda yang mempunyai arti sendiri dalam berkas ini.",
  remedy: 'Tulis kalimatnya di dalam tanda kutip: "…".',
};
const COLON: Meaning = {
  what: "Baris ini bukan isian: titik dua atau spasi sesudahnya tidak ada.",
  remedy:
    "Tulis `isian: isinya`, dengan spasi sesudah titik dua. Bila baris ini sambungan kalimat di atasnya, lekuk lebih dalam.",
};
const OPEN_QUOTE: Meaning = {
  what: "Tanda kutip tidak ditutup.",
  remedy: "Tutup dengan tanda kutip yang sama.",
};
const OPEN_BRACKET: Meaning = {
  what: "Kurung tidak ditutup.",
  remedy: "Tutup kurung siku atau kurung kurawalnya.",
};
const OTHER: Meaning = {
  what: "Berkas ini bukan YAML yang benar.",
  remedy: "Periksa lekuk baris, tanda kutip, dan kurung di sekitar baris itu.",
};
const BY_CODE: Readonly<Record<string, Meaning>> = {
  TAB_AS_INDENT: { what: "Baris ini dilekuk dengan tab.", remedy: "Ganti tab dengan spasi." },
  DUPLICATE_KEY: {
    what: "Isian ini ditulis dua kali pada tempat yang sama.",
    remedy: "Hapus salah satu; bila baris ini awal butir baru, awali dengan “- ”.",
  },
  MULTIPLE_DOCS: { what: "Garis “---” memutus berkas ini.", remedy: "Hapus garis itu." },
  MULTILINE_IMPLICIT_KEY: COLON,
  BAD_INDENT: INDENT,
  MISSING_CHAR: INDENT,
  BLOCK_AS_IMPLICIT_KEY: QUOTE,
  BLOCK_IN_FLOW: QUOTE,
  BAD_ALIAS: QUOTE,
  BAD_SCALAR_START: QUOTE,
  UNEXPECTED_TOKEN: QUOTE,
  TAG_RESOLVE_FAILED: QUOTE,
};

/** @returns "baris 12 (nip: 1990…)". */
export function shownAt(text: string, line: number): string {
  const shown = text.split("\n")[line - 1]?.trim() ?? "";
  return `baris ${line} (${shown.slice(0, 60)})`;
}

/** @returns the fault of the first error in a file, with its line. */
export function syntaxFault(error: YAMLError | YAMLWarning, text: string): Fault {
  const line = error.linePos?.[0].line ?? 1;
  const [at, meaning] = meaningOf(error, line, text.split("\n"));
  return { path: [], where: shownAt(text, at), ...meaning };
}

const indentOf = (line = ""): number => /^ */.exec(line)?.[0].length ?? 0;

/** The line that is wrong is not always the one on which a parser gives up. */
function meaningOf(
  { code, message }: YAMLError | YAMLWarning,
  line: number,
  lines: readonly string[],
): [line: number, meaning: Meaning] {
  const [above, here = "", below] = [lines[line - 2], lines[line - 1], lines[line]];
  if (message.startsWith("Missing closing")) return [unclosedQuote(lines) ?? line, OPEN_QUOTE];
  if (message.startsWith("Flow ")) return [unclosedBracket(lines, line), OPEN_BRACKET];
  if (message.includes("sequence may not be used")) return [line, INDENT];
  if (message.startsWith("Implicit map keys")) return [line, COLON];
  if (code === "BLOCK_AS_IMPLICIT_KEY" && isOneField(here) && indentOf(below) > indentOf(here)) {
    return [line + 1, INDENT];
  }
  const endsAbove = code === "UNEXPECTED_TOKEN" && message.startsWith("Unexpected scalar");
  if (endsAbove && isOneField(here) && indentOf(above) > indentOf(here)) return [line - 1, INDENT];
  return [line, BY_CODE[code] ?? OTHER];
}

/** Nothing in the line but one field: its own value is no reason to stop. */
const isOneField = (line: string): boolean =>
  /^\s*(- )?[A-Za-z]+:(\s|$)/.test(line) && !/:\s.*:(\s|$)/.test(line.replace(/(["']).*?\1/g, ""));

/** The first line with a quote that nothing closes before the next field. */
function unclosedQuote(lines: readonly string[]): number | undefined {
  const found = lines.findIndex((line) => /[:[{,-]\s+(["'])(?:(?!\1).)*$/.test(line));
  return found < 0 ? undefined : found + 1;
}

/** The last line before the error with a bracket that it does not close. */
function unclosedBracket(lines: readonly string[], line: number): number {
  const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;
  const found = lines
    .slice(0, line)
    .findLastIndex((text) => count(text, /[[{]/g) > count(text, /[\]}]/g));
  return found < 0 ? line : found + 1;
}
