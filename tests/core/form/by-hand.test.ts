/** What a pen needs: lines long enough, headings with their rows, nothing that invites ink where none belongs. */
import { describe, expect, test } from "vitest";
import { view } from "../../../src/core/case/view/view.ts";
import { blankForm } from "../../../src/core/form/blank-form.ts";
import type { Box, Page, Paged } from "../../../src/core/form/boxes.ts";
import { caseForm } from "../../../src/core/form/case-form.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import type { PaperSize } from "../../../src/core/form/paper.ts";
import { sopForm } from "../../../src/core/form/sop-form.ts";
import { NOT_STATED } from "../../../src/core/words/status.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { KALTIM } from "../../support/calendars.ts";
import { publishedSop, readSop } from "../../support/content.ts";
import { MONDAY } from "../../support/officers.ts";
import { cancelled, reopened, running, sealed } from "../../support/paper-cases.ts";
import type { Story } from "../../support/story.ts";

const face = typeface();
const sop = publishedSop();
const second = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
const PAPERS: PaperSize[] = ["a4", "f4"];

const NOW = MONDAY + 5 * 3_600_000;

const caseOn = ({ state, log }: Story, paper: PaperSize = "a4") => {
  if (state === null) throw new Error("no case");
  return paginate(
    face,
    caseForm(view(state, NOW, KALTIM), log, paper, { now: NOW, calendar: KALTIM }),
  );
};

const texts = ({ boxes }: Page) =>
  boxes.flatMap((box) => (box.ink.kind === "text" ? [{ ...box, text: box.ink.text.trim() }] : []));
const words = (paged: Paged) => paged.pages.flatMap(texts).map(({ text }) => text);
const level = (page: Page) =>
  page.boxes.filter(
    ({ ink, h }) => ink.kind === "path" && ink.points.length === 4 && h === 0 && !ink.closed,
  );

/** The line to write on behind a label: it begins where the label ends. */
function lineBehind(page: Page, label: Box): Box | undefined {
  const right = label.x + label.w;
  return level(page).find(
    ({ x, y }) => x >= right && x < right + 1.5 && y > label.y && y < label.y + label.h + 1,
  );
}

const linesFor = (paged: Paged, label: string) =>
  paged.pages.flatMap((page) =>
    texts(page)
      .filter(({ text }) => text === label)
      .map((box) => lineBehind(page, box)?.w ?? 0),
  );

describe.each(PAPERS)("on %s", (paper) => {
  test.each([
    ["No. output:", 45],
    ["NIP:", 55],
    ["NIP", 55],
    ["Nama:", 60],
    ["Tgl.:", 18],
  ])("%s has a line of at least %i mm", (label, least) => {
    for (const one of [sop, second]) {
      const found = linesFor(paginate(face, blankForm(one, paper, face)), label);
      expect(found.length).toBeGreaterThan(0);
      for (const width of found) expect(width).toBeGreaterThanOrEqual(least);
    }
  });

  test("the time taken has a line of at least 14 mm below its label", () => {
    const { pages } = paginate(face, blankForm(sop, paper, face));
    for (const page of pages) {
      for (const label of texts(page).filter(({ text }) => text === "Nyata:")) {
        const line = level(page).find(
          ({ x, y, w }) => Math.abs(x - label.x) < 0.1 && y > label.y && y < label.y + 10 && w < 40,
        );
        expect(line?.w).toBeGreaterThanOrEqual(14);
      }
    }
  });

  test("a row for a round by hand does not stand alone on a page", () => {
    for (const one of [sop, second]) {
      const { pages } = paginate(face, blankForm(one, paper, face));
      const counts = pages.map(
        (page) => texts(page).filter(({ text }) => /^Langkah ke-|^Nama:/.test(text)).length,
      );
      for (const count of counts.filter((n) => n > 0)) expect(count).toBeGreaterThan(1);
    }
  });

  test("all numbers of steps have one weight", () => {
    const paged = caseOn(running(), paper);
    const numbers = paged.pages.flatMap(({ boxes }) =>
      boxes.flatMap(({ ink }) => (ink.kind === "text" && /^\d$/.test(ink.text) ? [ink.bold] : [])),
    );
    expect(new Set(numbers)).toEqual(new Set([false]));
  });
});

describe("a cancelled case", () => {
  const paged = caseOn(cancelled());

  test("says so at its head, with who and why", () => {
    const [first] = paged.pages;
    const head = (first === undefined ? [] : texts(first)).map(({ text }) => text);
    expect(head).toContain("DIBATALKAN");
    expect(head.join(" ")).toContain("Permohonan ditarik kembali.");
  });

  test("has no box to tick in its open step, no line to sign on, no room for another round", () => {
    const said = words(paged);
    expect(said).not.toContain("NIP");
    expect(said).not.toContain("Mengetahui,");
    expect(said).not.toContain("Nyata:");
    const unticked = paged.tags.filter(({ role, checked }) => role === "Form" && !checked);
    const untaken = sop.steps.slice(0, 5).flatMap(({ outcomes }) => outcomes.slice(1));
    expect(unticked).toHaveLength(untaken.length);
  });

  test("strikes its open step through, and says in words that it was not finished", () => {
    const slanted = paged.pages.flatMap(({ boxes }) =>
      boxes.filter(
        ({ ink, w, h }) => ink.kind === "path" && ink.points.length === 4 && w > 100 && h > 5,
      ),
    );
    expect(slanted).toHaveLength(1);
    expect(words(paged).join(" ")).toContain("kasus dibatalkan");
  });
});

