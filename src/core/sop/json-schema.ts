import { z } from "zod";
import { SopSchema } from "./schema.ts";

/** @returns the JSON Schema of a file's shape: the manual from which an editor is told what belongs where. */
export const manualOf = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: "input" });

/** @returns the JSON Schema that gives editors completion and help in `content/sop/*.yaml`. */
export const sopJsonSchema = (): object => ({ ...manualOf(SopSchema), title: "Definisi SOP" });
