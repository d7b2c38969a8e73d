/** /susun/asal/versi.json: the digests of all published versions, to which a new one is added. */
import type { APIRoute } from "astro";
import { contentFolder, readVersions } from "../../../build/sop/files.ts";

export const GET: APIRoute = async () => Response.json(await readVersions(contentFolder()));
