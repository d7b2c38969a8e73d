/** On a site of many SOPs the search looks inside those that a question is about. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openIndex } from "../../src/browser/search/index-files.ts";
import type { SearchData } from "../../src/core/search/record.ts";
import { sopInShort, sopRecords } from "../../src/site/search/sop.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";

const NAMES = ["Pengelolaan Data", "Surat Masuk", "Arsip Inaktif", "Izin Belajar", "Ruang Rapat"];
const SOPS = NAMES.map((name, n) => ({
  ...SOP,
  id: `uji-${n}`,
  identity: { ...SOP.identity, name },
}));
const DATA: SearchData = { records: SOPS.map(sopInShort), apart: true, synonyms: [] };

const fetched = vi.fn<(address: string) => Promise<Response>>();
let missing: string[] = [];
const answer = (address: string): Response => {
  if (missing.includes(address)) return new Response("", { status: 503 });
  if (address === "/cari.json") return Response.json(DATA);
  const sop = SOPS.find(({ id }) => address === `/sop/${id}/cari.json`);
  return sop ? Response.json(sopRecords(sop, []).slice(1)) : new Response("", { status: 404 });
};
beforeEach(() => {
  missing = [];
  fetched.mockReset();
  fetched.mockImplementation(async (address) => answer(address));
  vi.stubGlobal("fetch", fetched);
});

const asked = () => fetched.mock.calls.map(([address]) => address);
const first = async (index: Awaited<ReturnType<typeof openIndex>>, question: string) =>
  (await index.ask(question))[0]?.record.path;

describe("given many SOPs", () => {
  it("the one that is named is looked into, once", async () => {
    const index = await openIndex("/", "");
    expect(await first(index, "langkah 5 surat masuk")).toBe("/sop/uji-1/#langkah-5");
    await index.ask("langkah 6 surat masuk");
    expect(asked().filter((address) => address.startsWith("/sop/uji-1/"))).toHaveLength(1);
  });

  it("the one that is read is looked into for what names none", async () => {
    const index = await openIndex("/", "sop/uji-3/formulir/");
    expect(await first(index, "langkah 2")).toBe("/sop/uji-3/#langkah-2");
    expect(asked()).toEqual(["/cari.json", "/sop/uji-3/cari.json"]);
  });

  it("no more than three are fetched for a question that all of them answer", async () => {
    const index = await openIndex("/", "");
    await index.ask(SOP.steps[0]?.activity ?? "");
    expect(asked()).toHaveLength(4);
  });

  it("one that cannot be fetched is answered by its page, and asked for again", async () => {
    missing = ["/sop/uji-2/cari.json"];
    const index = await openIndex("/", "");
    expect(await first(index, "arsip inaktif")).toBe("/sop/uji-2/");
    missing = [];
    expect(await first(index, "langkah 6 arsip inaktif")).toBe("/sop/uji-2/#langkah-6");
  });
});
