import type { Reading } from "../sop/integrity/beside.ts";
import { readBy } from "../sop/integrity/shape.ts";
import { manualOf } from "../sop/json-schema.ts";
import { type Office, OfficeSchema } from "./schema.ts";

const MANUAL = manualOf(OfficeSchema);

/** @returns the JSON Schema that gives editors completion and help in `kantor.yaml`. */
export const officeJsonSchema = (): object => ({ ...MANUAL, title: "Kantor" });

/** What the data of `kantor.yaml` define, or every fault of their shape. */
export const readOffice: Reading<Office> = (data, written) =>
  readBy<Office>(OfficeSchema, MANUAL, data, written);
