/** Which draft is open, and which part of it: kept in the address alone, so that Back and reload work. */
import { useEffect, useState } from "preact/hooks";

/** In the order of the work: written, looked at, tried, handed out. */
export const TABS = ["identitas", "langkah", "perubahan", "pratinjau", "coba", "keluar"] as const;
export type Tab = (typeof TABS)[number];

export interface Address {
  /** null is the list of drafts. */
  draft: string | null;
  tab: Tab;
}

const CHANGED = "susun:address";

function parse(search: string): Address {
  const query = new URLSearchParams(search);
  const tab = TABS.find((one) => one === query.get("bagian")) ?? "langkah";
  return { draft: query.get("konsep"), tab };
}

/** @returns the address as a link's query; the list's is empty. */
export function hrefOf({ draft, tab }: Address): string {
  if (draft === null) return location.pathname;
  const query = new URLSearchParams({
    konsep: draft,
    ...(tab === "langkah" ? {} : { bagian: tab }),
  });
  return `?${query}`;
}

export function go(address: Address): void {
  history.pushState(null, "", hrefOf(address));
  dispatchEvent(new Event(CHANGED));
}

/** What is open became another draft: the address says so, and what is on screen stays. */
export function staysAt(draft: string): void {
  const { tab } = parse(location.search);
  history.replaceState(null, "", hrefOf({ draft, tab }));
}

export function useAddress(): Address {
  const [search, setSearch] = useState(() => location.search);
  useEffect(() => {
    const read = () => setSearch(location.search);
    addEventListener("popstate", read);
    addEventListener(CHANGED, read);
    return () => {
      removeEventListener("popstate", read);
      removeEventListener(CHANGED, read);
    };
  }, []);
  return parse(search);
}
