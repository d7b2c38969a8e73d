/** The published SOP as the engine gets it, read from content. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Sop, SopSchema } from "../../src/core/sop/schema.ts";

const file = new URL("../../content/sop/pengelolaan-data.yaml", import.meta.url);

export const PENGELOLAAN_DATA: Sop = SopSchema.parse(parse(readFileSync(file, "utf8")));
