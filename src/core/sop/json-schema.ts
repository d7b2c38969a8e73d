import { z } from "zod";
import { RegulationSchema } from "./regulation.ts";
import { SopSchema } from "./schema.ts";

/** @returns the JSON Schema that gives editors completion and help in `content/sop/*.yaml`. */
export const sopJsonSchema = (): object => ({
  ...z.toJSONSchema(SopSchema, { io: "input" }),
  title: "Definisi SOP",
});

/** @returns the same for `content/regulations/*.yaml`. */
export const regulationJsonSchema = (): object => z.toJSONSchema(RegulationSchema, { io: "input" });
