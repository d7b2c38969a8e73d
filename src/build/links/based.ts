import { defineHastPlugin } from "satteri";

/**
 * Markdown plugin: editors write links from the root of the site ("/glosarium/"), whatever the path
 * at which an office serves it.
 * @param base the path of the site, "/" or "/sop/".
 */
export const basedLinks = (base: string) =>
  defineHastPlugin({
    name: "based-links",
    element: {
      filter: ["a"],
      visit(node, ctx) {
        const { href } = node.properties ?? {};
        if (typeof href !== "string" || !/^\/(?!\/)/.test(href)) return;
        ctx.setProperty(node, "href", base.replace(/\/$/, "") + href);
      },
    },
  });
