/** The office's own emblem on its paper. No test brings one along: each draws its own picture. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEmblem } from "../../src/build/emblem.ts";
import type { Emblem, OfficePaper } from "../../src/core/form/office.ts";
import { PaperSettingsSchema } from "../../src/core/sop/paper-settings.ts";
import { exportCasePdf } from "../../src/pdf/export-case.ts";
import { exportBlankPdf, exportSopPdf } from "../../src/pdf/export-sop.ts";
import { KALTIM } from "../support/calendars.ts";
import { conformanceFaults } from "../support/conformance.ts";
import { publishedSop, readSop } from "../support/content.ts";
import { OFFICE } from "../support/offices.ts";
import { caseFileOf, EXPORTED, sealed } from "../support/paper-cases.ts";
import { pageTexts, readPdf } from "../support/read-pdf.ts";

const ADDRESS = "Jalan Contoh Nomor 1, Kota Contoh";
const covered = readSop("tests/fixtures/real-sops/sop/penanganan-laporan-warga.yaml");
let folder: string;
let emblem: Emblem;
let office: OfficePaper;

/** A wide picture with a transparent ground, as logos are kept. */
const picture = (kind: "png" | "jpeg") =>
  sharp({
    create: {
      width: 500,
      height: 250,
      channels: 4,
      background: { r: 9, g: 99, b: 70, alpha: 0.5 },
    },
  })
    .toFormat(kind)
    .toBuffer();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "emblem-"));
  writeFileSync(join(folder, "logo.png"), await picture("png"));
  writeFileSync(join(folder, "logo.jpg"), await picture("jpeg"));
  writeFileSync(join(folder, "naskah.png"), "bukan gambar");
  emblem = await read("logo.png");
  office = { ...OFFICE, emblem, address: [ADDRESS] };
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string) =>
  readEmblem(pathToFileURL(`${folder}/`), { file, alt: "Lambang Kota Contoh" });
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("the office's emblem", () => {
  test.each(["logo.png", "logo.jpg"])(
    "%s is read once, small, without transparency",
    async (file) => {
      const { png, width, height } = await read(file);
      expect([width, height]).toEqual([360, 180]);
      const { hasAlpha, format } = await sharp(Buffer.from(png, "base64")).metadata();
      expect([format, hasAlpha]).toEqual(["png", false]);
    },
  );

  test("that is missing or no picture stops the build, and the message leads to the mend", async () => {
    for (const file of ["tiada.png", "naskah.png"]) {
      await expect(read(file)).rejects.toThrow(`“${file}”`);
      await expect(read(file)).rejects.toThrow("emblem: null");
    }
  });

  test("is a file beside paper.yaml, with words for who does not see it", () => {
    const settled = (one: unknown) => PaperSettingsSchema.safeParse({ emblem: one }).success;
    expect(settled({ file: "logo.png", alt: "Lambang" })).toBe(true);
    expect(settled(null)).toBe(true);
    for (const bad of [
      { file: "../logo.png", alt: "x" },
      { file: "a.svg", alt: "x" },
    ]) {
      expect(settled(bad)).toBe(false);
    }
    expect(settled({ file: "logo.png", alt: " " })).toBe(false);
  });

  describe.each(["a4", "f4"] as const)("on %s", (paper) => {
    const documents = (): [string, Uint8Array, boolean][] => {
      const { log, state } = sealed();
      const caseFile = caseFileOf({ log, state });
      const one = exportCasePdf({ log, caseFile, paper, now: EXPORTED, calendar: KALTIM, office });
      return [
        ["SOP", exportSopPdf(publishedSop(), [], paper, office), false],
        ["SOP with a cover", exportSopPdf(covered, [], paper, office), false],
        ["checklist", exportBlankPdf(publishedSop(), paper, office), false],
        ["case", one.bytes, true],
      ];
    };

    test("stands in each document once, with its words, and keeps PDF/A-3a and PDF/UA-1", () => {
      for (const [name, bytes, attached] of documents()) {
        expect(conformanceFaults(bytes, attached), name).toEqual([]);
        const file = latin(bytes);
        expect(file.match(/\/Subtype ?\/Image/g), name).toHaveLength(1);
        expect(file, name).not.toMatch(/\/SMask|\/Interpolate/);
      }
    });

    test("takes the place of the empty box; the address stands below the names", async () => {
      for (const [name, bytes] of documents()) {
        const text = (await readPdf(bytes, pageTexts)).join(" ");
        expect(text, name).not.toContain("Lambang daerah");
        if (!name.startsWith("SOP")) expect(text, name).toContain(ADDRESS);
      }
    });
  });

  test("that an office does not have leaves every document as it is", () => {
    const plain = exportBlankPdf(publishedSop(), "a4", OFFICE);
    expect(latin(plain)).not.toMatch(/\/Subtype ?\/Image/);
  });
});
