/** The table of steps as a workbook, and an empty one to be filled. */
import { workbookOf } from "../../browser/out/workbook.ts";
import { sopFileName } from "../../core/form/file-name.ts";
import { emptySheet, sheetOf } from "../../core/publish/sheet.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { Made } from "./Making.tsx";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const tableFile = async (sop: Sop): Promise<Made> => ({
  content: await workbookOf(sheetOf(sop)),
  type: XLSX,
  name: sopFileName(sop, "konsep-tabel.xlsx"),
});

export const templateFile = async (): Promise<Made> => ({
  content: await workbookOf(emptySheet()),
  type: XLSX,
  name: "templat-tabel-sop.xlsx",
});
