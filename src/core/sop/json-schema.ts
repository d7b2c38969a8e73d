import { z } from "zod";
import { SopSchema } from "./schema.ts";

/** @returns the JSON Schema that gives editors completion and help in `content/sop/*.yaml`. */
export const sopJsonSchema = (): object => ({
  ...z.toJSONSchema(SopSchema, { io: "input" }),
  title: "Definisi SOP",
});
