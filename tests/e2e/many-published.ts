/** The workplace as it stands on a site of many SOPs: the published site has few, so its page is told so. */
import type { Page } from "@playwright/test";
import { areMany, type Catalogue } from "../../src/core/sop/catalogue.ts";

/** Values as an island carries them: a kind, 0 for what JSON says and 1 for a list, then the value. */
const told = (value: unknown): unknown => {
  if (Array.isArray(value)) return [1, value.map(told)];
  if (typeof value !== "object" || value === null) return [0, value];
  return [0, Object.fromEntries(Object.entries(value).map(([key, one]) => [key, told(one)]))];
};
const read = ([kind, value]: [number, unknown]): unknown => {
  if (kind === 1) return (value as [number, unknown][]).map(read);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Record<string, [number, unknown]>);
  return Object.fromEntries(entries.map(([key, one]) => [key, read(one)]));
};

/** From now on `/kasus/` lists many SOPs and carries none; only those of the site can be fetched. */
export async function listMany(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname === "/kasus/",
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/props="([^"]*)"/, (_, props: string) => {
        const site = JSON.parse(props.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
        const catalogue = read(site.catalogue) as Catalogue;
        const others = Array.from({ length: 199 }, (_one, n) => ({
          id: `uji-${n}`,
          version: "1.0",
          name: `Uji ${n}`,
        }));
        const many = { ...catalogue, sops: [...catalogue.sops, ...others] };
        if (!areMany(many.sops)) throw new Error("these are few");
        const next = JSON.stringify({ ...site, catalogue: told(many), carried: told([]) });
        return `props="${next.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
      });
      await route.fulfill({ response, body });
    },
  );
}
