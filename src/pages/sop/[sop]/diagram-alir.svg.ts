/** /sop/<id>/diagram-alir.svg: the official chart to keep. */
import type { APIRoute } from "astro";
import { chartFile } from "../../../components/chart/svg-file.ts";
import type { Sop } from "../../../core/sop/schema.ts";
import { allSops } from "../../../site/content.ts";

export const getStaticPaths = async () =>
  (await allSops()).map((sop) => ({ params: { sop: sop.id }, props: { sop } }));

export const GET: APIRoute<{ sop: Sop }> = ({ props }) =>
  new Response(chartFile(props.sop), { headers: { "content-type": "image/svg+xml" } });
