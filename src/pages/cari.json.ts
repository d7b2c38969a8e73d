/** /cari.json: all that a search can answer with, fetched when a reader first searches. */
import { getCollection } from "astro:content";
import type { APIRoute } from "astro";
import type { SearchData } from "../core/search/record.ts";
import { areMany } from "../core/sop/catalogue.ts";
import { allRegulations, allSops, proseOfPage } from "../site/content.ts";
import { PROGRAMS } from "../site/programs.ts";
import { lawRecords, pageRecords, synonymsIn, termRecords } from "../site/search/rest.ts";
import { sopInShort, sopRecords } from "../site/search/sop.ts";

/** The page of errors is no answer; an SOP's own page is told by its definition. */
const isWritten = ({ id }: { id: string }) => id !== "404" && !id.startsWith("sop/");

export const GET: APIRoute = async () => {
  const docs = await getCollection("docs");
  const terms = (await getCollection("glossary")).map(({ data }) => data);
  const all = await allSops();
  const many = areMany(all);
  const sops = await Promise.all(
    all.map(async (sop) => (many ? [sopInShort(sop)] : sopRecords(sop, await proseOfPage(sop)))),
  );
  const pages = docs.filter(isWritten).flatMap(({ id, data, body = "" }) =>
    pageRecords({
      path: id === "index" || id === "" ? "/" : `/${id}/`,
      title: data.title,
      description: data.description ?? "",
      body,
    }),
  );
  const programs = Object.entries(PROGRAMS).flatMap(([id, program]) =>
    pageRecords({ path: `/${id}/`, body: "", ...program }),
  );
  const data: SearchData = {
    records: [
      ...sops.flat(),
      ...lawRecords(await allRegulations()),
      ...programs,
      ...pages,
      ...termRecords(terms),
    ],
    apart: many,
    synonyms: synonymsIn(terms),
  };
  return Response.json(data);
};
