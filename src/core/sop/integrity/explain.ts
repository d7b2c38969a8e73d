/** What one refusal of a schema means to the person who edits the file, and what to write instead. */
import type { z } from "zod";
import { dayFromWords } from "../../words/day.ts";
import type { Path } from "./fault.ts";
import { type Help, helpAt } from "./help.ts";

type Issue = z.core.$ZodIssue;

export interface Told {
  what: string;
  remedy: string;
}

/** The file as it was read. */
export interface Source {
  data: unknown;
  /** The text of a value as it stands in the file, where it is known: a number keeps its digits. */
  written: (path: Path) => string | undefined;
}

const FORK =
  "Cabang yang berjalan bersamaan lalu bertemu kembali belum dapat ditulis: pakai satu langkah dengan beberapa pelaksana (`others`), atau urutkan langkahnya satu per satu.";

/** @returns what is wrong at the issue's place and how to mend it. */
export function explain(issue: Issue, path: Path, source: Source, help: Help): Told {
  const key = path.findLast((part) => typeof part === "string") ?? "";
  const { input } = issue;
  const usual = helpAt(help, path);
  if (path.includes("target") && isFork(input)) {
    return { what: "Hasil ini menuju lebih dari satu langkah sekaligus.", remedy: FORK };
  }
  const meant = issue.code === "invalid_union" ? branchOf(issue) : undefined;
  if (meant !== undefined) {
    return explain(
      meant,
      [...path, ...meant.path.filter((part) => typeof part !== "symbol")],
      source,
      help,
    );
  }
  if (input === undefined && issue.code === "invalid_type") {
    return { what: "Isian ini belum ada.", remedy: usual };
  }
  if (issue.code === "custom") {
    return {
      what: `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`,
      remedy: usual,
    };
  }
  const told =
    wrongType(issue, path, key, source) ?? wrongText(issue, key, source) ?? wrongChoice(issue, key);
  return told ?? { what: "Isian ini tidak dapat dipakai.", remedy: usual };
}

/** Of several forms, the one whose fields were written: what is wrong with it. */
function branchOf({ errors }: Extract<Issue, { code: "invalid_union" }>): Issue | undefined {
  const written = errors.filter((branch) =>
    branch.every(({ code, input }) => code !== "unrecognized_keys" && input !== undefined),
  );
  return written.length === 1 ? written[0]?.[0] : undefined;
}

/** Several targets in one: a list, or a list in place of the code. */
function isFork(input: unknown): boolean {
  if (Array.isArray(input)) return true;
  return typeof input === "object" && input !== null && Object.values(input).some(Array.isArray);
}

function wrongType(issue: Issue, path: Path, key: string, source: Source): Told | null {
  if (issue.code !== "invalid_type") return null;
  const { input } = issue;
  const written = source.written(path) ?? String(input);
  if (issue.expected === "string" && (typeof input === "number" || typeof input === "boolean")) {
    const code = key === "step" ? codeOfStep(source.data, input) : null;
    return code === null
      ? {
          what: `“${written}” dibaca sebagai ${typeof input === "number" ? "bilangan" : "ya atau tidak"}, bukan tulisan.`,
          remedy: `Beri tanda kutip: \`${key}: "${written}"\`.`,
        }
      : {
          what: `“${written}” adalah nomor langkah, bukan kodenya.`,
          remedy: `Tulis kodenya: \`${key}: ${code}\`.`,
        };
  }
  if (["number", "int"].includes(issue.expected) && isNumeric(input)) {
    return {
      what: `“${input}” ditulis sebagai tulisan, bukan bilangan.`,
      remedy: `Hapus tanda kutipnya: \`${key}: ${input}\`.`,
    };
  }
  return null;
}

const isNumeric = (input: unknown): input is string =>
  typeof input === "string" && /^\d+$/.test(input.trim());

function wrongText(issue: Issue, key: string, { data }: Source): Told | null {
  if (issue.code !== "invalid_format" || typeof issue.input !== "string") return null;
  const text = issue.input;
  if (issue.format === "date") {
    const day = dayFromWords(text);
    return {
      what: `Tanggal “${text}” tidak dapat dibaca.`,
      remedy: `Tulis tahun-bulan-hari: \`${key}: ${day ?? "2026-01-31"}\`.`,
    };
  }
  if (issue.format !== "regex" || !/hanya huruf kecil/.test(issue.message)) return null;
  const actor = codeOfActor(data, text);
  return {
    what: actor ? `“${text}” adalah nama pelaksana, bukan kodenya.` : `“${text}” bukan kode.`,
    remedy: actor
      ? `Tulis kodenya: \`${key}: ${actor}\`.`
      : `Kode memakai huruf kecil, angka, dan tanda hubung, misalnya \`${key}: ${slugged(text)}\`.`,
  };
}

const slugged = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "kode-baru";

function wrongChoice(issue: Issue, key: string): Told | null {
  if (issue.code !== "invalid_value") return null;
  return {
    what: `“${String(issue.input)}” tidak dikenal pada \`${key}\`.`,
    remedy: `Pilih salah satu: ${issue.values.join(", ")}.`,
  };
}

interface Listed {
  id?: unknown;
  name?: unknown;
  short?: unknown;
  number?: unknown;
}

function listed(data: unknown, list: "actors" | "steps"): Listed[] {
  const found = (data as Partial<Record<typeof list, unknown>> | null)?.[list];
  return Array.isArray(found) ? found.filter((one) => typeof one === "object" && one !== null) : [];
}

function codeOfActor(data: unknown, text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const found = listed(data, "actors").find(({ name, short }) =>
    [name, short].some((one) => typeof one === "string" && one.toLowerCase() === wanted),
  );
  return typeof found?.id === "string" ? found.id : null;
}

function codeOfStep(data: unknown, number: unknown): string | null {
  const found = listed(data, "steps").find((step) => step.number === number);
  return typeof found?.id === "string" ? found.id : null;
}
