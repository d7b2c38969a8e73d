import type { PdfFacts } from "../../src/pdf/write.ts";

/** Of a document that says nothing of itself. */
export const PLAIN_FACTS: PdfFacts = {
  ...{ title: "x", subject: "", author: "", date: 0, id: "0".repeat(32), identifier: "" },
  filing: { number: null, sopId: "uji", sopVersion: "1.0", state: "uji", seal: null },
};
