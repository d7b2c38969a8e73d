/** A case with its papers in a PDF: back in with distrust, through the plan of every case file. */
import { describe, expect, it } from "vitest";
import { caseWithPapersInPdf } from "../../src/browser/exchange/case-in-pdf.ts";
import { inspect } from "../../src/browser/exchange/inspect.ts";
import { openFile } from "../../src/browser/exchange/open-file.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { openPapers } from "../../src/browser/store/papers.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { pdfPapersOf, withPapers } from "../../src/checklist/files/pdf-papers.ts";
import { act } from "../../src/checklist/storage/open-steps.ts";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { drawCasePdf } from "../../src/pdf/export-case.ts";
import { KALTIM } from "../support/calendars.ts";
import { carrying, foldedAnew } from "../support/carrying.ts";
import { walked } from "../support/officers.ts";
import { OFFICE } from "../support/offices.ts";
import { EXPORTED, withPapers as papersIn, sealed } from "../support/paper-cases.ts";
import { attaching, madePaper, paperOf } from "../support/papers.ts";
import { savedAnew } from "../support/pdf-objects.ts";
import { told } from "../support/story.ts";
import { openTabs } from "./support/tabs.ts";

const NOTE = madePaper("nota dinas");
const PHOTO = madePaper("foto");
const story = papersIn();
const whole = carrying(story, [NOTE, PHOTO]);

async function device() {
  const data = new Map<string, unknown>();
  const kv = memoryKeyValue(data);
  const [first] = openTabs([kv]);
  if (!first) throw new Error("one tab");
  const session = first;
  const papers = openPapers(kv, webLock(navigator.locks));
  const look = (pdf: Uint8Array<ArrayBuffer>) =>
    openFile(session, new Blob([pdf]), (one) => inspect(one, caseWithPapersInPdf));
  async function open(pdf: Uint8Array<ArrayBuffer>) {
    const opened = await look(pdf);
    if (opened.kind !== "case") throw new Error(JSON.stringify(opened));
    const tools = { session, papers: async () => papers };
    return act(tools, { ...opened, file: new Blob([pdf]) }, "both");
  }
  return { data, session, papers, look, open };
}

describe("a PDF brings its papers back byte for byte", () => {
  it.each([
    ["as it was written", whole],
    ["saved anew by another program", savedAnew(whole)],
    ["with a file folded", foldedAnew(whole, "nota dinas")],
    ["behind lines that mail put there", new Uint8Array([10, 10, ...whole])],
  ])("%s", async (_, pdf) => {
    const { session, papers, open } = await device();
    expect((await open(pdf)).result).toEqual({ kind: "saved" });
    expect(await papers.get(NOTE.digest)).toEqual(NOTE.bytes);
    expect(await papers.get(PHOTO.digest)).toEqual(PHOTO.bytes);
    expect(await session.load(story.state?.caseId ?? "")).toMatchObject({ log: story.log });
  });

  it("a sealed PDF among them too", async () => {
    const old = paperOf(carrying(sealed(), []), "lama.pdf");
    const holder = told([...walked(5), attaching(old, 80)]);
    const { papers, open } = await device();
    expect((await open(carrying(holder, [old]))).result).toEqual({ kind: "saved" });
    expect(await papers.get(old.digest)).toEqual(old.bytes);
  });
});

it("what is not in it is named as missing later; what the record does not name stays outside", async () => {
  const { papers, open } = await device();
  const caseFile = writeCaseFile(told([...walked(5), attaching(NOTE, 80)]).log, EXPORTED);
  const more = told([...walked(5), attaching(NOTE, 80), attaching(PHOTO, 81)]);
  await open(carrying(more, [NOTE, PHOTO], { caseFile }));
  expect(await papers.here()).toEqual(new Set([NOTE.digest]));
});

describe("what the person takes", () => {
  const draw = (papers: ReadonlySet<string>) => {
    const { log } = story;
    const caseFile = writeCaseFile(log, EXPORTED);
    const office = { calendar: KALTIM, office: OFFICE };
    return drawCasePdf({ log, caseFile, paper: "a4", now: EXPORTED, ...office, papers });
  };
  const offered = async (...stored: [digest: string, bytes: Uint8Array<ArrayBuffer>][]) => {
    const { papers } = await device();
    await papers.keeping(stored, async () => undefined);
    const state = story.state;
    const offer = state && (await pdfPapersOf(state, papers, draw));
    if (!offer) throw new Error("no papers");
    return offer;
  };

  it("is told before any paper is read", async () => {
    const offer = await offered([NOTE.digest, NOTE.bytes], [PHOTO.digest, PHOTO.bytes]);
    const size = NOTE.bytes.length + PHOTO.bytes.length;
    expect(offer).toMatchObject({ count: 2, absent: [], size, fits: true });
    const { file, lost } = await withPapers(offer.draw(offer.here), offer);
    expect(lost).toBe(0);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(whole);
  });

  it("lacks what is not here, and says so", async () => {
    const offer = await offered([NOTE.digest, NOTE.bytes]);
    expect(offer.absent).toEqual(["foto.jpg"]);
    const { file } = await withPapers(offer.draw(offer.here), offer);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(carrying(story, [NOTE]));
  });

  it("lacks what was damaged in the store, and is whole all the same", async () => {
    const offer = await offered([NOTE.digest, NOTE.bytes], [PHOTO.digest, NOTE.bytes]);
    const { file, lost } = await withPapers(offer.draw(offer.here), offer);
    expect(lost).toBe(1);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(carrying(story, [NOTE]));
  });

  it("is bare where the papers are more than a PDF carries", async () => {
    const large = { ...attaching(NOTE, 80), size: 95_000_000 };
    const { state } = told([...walked(5), large]);
    const { papers } = await device();
    await papers.keeping([[NOTE.digest, NOTE.bytes]], async () => undefined);
    expect(state && (await pdfPapersOf(state, papers, draw))).toMatchObject({ fits: false });
  });
});

describe("a PDF that lies ends in a sentence and an unchanged store", () => {
  const changed = carrying(story, [NOTE, PHOTO]);
  changed[Buffer.from(changed).indexOf("nota dinas\nendstream")] = 0x4e;

  it.each([
    ["bytes of the right length", changed, /“nota dinas nomor 7.*” tidak cocok/],
    ["another file in its place, folded", foldedAnew(whole, "foto", "potret"), /“foto.jpg” tidak/],
    ["a bomb", foldedAnew(whole, "foto", "0".repeat(3_000_000)), /dimampatkan berlebihan/],
  ])("%s", async (_, pdf, says) => {
    const { data, look } = await device();
    expect(await look(pdf)).toMatchObject({
      kind: "problem",
      text: expect.stringMatching(says),
    });
    expect(data.size).toBe(0);
  });

  it("cut anywhere", async () => {
    const { data, look } = await device();
    for (let at = 200; at < whole.length; at += 4_001) {
      const { kind } = await look(whole.slice(0, at));
      expect(["problem", "case"]).toContain(kind);
    }
    expect(data.size).toBe(0);
  });
});
