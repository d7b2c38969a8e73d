/** /sop/<id>/cari.json: the places inside one of many SOPs, fetched by a search that this SOP answers. */
import type { APIRoute } from "astro";
import { areMany } from "../../../core/sop/catalogue.ts";
import type { Sop } from "../../../core/sop/schema.ts";
import { allSops, proseOfPage } from "../../../site/content.ts";
import { sopRecords } from "../../../site/search/sop.ts";

/** Of few SOPs everything lies in /cari.json. */
export const getStaticPaths = async () => {
  const sops = await allSops();
  return areMany(sops) ? sops.map((sop) => ({ params: { sop: sop.id }, props: { sop } })) : [];
};

export const GET: APIRoute<{ sop: Sop }> = async ({ props: { sop } }) => {
  const [, ...inside] = sopRecords(sop, await proseOfPage(sop));
  return Response.json(inside);
};
