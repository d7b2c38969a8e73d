/** Papers inside the PDF of their case: as another reader finds them, and as PDF/A-3 asks for them. */
import { expect, test } from "vitest";
import type { FilePlace } from "../../src/core/case/events.ts";
import { drawCasePdf } from "../../src/pdf/export-case.ts";
import { openPdf } from "../../src/pdf/read/open.ts";
import { partsOf } from "../../src/pdf/read/parts.ts";
import { stampOf } from "../../src/pdf/stamp.ts";
import { KALTIM } from "../support/calendars.ts";
import { carrying } from "../support/carrying.ts";
import { conformanceFaults } from "../support/conformance.ts";
import { walked } from "../support/officers.ts";
import { OFFICE } from "../support/offices.ts";
import { caseFileOf, EXPORTED, pdfOf, withPapers } from "../support/paper-cases.ts";
import { attaching, madePaper } from "../support/papers.ts";
import { rawPdf } from "../support/raw-pdf.ts";
import { attachedText, pageTexts, readPdf } from "../support/read-pdf.ts";
import { told } from "../support/story.ts";

const NOTE = madePaper("nota dinas");
const PHOTO = madePaper("foto");
const NOTE_NAME = "nota dinas nomor 7 tentang data sektoral.pdf";

test("another reader finds every paper byte for byte, beside the record", async () => {
  const story = withPapers();
  await readPdf(carrying(story, [NOTE, PHOTO]), async (pdf) => {
    expect([...((await pdf.getAttachments())?.keys() ?? [])]).toEqual([
      "foto.jpg",
      "kasus.json",
      NOTE_NAME,
    ]);
    expect(await attachedText(pdf, NOTE_NAME)).toBe("nota dinas");
    expect(await attachedText(pdf, "foto.jpg")).toBe("foto");
    expect(await attachedText(pdf, "kasus.json")).toBe(caseFileOf(story));
  });
});

test.each(["a4", "f4"] as const)("on %s it stays PDF/A-3a and PDF/UA-1", (paper) => {
  const bytes = carrying(withPapers(), [NOTE, PHOTO], { paper });
  expect(conformanceFaults(bytes, true)).toEqual([]);
});

const at = (stepId: string) => ({ stepId, round: 1 });

/** Files of one name in every kind of place, one of them twice. */
function everywhere() {
  const [step = ""] = walked(2).flatMap((one) => (one.type === "complete" ? [one.stepId] : []));
  const places: FilePlace[] = [
    { of: "case" },
    { of: "step", ...at(step) },
    { of: "output", ...at(step) },
  ];
  const papers = places.map((_, n) => madePaper(`isi ${n}`, n === 2 ? "KASUS.json" : "née.txt"));
  const story = told([
    ...walked(2),
    ...papers.map((paper, n) => ({ ...attaching(paper, 80 + n), place: places[n] ?? "?" })),
    { ...attaching(papers[0] ?? NOTE, 90), place: { of: "output", ...at(step) } },
  ] as Parameters<typeof told>[0]);
  return { story, papers };
}

test("each has a name of its own, what it belongs to, and a relationship by its role", () => {
  const { story, papers } = everywhere();
  const bytes = carrying(story, papers);
  expect(conformanceFaults(bytes, true)).toEqual([]);
  const specs = [...rawPdf(bytes).objects.values()].filter((text) => /\/Filespec/.test(text));
  const relationships = specs.map((text) => /\/AFRelationship\/(\w+)/.exec(text)?.[1]);
  expect(relationships).toEqual(["Data", "Unspecified", "Unspecified", "Supplement", "Supplement"]);
  expect(specs.every((text) => /\/Desc[(<]/.test(text) && /\/F\([ -~]+\)\/UF/.test(text))).toBe(
    true,
  );
  const streams = specs.map((text) => /\/EF<<\/F (\d+)/.exec(text)?.[1]);
  expect(streams[1]).toBe(streams[4]);
  expect(new Set(streams).size).toBe(4);
});

test("names are told apart without capitals, and sorted as a tree of names must be", async () => {
  const { story, papers } = everywhere();
  const bytes = carrying(story, papers);
  await readPdf(bytes, async (pdf) => {
    const names = [...((await pdf.getAttachments())?.keys() ?? [])];
    expect(names).toEqual([
      "KASUS (2).json",
      "kasus.json",
      "née (2).txt",
      "née (3).txt",
      "née.txt",
    ]);
    expect(await attachedText(pdf, "KASUS (2).json")).toBe("isi 2");
  });
});

test("the sheet says that they are inside, or which are not", async () => {
  const story = withPapers();
  const says = async (bytes: Uint8Array) =>
    (await readPdf(bytes, pageTexts)).join(" ").replace(/\s+/g, " ");
  expect(await says(carrying(story, [NOTE, PHOTO]))).toContain(
    "Isi semua lampiran ini tersimpan di dalam PDF ini.",
  );
  expect(await says(carrying(story, [NOTE]))).toContain(
    "kecuali “foto.jpg”: isinya tidak ada di peramban yang membuat PDF ini.",
  );
  expect(await says(carrying(story, []))).toContain("tidak ikut pada lembar ini");
  expect(await says(pdfOf(story).bytes)).toContain("tidak ikut pada lembar ini");
});

test("what the file says of its making agrees with what a reader finds", () => {
  const opened = openPdf(carrying(withPapers(), [NOTE, PHOTO]));
  if (opened.kind !== "read") throw new Error(opened.kind);
  const { document } = opened;
  expect(stampOf(document.objects)?.parts).toEqual(partsOf(document));
});

test("the bytes of papers are not needed until the parts are joined", () => {
  const story = withPapers();
  const { parts } = drawCasePdf({
    ...{ log: story.log, caseFile: caseFileOf(story), paper: "a4", now: EXPORTED },
    ...{ calendar: KALTIM, office: OFFICE, papers: new Set([NOTE.digest, PHOTO.digest]) },
  });
  expect(parts.filter((part) => !(part instanceof Uint8Array))).toEqual([
    { digest: NOTE.digest, size: NOTE.bytes.length },
    { digest: PHOTO.digest, size: PHOTO.bytes.length },
  ]);
});