test("the fingerprint of a seal stays on paper when the case was reopened", () => {
  const story = reopened();
  const digest = story.state?.seals[0]?.digest ?? "?";
  expect(words(caseOn(story)).join("").replaceAll(" ", "")).toContain(digest);
});

test("the seal in force is printed once", () => {
  const story = sealed();
  const digest = story.state?.seals[0]?.digest ?? "?";
  const said = words(caseOn(story)).join("").replaceAll(" ", "");
  expect(said.split(digest)).toHaveLength(2);
});

test("an output without a number is a line to write on", () => {
  const said = words(caseOn(sealed()));
  expect(said).not.toContain("No.: –");
  for (const width of linesFor(caseOn(sealed()), "No.:")) expect(width).toBeGreaterThan(12);
});

test("an office that is not the one the SOP names is remarked, the right one is not", () => {
  const said = words(caseOn(sealed())).join(" ").replaceAll("\u00AD ", "");
  expect(said).toContain("Jabatan lain dari pelaksana baku");
});

test("what the SOP leaves out is a line, marked small; its notes are counted apart and signed by nobody", () => {
  const { pages } = paginate(face, sopForm(sop, [], "a4"));
  const marked = pages.flatMap(texts).filter(({ text }) => text === NOT_STATED);
  expect(marked.length).toBeGreaterThan(4);
  for (const { ink } of marked) expect(ink.kind === "text" && ink.size).toBe(7);
  const feet = pages.map(({ furniture }) =>
    furniture.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text] : [])).join("|"),
  );
  const [notes] = feet.slice(-1);
  expect(notes).toContain("Catatan 1 dari 1");
  expect(notes).not.toMatch(/Paraf|Halaman/);
  expect(feet[0]).toContain(`Halaman 1 dari ${pages.length - 1}`);
});

test("a name of 22 words stands in full at the foot", () => {
  const name =
    "Penyelenggaraan Pelayanan Permohonan Informasi Publik dan Penanganan Keberatan atas Penolakan Permohonan Informasi yang Diajukan secara Langsung maupun Melalui Sistem Elektronik di Lingkungan Pemerintah Daerah";
  const long = { ...sop, identity: { ...sop.identity, name } };
  for (const paper of PAPERS) {
    for (const { furniture } of paginate(face, sopForm(long, [], paper)).pages) {
      const foot = furniture.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text.trim()] : []));
      expect(foot.join(" ")).toContain(name);
      expect(foot.join(" ")).not.toContain("…");
    }
  }
});

describe("an SOP as offices write it", () => {
  const real = readSop("tests/fixtures/real-sops/sop/penanganan-laporan-warga.yaml");
  const blank = paginate(face, blankForm(real, "a4", face));
  const said = words(blank);
  const count = (text: string) => said.filter((one) => one === text).length;

  test("gives everyone who must sign a line for name, NIP and paraf; a helper and an application none", () => {
    for (const step of real.steps) {
      for (const { actor, part } of step.others) {
        const { short, kind } =
          real.actors.find(({ id }) => id === actor) ?? real.actors[0] ?? never();
        const signs = part !== "assists" && kind !== "system";
        const found = linesFor(blank, `${short}, nama:`);
        if (signs) expect(Math.min(...found)).toBeGreaterThanOrEqual(60);
        else expect(found).toEqual([]);
      }
    }
    expect(Math.min(...linesFor(blank, "Paraf:"))).toBeGreaterThanOrEqual(30);
  });

  test("asks a party for no NIP, in its step and at the end, and an application for nothing", () => {
    const officers = real.steps.filter(
      ({ actor }) => real.actors.find(({ id }) => id === actor)?.kind === "officer",
    );
    const rounds = count("Langkah ke-");
    const signers = count("Paraf:");
    expect(count("Nama:")).toBe(officers.length + 1 + rounds);
    expect(count("NIP:")).toBe(officers.length + signers + rounds);
    expect(count("NIP")).toBe(1);
  });

  test("has a line for what a rate is counted by, a box for passing over, and says what is needed if it is there", () => {
    const text = said.join(" ").replaceAll("\u00AD ", "");
    expect(text).toContain("Jumlah laporan:");
    expect(text).toContain("Dilewati (alasan pada Ket.)");
    expect(text).toContain("Kartu penduduk (bila ada)");
  });

  test("leaves no page for the signatures alone where fewer rows for rounds save it", () => {
    const [last] = blank.pages.slice(-1);
    const onLast = last === undefined ? [] : texts(last).map(({ text }) => text);
    expect(onLast).toContain("Langkah ke-");
    expect(onLast).toContain("Mengetahui,");
  });
});

function never(): never {
  throw new Error("no actor");
}
