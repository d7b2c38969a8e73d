/** Official heads as offices have them: other rows, several who sign, a place, a cover. */
import { expect, test } from "vitest";
import type { Page } from "../../../src/core/form/boxes.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import { sopForm } from "../../../src/core/form/sop-form.ts";
import { identityRows } from "../../../src/core/sop/identity.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { exportSopPdf } from "../../../src/pdf/export-sop.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { conformanceFaults } from "../../support/conformance.ts";
import { publishedSop } from "../../support/content.ts";
import { layoutFaults } from "../../support/paper-geometry.ts";

const sop = publishedSop();
const NIP = "19660801 198803 2 001";
const person = { position: "Kepala Dinas", name: "Dra. Rina Wulandari, M.Si.", nip: NIP };
const having = (identity: Partial<Sop["identity"]>): Sop => ({
  ...sop,
  identity: { ...sop.identity, ...identity },
});
const signed = having({
  approvedBy: person,
  place: "Samarinda",
  approvals: ["Dibuat", "Diperiksa", "Disetujui"].map((label, i) => ({
    ...person,
    label,
    nip: i === 2 ? null : NIP,
  })),
});

const texts = ({ boxes }: Page) =>
  boxes.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text.trim()] : []));
const pagesOf = (one: Sop) => paginate(typeface(), sopForm(one, [], "a4")).pages;

test("rows stand in the order and under the heads of the official text", () => {
  const rows = identityRows({
    ...sop.identity,
    rows: [
      { field: "name", label: null },
      { field: "effective", label: "Tanggal Pengesahan" },
    ],
  });
  expect(rows.map(({ label }) => label)).toEqual(["Nama SOP", "Tanggal Pengesahan"]);
});

test("every one who signs has a block, and a NIP on one line", () => {
  const [first] = pagesOf(signed);
  const said = first === undefined ? [] : texts(first);
  for (const head of ["Dibuat:", "Diperiksa:", "Disetujui:"]) expect(said).toContain(head);
  expect(said.filter((text) => text.replaceAll("\u00A0", " ") === `NIP ${NIP}`)).toHaveLength(3);
  expect(said).toContain("Samarinda,");
});

test("a cover is one page without foot and number, and only where the text has one", () => {
  const [cover, first] = pagesOf(having({ cover: true }));
  expect(cover?.furniture).toEqual([]);
  expect(cover === undefined ? [] : texts(cover)).toContain(sop.heading[0]);
  const foot = first?.furniture.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text] : []));
  expect(foot).toContain(`Halaman 1 dari ${pagesOf(sop).length - 1}`);
});

test.each(["a4", "f4"] as const)("all of it keeps its place and conforms on %s", (paper) => {
  const whole = having({ ...signed.identity, cover: true });
  expect(layoutFaults(paginate(typeface(), sopForm(whole, [], paper)))).toEqual([]);
  expect(conformanceFaults(exportSopPdf(whole, [], paper), false)).toEqual([]);
});
