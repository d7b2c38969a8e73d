/** The side navigation, made from the content: a new SOP or guide appears by itself. */
import { getCollection } from "astro:content";
import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import { allSops, sopAt } from "../content.ts";
import { fromRoot, href } from "../href.ts";
import { navigation, type Place } from "./tree.ts";

type SidebarLink = Extract<StarlightRouteData["sidebar"][number], { type: "link" }>;

async function guides(): Promise<Place[]> {
  const entries = await getCollection("docs", ({ id }) => id.startsWith("panduan/"));
  return entries
    .sort((a, b) => (a.data.sidebar.order ?? 99) - (b.data.sidebar.order ?? 99))
    .map(({ id, data }) => ({ label: data.sidebar.label ?? data.title, path: `/${id}/` }));
}

export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
  const link = ({ label, path }: Place): SidebarLink => ({
    type: "link",
    label,
    href: href(path),
    isCurrent: url.pathname === href(path),
    badge: undefined,
    attrs: {},
  });
  const current = await sopAt(fromRoot(url.pathname));
  const tree = navigation(await allSops(), await guides(), current);
  locals.starlightRoute.sidebar = tree.map((entry) =>
    "path" in entry
      ? link(entry)
      : {
          type: "group",
          label: entry.label,
          entries: entry.places.map(link),
          collapsed: false,
          badge: undefined,
        },
  );
});
