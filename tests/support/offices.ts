import type { OfficePaper } from "../../src/core/form/office.ts";

/** An office that settles everything there is to settle for its paper. */
export const OFFICE: OfficePaper = {
  signingMarks: ["#", "$", "^"],
  verification: "https://sop.example.go.id/verifikasi/",
};
