/** What one refusal of a schema means to the person who edits the file, and what to write instead. */
import { targetTo } from "./codes.ts";
import { wrongText } from "./explain-text.ts";
import { wrongType } from "./explain-type.ts";
import type { Path } from "./fault.ts";
import { fieldsAt, type Help, helpAt } from "./help.ts";
import { plain } from "./place.ts";
import type { Issue, Source, Told } from "./refused.ts";

const FORK =
  "Cabang yang berjalan bersamaan lalu bertemu kembali belum dapat ditulis: pakai satu langkah dengan beberapa pelaksana (`others`), atau urutkan langkahnya satu per satu.";

/** @returns what is wrong at the issue's place and how to mend it. */
export function explain(issue: Issue, path: Path, source: Source, help: Help): Told {
  const { input } = issue;
  const usual = helpAt(help, path);
  if (path.length === 0 && (input === null || input === undefined)) return EMPTY_FILE;
  if (path.at(-1) === "target") {
    const told = wrongTarget(input, source, usual);
    if (told) return told;
  }
  const meant = issue.code === "invalid_union" ? branchOf(issue) : undefined;
  if (meant !== undefined) return explain(meant, [...path, ...plain(meant.path)], source, help);
  if (input === null) return { what: "Isian ini kosong.", remedy: usual };
  if (issue.code === "custom") {
    const [first = "", ...rest] = issue.message;
    return { what: `${first.toUpperCase()}${rest.join("")}.`, remedy: usual };
  }
  const told =
    wrongType(issue, path, source, { usual, fields: fieldsAt(help, path) }) ??
    wrongText(issue, path, source, usual) ??
    wrongChoice(issue, path);
  return told ?? { what: "Isian ini tidak dapat dipakai.", remedy: usual };
}

const EMPTY_FILE: Told = {
  what: "Berkas ini kosong.",
  remedy: "Salin isi berkas lain dalam map yang sama, lalu sesuaikan; atau hapus berkas ini.",
};

/** A target is a small map; a code alone, or several of them, are what editors write instead. */
function wrongTarget(input: unknown, { data }: Source, usual: string): Told | null {
  if (isFork(input)) {
    return { what: "Hasil ini menuju lebih dari satu langkah sekaligus.", remedy: FORK };
  }
  if (typeof input !== "string" && typeof input !== "number") return null;
  const target = targetTo(data, input);
  return {
    what: `“${input}” bukan tujuan: tujuan menyebut \`step\` atau \`end\`.`,
    remedy: target === null ? usual : `Tulis \`target: ${target}\`.`,
  };
}

/** Several targets in one: a list, or a list in place of the code. */
function isFork(input: unknown): boolean {
  if (Array.isArray(input)) return true;
  return typeof input === "object" && input !== null && Object.values(input).some(Array.isArray);
}

/** Of several forms, the one that was meant: whose fields were written, or all alike in what they miss. */
function branchOf({ errors }: Extract<Issue, { code: "invalid_union" }>): Issue | undefined {
  const written = errors.filter((branch) =>
    branch.every(({ code, input }) => code !== "unrecognized_keys" && input !== undefined),
  );
  const firsts = written.flatMap(([first]) => first ?? []);
  const alike = firsts.every(
    (one) => one.code === "invalid_type" && one.expected === "string" && one.path.length === 0,
  );
  return firsts.length === 1 || alike ? firsts[0] : undefined;
}

function wrongChoice(issue: Issue, path: Path): Told | null {
  if (issue.code !== "invalid_value") return null;
  const key = path.findLast((part) => typeof part === "string") ?? "";
  return {
    what: `“${String(issue.input)}” tidak dikenal pada \`${key}\`.`,
    remedy: `Pilih salah satu: ${issue.values.join(", ")}.`,
  };
}
