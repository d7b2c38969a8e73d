/** /sop/<id>/sop.json: the SOP as data, to be compared with the one that a case carries. */
import type { APIRoute } from "astro";
import type { Sop } from "../../../core/sop/schema.ts";
import { allSops } from "../../../site/content.ts";

export const getStaticPaths = async () =>
  (await allSops()).map((sop) => ({ params: { sop: sop.id }, props: { sop } }));

export const GET: APIRoute<{ sop: Sop }> = ({ props }) => Response.json(props.sop);
