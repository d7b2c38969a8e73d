/** What a schema refuses, told like every other fault: with its place, and what belongs there. */
import { z } from "zod";
import { sopJsonSchema } from "../json-schema.ts";
import { type Sop, SopSchema } from "../schema.ts";
import { explain, type Source } from "./explain.ts";
import type { Fault, Path } from "./fault.ts";
import { fieldsAt, type Help } from "./help.ts";
import { similarTo } from "./similar.ts";

/** "langkah ke-2 (periksa), outcomes.1.label": places are counted from 1, as a person counts. */
function place(path: Path, data: unknown): string {
  const [first, index, ...rest] = path;
  const counted = (keys: Path) =>
    keys.map((key) => (typeof key === "number" ? key + 1 : key)).join(".");
  if (first !== "steps" || typeof index !== "number") return counted(path) || "berkas";
  const id = z
    .object({ id: z.string() })
    .safeParse(z.array(z.unknown()).parse((data as { steps: unknown }).steps)[index]);
  const step = `langkah ke-${index + 1}${id.success ? ` (${id.data.id})` : ""}`;
  return rest.length === 0 ? step : `${step}, ${counted(rest)}`;
}

/** A field that stands where none of its name belongs. */
interface Stray {
  path: Path;
  key: string;
}

const plain = (path: readonly PropertyKey[]): Path => path.filter((key) => typeof key !== "symbol");

/** @returns everything that the schema refuses, each cause once. */
function faultsOf(issues: readonly z.core.$ZodIssue[], source: Source, help: Help): Fault[] {
  const strays = issues.flatMap((issue): Stray[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: plain(issue.path), key }))
      : [],
  );
  const others = issues.filter(({ code }) => code !== "unrecognized_keys");
  const absent = others.filter((issue) => issue.input === undefined);
  const settled = new Set<z.core.$ZodIssue>();
  const told = strays.map((stray) => strayFault(stray, absent, settled, source, help));
  const rest = others
    .filter((issue) => !settled.has(issue))
    .map((issue): Fault => {
      const path = plain(issue.path);
      const where = place(path, source.data);
      return { path, where, ...explain(issue, path, source, help) };
    });
  return [...told, ...rest];
}

/** Out of place where its name is missing elsewhere; misspelt where a name like it is missing here. */
function strayFault(
  { path, key }: Stray,
  absent: readonly z.core.$ZodIssue[],
  settled: Set<z.core.$ZodIssue>,
  source: Source,
  help: Help,
): Fault {
  const fault = { path: [...path, key], where: place(path, source.data) };
  const moved = absent.find((issue) => !settled.has(issue) && issue.path.at(-1) === key);
  if (moved !== undefined) {
    settled.add(moved);
    const home = place(plain(moved.path).slice(0, -1), source.data);
    return {
      ...fault,
      what: `Isian “${key}” salah lekuk: ia terbaca di sini, padahal milik ${home}.`,
      remedy: `Samakan lekuk \`${key}\` dengan isian lain milik ${home}.`,
    };
  }
  const here = absent.filter((issue) => issue.path.length === path.length + 1);
  const meant = similarTo(key, fieldsAt(help, path));
  const missing =
    here.find((issue) => issue.path.at(-1) === meant) ?? (here.length === 1 ? here[0] : undefined);
  if (missing !== undefined && plain(missing.path).slice(0, -1).join() === path.join()) {
    settled.add(missing);
    const name = String(missing.path.at(-1));
    return {
      ...fault,
      what: `Isian “${key}” tidak dikenal, dan “${name}” belum ada.`,
      remedy: `Ganti namanya menjadi \`${name}\`.`,
    };
  }
  return {
    ...fault,
    what: `Isian “${key}” tidak dikenal.`,
    remedy: meant
      ? `Maksudnya \`${meant}\`? Isian yang ada: ${fieldsAt(help, path).join(", ")}.`
      : `Hapus, atau pakai salah satu: ${fieldsAt(help, path).join(", ")}.`,
  };
}

/**
 * @param written the text of a value as it stands in the file, where it is known.
 * @returns what the data of a YAML file define, or everything that keeps them from it.
 */
export function readBy<T>(
  schema: z.ZodType<T>,
  help: Help,
  data: unknown,
  written: Source["written"] = () => undefined,
): { value: T } | { faults: Fault[] } {
  const read = schema.safeParse(data, { reportInput: true });
  if (read.success) return { value: read.data };
  return { faults: faultsOf(read.error.issues, { data, written }, help) };
}

/** @returns the SOP that the data of a YAML file define, or everything that keeps it from being one. */
export function readShape(
  data: unknown,
  written?: Source["written"],
): { sop: Sop } | { faults: Fault[] } {
  const read = readBy<Sop>(SopSchema, sopJsonSchema(), data, written);
  return "value" in read ? { sop: read.value } : read;
}
