/** Any SOP's places are found by the same rules. */
import { describe, expect, it } from "vitest";
import { SearchEngine } from "../../src/browser/search/engine.ts";
import type { SearchRecord } from "../../src/core/search/record.ts";

const place = (path: string, about: Partial<SearchRecord>): SearchRecord => ({
  kind: "step",
  path,
  title: "",
  within: "",
  text: "",
  keys: "",
  ...about,
});
const engine = new SearchEngine({
  records: [
    place("/1", { title: "Langkah 1: menerima berkas", text: "Waktu: 15 menit.", keys: "#1" }),
    place("/2", { title: "Langkah 2: memeriksa berkas", text: "Waktu: 2 jam.", keys: "#2" }),
    place("/3", { kind: "passage", title: "Memeriksa berkas 15 kali", text: "Panduan." }),
  ],
  synonyms: [["berkas", "dokumen"]],
});
const paths = (question: string) => engine.ask(question).map(({ record }) => record.path);

describe("given the places of a site", () => {
  it("a step is found by its number, before what only holds that number", () => {
    expect(paths("langkah 2")).toEqual(["/2"]);
    expect(paths("no kedua")).toEqual(["/2"]);
  });

  it("what the SOP says comes before what a guide says", () => {
    expect(paths("memeriksa berkas")).toEqual(["/2", "/3"]);
  });

  it("another word of the notion, another affix and a slip of the hand find the same", () => {
    expect(paths("dokumen")).toEqual(["/2", "/1", "/3"].sort());
    expect(paths("penerimaan")).toEqual(["/1"]);
    expect(paths("menerimaa")).toEqual(["/1"]);
  });

  it("a part of the question is answered when nothing answers the whole, but no number is passed over", () => {
    expect(paths("siapa yang menerima")).toEqual(["/1"]);
    expect(paths("menerima 99999")).toEqual([]);
    expect(paths("99999")).toEqual([]);
  });

  it("says which words were asked for, of the same root too", () => {
    const [first] = engine.ask("penerimaan");
    expect(first?.isAsked("menerima")).toBe(true);
    expect(first?.isAsked("berkas")).toBe(false);
  });

  it("has no answer to nothing", () => {
    expect(paths("  ")).toEqual([]);
  });
});
