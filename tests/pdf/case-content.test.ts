/** What an archivist must find on the paper of a case. */
import { describe, expect, test } from "vitest";
import type { SignatureMark } from "../../src/core/case/events.ts";
import type { Ink, Paged } from "../../src/core/form/boxes.ts";
import { LAYOUT } from "../../src/core/form/layout-version.ts";
import { paginate } from "../../src/core/form/pagination.ts";
import { sopForm } from "../../src/core/form/sop-form.ts";
import { emptyStepRows, reworkRows } from "../../src/core/form/steps-table.ts";
import { digestInAddress, sealCode } from "../../src/core/words/digest.ts";
import { typeface } from "../../src/pdf/metrics.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { publishedSop } from "../support/content.ts";
import { thrice } from "../support/long-sop.ts";
import { at, complete, ticks, walked } from "../support/officers.ts";
import { OFFICE } from "../support/offices.ts";
import {
  cancelled,
  pdfOf,
  RINA,
  reopened,
  running,
  sealed,
  withPapers,
} from "../support/paper-cases.ts";
import { PLAIN_FACTS } from "../support/pdf-facts.ts";
import { pageTexts, readPdf } from "../support/read-pdf.ts";
import { told } from "../support/story.ts";

const textOf = async (bytes: Uint8Array) =>
  (await readPdf(bytes, pageTexts)).join("\n").replace(/\s+/g, " ");

test("a sealed case tells rounds, returns, corrections, signatories, digest and what it is not", async () => {
  const story = sealed();
  const text = await textOf(pdfOf(story).bytes);
  const seal = story.state?.seals.at(-1);
  const expected = [
    "Putaran ke-4",
    "Dikembalikan: Lampiran belum lengkap.",
    "tepat waktu",
    "Konsep diperbaiki.",
  ];
  expected.push("Salah ketik.", "Dra. Rina Wulandari, M.Si.", "NIP 19660801 198803 2 001");
  expected.push("Bukan TTE tersertifikasi", "Tempat cap dinas atau e-Meterai");
  expected.push("dikoreksi oleh Dra. Rina Wulandari, M.Si.", "Samarinda, 23 November 2026");
  expected.push("di Samarinda pada 23 November 2026 pukul", OFFICE.verification ?? "?");
  for (const part of expected) expect(text).toContain(part);
  expect(text.replace(/ /g, "")).toContain(seal?.digest ?? "?");
});

test("the papers of a case are listed with what proves them; what was taken out is told, not listed", async () => {
  const story = withPapers();
  const text = await textOf(pdfOf(story).bytes);
  expect(text).toContain("Daftar lampiran (2)");
  expect(text).toContain("foto.jpg kasus 4 bita");
  expect(text).toContain("Lampiran “salah.txt” dikeluarkan. Alasan: Salah berkas");
  const [note] = story.state?.files ?? [];
  expect(text.replace(/ /g, "")).toContain(note?.digest ?? "?");
  expect(await textOf(pdfOf(running()).bytes)).not.toContain("Daftar lampiran");
});

test("the code leads to verification with the fingerprint, and says nothing of the case", () => {
  const digest = "0123456789abcdef".repeat(4);
  const code = sealCode(digest, OFFICE.verification);
  expect(code).toBe(`${OFFICE.verification}#sidik=${digest}`);
  expect(digestInAddress(new URL(code).hash)).toBe(digest);
  expect(sealCode(digest, null)).toBe(`SHA-256 ${digest}`);
});

test.each([
  ["running", running, "BELUM DISAHKAN"],
  ["reopened", reopened, "BELUM DISAHKAN"],
  ["cancelled", cancelled, "DIBATALKAN"],
  ["sealed", sealed, null],
] as const)(
  "every page of a %s case says how it stands, when, by which layout",
  (_, story, head) => {
    const { pages } = pdfOf(story()).paged;
    for (const { furniture } of pages) {
      const said = furniture.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text.trim()] : []));
      const heads = said.filter((text) => /^(BELUM DISAHKAN|DIBATALKAN)$/.test(text));
      expect(heads).toEqual(head === null ? [] : [head]);
      expect(said).toContain(`Keadaan per 23 November 2026 pukul 13.00 WITA, tata letak ${LAYOUT}`);
    }
  },
);

test("waivers and lateness are told in words", async () => {
  const step = { stepId: "penerimaan-data", round: 1 };
  const [first] = ticks("penerimaan-data", 2000);
  if (first === undefined) throw new Error("no requirement");
  const story = told([
    ...walked(2),
    first,
    { type: "waive", ...step, requirementId: "data", reason: "Data menyusul.", ...at(2001) },
    complete("penerimaan-data", "disimpan", 20_000, { performer: RINA }),
  ]);
  const text = await textOf(pdfOf(story).bytes);
  expect(text).toContain("Tidak ada: Data menyusul.");
  expect(text).toContain("terlambat");
});

