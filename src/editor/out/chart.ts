/** The chart of a draft as one picture. */
import { chartFile } from "../../components/chart/svg-file.ts";
import { sopFileName } from "../../core/form/file-name.ts";
import { asDraft } from "../../core/publish/as-draft.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { Made } from "./Making.tsx";

export const chartSvg = (sop: Sop): Made => ({
  content: chartFile(asDraft(sop)),
  type: "image/svg+xml",
  name: sopFileName(sop, "konsep-diagram-alir.svg"),
});
