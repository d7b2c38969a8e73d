/** What a schema refuses, told like every other fault: with its place, and what belongs there. */
import type { z } from "zod";
import { sopJsonSchema } from "../json-schema.ts";
import { type Sop, SopSchema } from "../schema.ts";
import { explain } from "./explain.ts";
import type { Fault } from "./fault.ts";
import { wrongFields } from "./fields.ts";
import type { Help } from "./help.ts";
import { mergedLists } from "./merged.ts";
import { place, plain } from "./place.ts";
import { Refused, type Source } from "./refused.ts";

const MANUAL = sopJsonSchema();

/** @returns everything that the schema refuses, each cause once. */
function faultsOf(refused: Refused): Fault[] {
  const { source, help } = refused;
  const structural = [...mergedLists(refused), ...wrongFields(refused)];
  const values = refused.left().map((issue): Fault => {
    const path = plain(issue.path);
    return { path, where: place(path, source.data), ...explain(issue, path, source, help) };
  });
  return [...structural, ...values];
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
  return { faults: faultsOf(new Refused(read.error.issues, { data, written }, help)) };
}

/** @returns the SOP that the data of a YAML file define, or everything that keeps it from being one. */
export function readShape(
  data: unknown,
  written?: Source["written"],
): { value: Sop } | { faults: Fault[] } {
  return readBy<Sop>(SopSchema, MANUAL, data, written);
}
