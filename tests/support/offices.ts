import { parse } from "yaml";
import type { OfficePaper } from "../../src/core/form/office.ts";
import { repositoryFile } from "./content.ts";

/** An office that settles everything there is to settle for its paper. */
export const OFFICE: OfficePaper = {
  signingMarks: ["#", "$", "^"],
  verification: "https://sop.example.go.id/verifikasi/",
};

/** The office of this site, as the site that the browser tests run on is built: without an address. */
export const ownOffice = (): OfficePaper => ({
  signingMarks: parse(repositoryFile("content/paper.yaml")).signingMarks,
  verification: null,
});
