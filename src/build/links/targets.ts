import { parse } from "node-html-parser";

export interface PageLinks {
  /** Every id on the page, as often as it occurs. */
  ids: string[];
  /** Every address that the page points to, as written. */
  addresses: string[];
}

/** @returns what a page can be linked to by, and what it links to. */
export function linksOf(html: string): PageLinks {
  const root = parse(html);
  const values = (selector: string, attribute: string) =>
    root.querySelectorAll(selector).map((element) => element.getAttribute(attribute) ?? "");
  return {
    ids: values("[id]", "id"),
    addresses: [...values("[href]", "href"), ...values("[src]", "src")],
  };
}

/**
 * @param pages every built page by its address below the site's root, "/glosarium/".
 * @param files every other built file by its address.
 * @param origin where the site is served; an address there counts as the site's own.
 * @param base the path of the site on that origin, ending in "/".
 * @returns one line per fault: a link that leads nowhere, an anchor that is missing, an id given twice.
 */
export function brokenLinks(
  pages: ReadonlyMap<string, PageLinks>,
  files: ReadonlySet<string>,
  origin: string,
  base: string,
): string[] {
  const faults: string[] = [];
  for (const [address, { ids, addresses }] of pages) {
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    for (const id of new Set(twice))
      faults.push(`${address}: id “${id}” dipakai lebih dari sekali`);
    for (const written of new Set(addresses)) {
      const url = new URL(written, new URL(base + address.slice(1), origin));
      if (url.origin !== new URL(origin).origin) continue;
      const fault = faultOf(url);
      if (fault) faults.push(`${address}: ${written} — ${fault}`);
    }
  }
  return faults;

  function faultOf({ pathname, hash }: URL): string | null {
    if (!pathname.startsWith(base)) return `tidak berada di bawah ${base}`;
    const path = decodeURI(pathname.slice(base.length - 1));
    const page = pages.get(path);
    if (!page) return files.has(path) ? null : "halaman atau berkas tidak ada";
    const id = decodeURIComponent(hash.slice(1));
    return id === "" || page.ids.includes(id) ? null : `tidak ada “#${id}” di halaman itu`;
  }
}
