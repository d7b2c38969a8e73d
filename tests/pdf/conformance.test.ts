import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportBlankPdf, exportSopPdf } from "../../src/pdf/export-sop.ts";
import { parseProse } from "../../src/site/prose/parse.ts";
import { anyIntents } from "../support/command-arbitrary.ts";
import { conformanceFaults } from "../support/conformance.ts";
import { publishedSop, readSop, repositoryFile } from "../support/content.ts";
import { live } from "../support/live-case.ts";
import { at, walked } from "../support/officers.ts";
import { pdfOf, RINA, running, sealed, withPapers, wordy } from "../support/paper-cases.ts";
import { rawPdf } from "../support/raw-pdf.ts";
import { pageTexts, readPdf } from "../support/read-pdf.ts";
import { anySop } from "../support/sop-arbitrary.ts";
import { told } from "../support/story.ts";

const body = repositoryFile("content/docs/sop/pengelolaan-data/index.mdx").replace(
  /^---[\s\S]*?\n---/,
  "",
);
const second = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
const secondBody = repositoryFile(
  "tests/fixtures/second-sop/docs/sop/peminjaman-perangkat/index.mdx",
).replace(/^---[\s\S]*?\n---/, "");
const PATIENCE = 60_000;

describe.each(["a4", "f4"] as const)("on %s, PDF/A-3a and PDF/UA-1 demands are met by", (paper) => {
  test("the SOP in official form", () => {
    const bytes = exportSopPdf(publishedSop(), parseProse(body), paper);
    expect(conformanceFaults(bytes, false)).toEqual([]);
  });

  test("the blank checklist", () => {
    expect(conformanceFaults(exportBlankPdf(publishedSop(), paper), false)).toEqual([]);
  });

  test("both documents of a second SOP, and a case of it from opening to whatever comes", () => {
    const prose = parseProse(secondBody);
    expect(conformanceFaults(exportSopPdf(second, prose, paper), false)).toEqual([]);
    expect(conformanceFaults(exportBlankPdf(second, paper), false)).toEqual([]);
    fc.assert(
      fc.property(anyIntents, (intents) => {
        const { log, state } = live(second, intents);
        if (state === null) return;
        expect(conformanceFaults(pdfOf({ log, state }, paper).bytes, true)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test.each([
    ["running", running],
    ["sealed", sealed],
    ["attached", withPapers],
    ["very long", wordy],
  ] as const)("a %s case", (_, story) => {
    expect(conformanceFaults(pdfOf(story(), paper).bytes, true)).toEqual([]);
  });

  test(
    "the official form and the blank checklist of any SOP",
    () => {
      fc.assert(
        fc.property(anySop(), (sop) => {
          // Words that the face lacks stop the build: here they only stand in the way.
          const plain = JSON.parse(JSON.stringify(sop).replace(/[^ -~]/g, "x"));
          expect(conformanceFaults(exportSopPdf(plain, parseProse(body), paper), false)).toEqual(
            [],
          );
          expect(conformanceFaults(exportBlankPdf(plain, paper), false)).toEqual([]);
        }),
        { numRuns: 10 },
      );
    },
    PATIENCE,
  );

  test(
    "any case of any SOP",
    () => {
      fc.assert(
        fc.property(anySop({ steps: 5 }), anyIntents, (sop, intents) => {
          const { log, state } = live(sop, intents);
          if (state === null) return;
          expect(conformanceFaults(pdfOf({ log, state }, paper).bytes, true)).toEqual([]);
        }),
        { numRuns: 15 },
      );
    },
    PATIENCE,
  );
});

test("the text of the SOP comes out in reading order with its words intact", async () => {
  const sop = publishedSop();
  const bytes = exportSopPdf(sop, parseProse(body), "a4");
  const text = (await readPdf(bytes, pageTexts)).join("\n").replace(/\s+/g, " ");
  const places = [
    "STANDAR OPERASIONAL PROSEDUR (SOP)",
    sop.legalBasis[2]?.citation ?? "?",
    "A. PENGANTAR",
    ...sop.steps.map(({ narrative }) => narrative),
    "E. WAKTU PELAKSANAAN",
    "G. DIAGRAM ALIR",
    ...sop.steps.map(({ output }) => output?.text ?? ""),
  ].map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places.slice(0, 3)).toEqual(places.slice(0, 3).toSorted((a, b) => a - b));
});

const named = (name: string) => {
  const [opened, ...rest] = walked(1);
  const commands = rest.map((one) =>
    one.type === "complete" ? { ...one, performer: { ...RINA, name } } : one,
  );
  if (opened === undefined) throw new Error("no opening");
  return told([opened, ...commands, { type: "addNote", stepId: null, text: name, ...at(30) }]);
};

test("accents, quotes, dashes and fractions come through", async () => {
  const name = "René D’Ñoño – ½ Šárka";
  const pdf = pdfOf(named(name));
  expect(pdf.missing).toEqual([]);
  expect((await readPdf(pdf.bytes, pageTexts)).join(" ")).toContain(name);
});

test("a character outside the face is shown as � and reported; tabs cut nothing off", async () => {
  const pdf = pdfOf(named("Budi 李\tSantoso 🎉"));
  expect(pdf.missing).toEqual(["李", "🎉"]);
  expect((await readPdf(pdf.bytes, pageTexts)).join(" ")).toMatch(/Budi �\s+Santoso �/);
});

test("the other reader finds title, language, marks and the tree", async () => {
  await readPdf(pdfOf(sealed()).bytes, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: "id-ID", IsSignaturesPresent: false });
    expect(metadata?.get("dc:title")).toContain("001/PD/2026");
    expect(new Map(Object(await pdf.getMarkInfo())).get("Marked")).toBe(true);
    const tree = await (await pdf.getPage(1)).getStructTree();
    expect(JSON.stringify(tree)).toContain('"role":"Table"');
  });
});

test("archives find what they file by in the metadata and on the sheet, once it was written", async () => {
  const by = { name: "Rina", nip: null, position: "Arsiparis" };
  const entries = {
    classification: "000.7.2",
    retention: "2 tahun",
    access: "terbatas & internal",
  };
  const commands = Object.entries(entries).map(([field, to]) => ({
    type: "correctDetails" as const,
    ...{ field: field as keyof typeof entries, to, reason: "", by },
    ...at(60),
  }));
  const { bytes } = pdfOf(told([...walked(1), ...commands]));
  const xmp = metadataOf(bytes);
  const [text = ""] = await readPdf(bytes, pageTexts);
  for (const [name, value] of Object.entries(entries)) {
    expect(xmp).toContain(`<sopkaltim:${name}>${value.replace("&", "&#38;")}</sopkaltim:${name}>`);
    expect(xmp).toContain(`pdfaProperty:name="${name}" pdfaProperty:valueType="Text"`);
    expect(text).toContain(value);
  }
  expect(metadataOf(pdfOf(told(walked(1))).bytes)).not.toMatch(/classification|retention|access/);
  expect(conformanceFaults(bytes, true)).toEqual([]);
});

const metadataOf = (bytes: Uint8Array): string => {
  const { objects, streams } = rawPdf(bytes);
  const [id = 0] = [...objects].find(([, text]) => /\/Type\s*\/Metadata/.test(text)) ?? [];
  return streams.get(id) ?? "";
};

test("archives find number, SOP, state and fingerprint in the metadata, described as PDF/A asks", () => {
  const story = sealed();
  const xmp = metadataOf(pdfOf(story).bytes);
  const values = {
    ...{ number: "001/PD/2026", sopId: "pengelolaan-data", sopVersion: "1.0" },
    ...{ state: "Disahkan", seal: story.state?.seals.at(-1)?.digest },
  };
  for (const [name, value] of Object.entries(values)) {
    expect(xmp).toContain(`<sopkaltim:${name}>${value}</sopkaltim:${name}>`);
    expect(xmp).toContain(`pdfaProperty:name="${name}" pdfaProperty:valueType="Text"`);
  }
  expect(xmp).toContain(`<dc:identifier>${story.state?.caseId}</dc:identifier>`);
  expect(xmp).toMatch(/<dc:date><rdf:Seq><rdf:li>2026-11-23T13:00:00\+08:00</);
});

test("what the Info dictionary says equals the metadata, accents included", async () => {
  const [opened, ...rest] = walked(1);
  if (opened?.type !== "open") throw new Error("no opening");
  const story = told([{ ...opened, number: "É/½ – 1" }, ...rest]);
  await readPdf(pdfOf(story).bytes, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    expect(metadata?.get("dc:title")).toContain("É/½ – 1");
    expect(info).toMatchObject({ Title: metadata?.get("dc:title") });
  });
});
