/** The licence of the face in the PDFs travels with the site that hands it out. */
import type { APIRoute } from "astro";
import licence from "../../pdf/fonts/OFL.txt?raw";

export const GET: APIRoute = () =>
  new Response(licence, { headers: { "content-type": "text/plain; charset=utf-8" } });
