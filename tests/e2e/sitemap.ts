import { readFile } from "node:fs/promises";

/** @returns the path of every page of the built site, below its root: "" is the home page. */
export async function sitemapPaths(): Promise<string[]> {
  const sitemap = await readFile("dist/sitemap-0.xml", "utf8");
  const urls = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = ""]) => new URL(url));
  return urls.map(({ pathname }) => pathname.slice(1));
}
