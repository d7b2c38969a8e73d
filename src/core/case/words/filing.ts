/** What archives file a case by, as screen, paper, history and metadata call it. */
import type { FilingField } from "../events.ts";

export const FILING_WORDS: Record<FilingField, string> = {
  classification: "Kode klasifikasi",
  retention: "Retensi",
  access: "Sifat",
};
