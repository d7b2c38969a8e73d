/** /verifikasi/sop.json: the SOPs of this site as their papers name them, to tell those of other sites apart. */
import type { APIRoute } from "astro";
import { contentFolder, readVersions } from "../../build/sop/files.ts";
import { sopAuthor } from "../../core/form/author.ts";
import { allSops } from "../../site/content.ts";
import type { PublishedPaper } from "../../verification/known.ts";

export const GET: APIRoute = async () => {
  const versions = await readVersions(contentFolder());
  const papers = (await allSops()).map(
    (sop): PublishedPaper => ({
      name: sop.identity.name,
      author: sopAuthor(sop),
      versions: Object.keys(versions[sop.id] ?? {}),
    }),
  );
  return Response.json(papers);
};
