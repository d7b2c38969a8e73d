/** What a reader would frown at: broken words, rows without a name, signatures alone on a page. */
import { expect, test } from "vitest";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { blankForm } from "../../../src/core/form/blank-form.ts";
import type { Page, Paged } from "../../../src/core/form/boxes.ts";
import { monitoringSheet } from "../../../src/core/form/monitoring-form.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import type { PaperSize } from "../../../src/core/form/paper.ts";
import { sopForm } from "../../../src/core/form/sop-form.ts";
import { monitoringForm } from "../../../src/core/monitoring/forms.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { readSop } from "../../support/content.ts";
import { reportOf } from "../../support/facts.ts";
import { pdfOf, sealed } from "../../support/paper-cases.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";

const second = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");

const lines = ({ boxes }: Page) =>
  boxes.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text.trim()] : []));
const words = ({ pages }: Paged) =>
  new Set(pages.flatMap(lines).flatMap((line) => line.split(" ")));

test.each<PaperSize>(["a4", "f4"])("a chart of many columns breaks no word on %s", (paper) => {
  const shown = words(paginate(typeface(), sopForm(second, [], paper)));
  const texts = [
    ...second.actors.map(({ name }) => name),
    ...second.steps.flatMap(({ activity, remarks }) => [activity, remarks ?? ""]),
    ...layoutChart(second).connectors.map(({ label }) => label ?? ""),
  ];
  for (const word of texts.flatMap((text) => text.split(/\s+/)).filter(Boolean)) {
    expect(shown, word).toContain(word);
  }
});

test("a row that goes on over the page says again which one it is, to the eye alone", () => {
  const blank = monitoringForm(reportOf([]));
  const rows = blank.rows.map((row) => ({ ...row, note: "kata ".repeat(400) }));
  const { pages } = paginate(typeface(), monitoringSheet(SOP, SOP.steps, { ...blank, rows }, "a4"));
  const continued = pages.flatMap((page) =>
    page.boxes.filter(
      ({ ink, tag }) => ink.kind === "text" && /^\d+$/.test(ink.text) && tag === null,
    ),
  );
  expect(continued.length).toBeGreaterThan(0);
});

test.each<PaperSize>(["a4", "f4"])("signatures share their page with the notes on %s", (paper) => {
  const pages = pdfOf(sealed(), paper).paged.pages.map(lines);
  const signed = pages.find((page) => page.includes("Mengetahui,"));
  expect(signed).toContain("Catatan, koreksi, dan serah terima");
});

test.each<PaperSize>(["a4", "f4"])(
  "the title of the rework rows has a row below it on %s",
  (paper) => {
    for (const sop of [SOP, second]) {
      const { pages } = paginate(typeface(), blankForm(sop, paper, typeface()));
      const page = pages
        .map(lines)
        .find((texts) => texts.some((text) => /^Putaran ulang/.test(text)));
      expect(page).toContain("Langkah ke-");
    }
  },
);
