/** /susun/asal/<id>.yaml: the file of a published SOP, whose comments and order its next version keeps. */
import type { APIRoute } from "astro";
import { contentFolder, readSopText } from "../../../build/sop/files.ts";
import { allSops } from "../../../site/content.ts";

export const getStaticPaths = async () =>
  (await allSops()).map(({ id }) => ({ params: { sop: id }, props: { id } }));

export const GET: APIRoute<{ id: string }> = async ({ props: { id } }) =>
  new Response(await readSopText(contentFolder(), id), {
    headers: { "content-type": "application/yaml; charset=utf-8" },
  });
