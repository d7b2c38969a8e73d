/** The side navigation, made from the content: a new SOP or guide appears by itself. */
import { getCollection } from "astro:content";
import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import type { Sop } from "../../core/sop/schema.ts";
import { allSops, proseOfPage, sopAt } from "../content.ts";
import { fromRoot, href } from "../href.ts";
import { procedureAnchor } from "../page/sections.ts";
import { navigation, type Place, stepInShort } from "./tree.ts";

type SidebarLink = Extract<StarlightRouteData["sidebar"][number], { type: "link" }>;

async function guides(): Promise<Place[]> {
  const entries = await getCollection("docs", ({ id }) => id.startsWith("panduan/"));
  return entries
    .sort((a, b) => (a.data.sidebar.order ?? 99) - (b.data.sidebar.order ?? 99))
    .map(({ id, data }) => ({ label: data.sidebar.label ?? data.title, path: `/${id}/` }));
}

/** Below the section that holds the procedure, the contents of an SOP's page list its steps. */
async function listSteps(toc: StarlightRouteData["toc"], sop: Sop) {
  const slug = procedureAnchor(await proseOfPage(sop));
  const section = toc?.items.find((item) => item.slug === slug);
  section?.children.push(
    ...sop.steps.map((step) => ({
      depth: 3,
      slug: `langkah-${step.number}`,
      text: stepInShort(sop, step),
      children: [],
    })),
  );
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
  if (current && fromRoot(url.pathname) === `/sop/${current.id}/`)
    await listSteps(locals.starlightRoute.toc, current);
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
