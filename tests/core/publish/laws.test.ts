import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withLaws } from "../../../src/core/publish/laws.ts";
import { citedIn } from "../../../src/core/publish/regulation-stub.ts";
import { readRegulation } from "../../../src/core/sop/integrity/beside.ts";
import { publishedSop } from "../../support/content.ts";

const KNOWN = [
  { id: "uu-25-2009", citedAs: { kind: "Undang-Undang", number: 25, year: 2009 } },
  { id: "permen-x", citedAs: { kind: "Peraturan Menteri X", number: "24/PRT/M/2007", year: 2007 } },
];
const cite = (...citations: string[]) => ({
  ...publishedSop(),
  legalBasis: citations.map((citation) => ({ regulation: null, citation })),
});
const lawsOf = (...citations: string[]) => withLaws(cite(...citations), null, KNOWN, "2026-11");

describe("the law that a citation names", () => {
  it.each([
    ["Undang-undang No. 14 tahun 2008 tentang KIP", "Undang-undang", 14, 2008],
    ["Undang-Undang 14 Tahun 2008", "Undang-Undang", 14, 2008],
    ["Peraturan Gubernur Nomor 12A Tahun 2020 tentang X", "Peraturan Gubernur", "12A", 2020],
    [
      "Peraturan Menteri X Nomor 24/PRT/M/2007 tentang Y",
      "Peraturan Menteri X",
      "24/PRT/M/2007",
      2007,
    ],
  ])("%s", (citation, kind, number, year) => {
    expect(citedIn(citation)).toEqual({ kind, number, year });
  });

  it.each(["Surat Edaran Kepala Dinas", "Pasal 5", "Tahun 2008", "", "UUD 1945"])(
    "none in “%s”",
    (citation) => expect(citedIn(citation)).toBeNull(),
  );
});

describe("the laws of an SOP on its way into a site", () => {
  it("are linked where the site knows them, however they are spelt", () => {
    const { sop, stubs } = lawsOf(
      "UNDANG UNDANG Republik Indonesia Nomor 25 Tahun 2009 tentang Pelayanan Publik",
      "Peraturan Menteri X Nomor 24/PRT/M/2007 tentang Y",
    );

    expect(sop.legalBasis.map(({ regulation }) => regulation)).toEqual(["uu-25-2009", "permen-x"]);
    expect(stubs).toEqual([]);
  });

  it("get a file of their own where it does not, that says no more than the citation", () => {
    const citation = "Peraturan Gubernur Nomor 7 Tahun 2021 tentang Arsip;";
    const { sop, stubs } = lawsOf(citation, citation);
    const [stub] = stubs;

    expect(stubs).toHaveLength(1);
    expect(sop.legalBasis[0]).toEqual({ regulation: "pergub-7-2021", citation });
    expect(stub?.text).toContain("# Belum diverifikasi");
    expect(readRegulation(parse(stub?.text ?? ""), () => undefined)).toEqual({
      value: {
        short: "Pergub 7/2021",
        title: "Peraturan Gubernur Nomor 7 Tahun 2021 tentang Arsip",
        nicknames: [],
        citedAs: { kind: "Peraturan Gubernur", number: 7, year: 2021 },
        enacted: null,
        promulgated: null,
        gazette: [],
        status: "belum-terverifikasi",
        statusNote: null,
        changedBy: null,
        source: null,
        checked: "2026-11",
        evidence: "belum-ada",
        relevance: null,
      },
    });
  });

  it("stay as cited where no number and year say which it is", () => {
    const { sop, stubs } = lawsOf("Surat Edaran Kepala Dinas");

    expect(sop.legalBasis[0]?.regulation).toBeNull();
    expect(stubs).toEqual([]);
  });

  it("stay as the published version has them", () => {
    const published = cite("Peraturan Gubernur Nomor 7 Tahun 2021 tentang Arsip");

    expect(withLaws(published, published, KNOWN, "2026-11")).toEqual({ sop: published, stubs: [] });
  });

  it("are not linked to another law that bears the name", () => {
    const other = [{ id: "pergub-7-2021", citedAs: { kind: "Perda", number: 7, year: 2021 } }];
    const { sop, stubs } = withLaws(
      cite("Peraturan Gubernur Nomor 7 Tahun 2021 tentang Arsip"),
      null,
      other,
      "2026-11",
    );

    expect(sop.legalBasis[0]?.regulation).toBeNull();
    expect(stubs).toEqual([]);
  });
});