const strokes = ({ pages }: Paged) =>
  pages.flatMap((page) =>
    page.boxes.flatMap(({ ink }) =>
      ink.kind === "path" && ink.round && ink.width < 0.4 ? [ink] : [],
    ),
  );

test("drawn marks are lines on paper; one of a million points does not choke the printer", () => {
  const points = Array.from({ length: 2_000_000 }, (_, i) => Math.sin(i) * 50);
  const mark: SignatureMark = {
    kind: "drawn",
    width: 300,
    height: 120,
    strokes: [points, [5, 5], [Number.NaN, 1]],
  };
  const [opened, ...rest] = walked(1);
  if (opened === undefined) throw new Error("no opening");
  const story = told([
    opened,
    ...rest.map((one) =>
      one.type === "complete" ? { ...one, initials: { kind: "paper" as const } } : one,
    ),
  ]);
  const done = story.log.find(({ event }) => event.type === "StepCompleted");
  if (done?.event.type === "StepCompleted") done.event = { ...done.event, initials: mark };
  const lines = strokes(pdfOf(story, "a4", "{}").paged);
  expect(lines).toHaveLength(2);
  expect(Math.max(...lines.map(({ points }) => points.length))).toBeLessThan(5000);
});

describe("room for a hand", () => {
  const sop = publishedSop();

  test("boxes are 4 mm, rows at least 9 mm high", () => {
    const rows = [
      ...sop.steps.flatMap((step) => emptyStepRows(sop, step)),
      ...reworkRows(2).slice(1),
    ];
    // Each has a row of lines to write on below it.
    for (const row of rows.filter((_, i) => i % 2 === 0)) {
      expect(row.min).toBeGreaterThanOrEqual(9);
    }
    const squares = pdfOf(sealed()).paged.pages.flatMap((page) =>
      page.boxes.filter(
        ({ ink }) => ink.kind === "path" && ink.closed && ink.points.length === 8 && !ink.fill,
      ),
    );
    expect(squares.some(({ w, h }) => w === 4 && h === 4)).toBe(true);
  });
});

const letters = (page: Paged["pages"][number]) =>
  page.boxes.flatMap(({ ink, y }): [string, number][] => {
    const isMark = (one: Ink) => one.kind === "text" && one.bold && /^[A-Z]$/.test(one.text);
    return isMark(ink) && ink.kind === "text" ? [[ink.text, y]] : [];
  });

test("an arrow that goes over the page has a pentagon at its end and one at its new beginning", () => {
  const pages = paginate(typeface(), sopForm(thrice(publishedSop()), [], "a4")).pages.filter(
    ({ width, height }) => width > height,
  );
  expect(pages.length).toBeGreaterThan(2);
  pages.slice(1).forEach((page, i) => {
    const before = letters(pages[i] ?? page).filter(([, y]) => y > page.height / 2);
    const after = letters(page).filter(([, y]) => y < page.height / 2);
    expect(before.length).toBeGreaterThan(0);
    expect(after.map(([mark]) => mark)).toEqual(before.map(([mark]) => mark));
  });
  const closing = pages
    .slice(0, -1)
    .flatMap((page) => letters(page).filter(([, y]) => y > page.height / 2));
  expect(new Set(closing.map(([mark]) => mark)).size).toBe(closing.length);
});

test("a failure while writing reaches the caller", () => {
  const facts = PLAIN_FACTS;
  const box = { x: 1, y: 1, w: 1, h: 1, tag: 0 };
  const page = (text: string): Paged => ({
    pages: [
      {
        width: 210,
        height: 297,
        furniture: [],
        boxes: [{ ...box, ink: { kind: "text", text, size: 9, bold: false } }],
      },
    ],
    tags: [{ role: "Document", parent: null }],
    missing: [],
  });
  expect(() => writePdf(page("李"), facts)).toThrow("U+674e");
  expect(() => writePdf({ ...page("a"), pages: [] }, facts)).toThrow("needs a page");
  // In a hook jsPDF would only log it, and hand out the file all the same.
  const attachment = {
    ...{ name: "kasus.json", mime: "application/json", description: "" },
    get bytes(): Uint8Array {
      throw new Error("unreadable");
    },
  };
  expect(() => writePdf(page("a"), { ...facts, attachment })).toThrow("could not be written");
});
