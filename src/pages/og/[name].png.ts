/** /og/<name>.png: "situs" for the site, and one for each SOP. */
import type { APIRoute } from "astro";
import { sharePicture } from "../../build/share/picture.ts";
import { allSops } from "../../site/content.ts";

export const getStaticPaths = async () => [
  {
    params: { name: "situs" },
    props: { title: "SOP Kaltim", line: "Dibaca, dijalankan, dan diarsipkan" },
  },
  ...(await allSops()).map(({ id, identity }) => ({
    params: { name: id },
    props: { title: `SOP ${identity.name}`, line: identity.government },
  })),
];

export const GET: APIRoute<{ title: string; line: string }> = async ({ props }) => {
  const picture = await sharePicture(props.title, props.line);
  return new Response(picture, { headers: { "Content-Type": "image/png" } });
};
