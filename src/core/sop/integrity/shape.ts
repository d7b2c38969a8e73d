/** What the schema refuses, told like every other fault: with its place, and what belongs there. */
import { z } from "zod";
import { sopJsonSchema } from "../json-schema.ts";
import { type Sop, SopSchema } from "../schema.ts";
import type { Fault } from "./fault.ts";

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

type Path = readonly PropertyKey[];

/** The fields an editor may write at a place; a choice of forms counts each of them. */
function inside(nodes: readonly Node[], key: PropertyKey): Node[] {
  const forms = nodes.flatMap((node) => [node, ...(node.anyOf ?? [])]);
  return forms.flatMap(
    ({ items, properties }) => (typeof key === "number" ? items : properties?.[String(key)]) ?? [],
  );
}

/** @returns the help that the editor gives at this place. */
function help(path: Path): string {
  const schema = sopJsonSchema() as Node;
  const nodes = path.reduce<Node[]>((found, key) => inside(found, key), [schema]);
  const words = nodes.find(({ description }) => description !== undefined)?.description;
  return words ?? "Bandingkan dengan berkas SOP lain pada tempat yang sama.";
}

/** "langkah ke-2 (periksa), outcomes.1.label": places are counted from 1, as a person counts. */
function place(path: Path, data: unknown): string {
  const [first, index, ...rest] = path;
  const counted = (keys: Path) =>
    keys.map((key) => (typeof key === "number" ? key + 1 : String(key))).join(".");
  if (first !== "steps" || typeof index !== "number") return counted(path) || "berkas";
  const id = z
    .object({ id: z.string() })
    .safeParse(z.array(z.unknown()).parse((data as { steps: unknown }).steps)[index]);
  const step = `langkah ke-${index + 1}${id.success ? ` (${id.data.id})` : ""}`;
  return rest.length === 0 ? step : `${step}, ${counted(rest)}`;
}

function faultOf(issue: z.core.$ZodIssue, data: unknown): Fault[] {
  const where = place(issue.path, data);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      where,
      what: `Isian “${key}” tidak dikenal.`,
      remedy: "Periksa ejaannya dan lekuk barisnya, atau hapus.",
    }));
  }
  const isAbsent = issue.code === "invalid_type" && issue.input === undefined;
  const what = isAbsent ? "Isian ini belum ada." : "Isian ini tidak dapat dipakai.";
  return [{ where, what, remedy: help(issue.path) }];
}

/** @returns the SOP that the data of a YAML file define, or everything that keeps it from being one. */
export function readShape(data: unknown): { sop: Sop } | { faults: Fault[] } {
  const read = SopSchema.safeParse(data, { reportInput: true });
  if (read.success) return { sop: read.data };
  return { faults: read.error.issues.flatMap((issue) => faultOf(issue, data)) };
}
