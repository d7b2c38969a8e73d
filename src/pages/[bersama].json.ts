/** /bersama.json: how the office shares its cases. Where it does not, there is no such file. */
import type { APIRoute } from "astro";
import { type SharedSite, sharedSite } from "../build/office/site.ts";
import { SHARED_PATH } from "../build/servers/nats.ts";

export async function getStaticPaths() {
  const site = await sharedSite();
  return site === null ? [] : [{ params: { bersama: SHARED_PATH }, props: { site } }];
}

export const GET: APIRoute<{ site: SharedSite }> = ({ props }) => Response.json(props.site);
