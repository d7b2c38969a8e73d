/** The search index that the build leaves beside the pages; fetched when a reader first searches. */

export interface Hit {
  url: string;
  /** HTML of Pagefind's own making: escaped text with <mark>. */
  excerpt: string;
  title: string;
}

export interface Result extends Hit {
  /** The headings of the page that match, best first. */
  parts: Hit[];
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: (Hit & { weighted_locations: { balanced_score: number }[] })[];
}

interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] } | null>;
}

export interface SearchIndex {
  /** @returns the pages that match, best first, or null when a later question overtook this one. */
  search(query: string): Promise<Result[] | null>;
}

const MOST_PAGES = 8;
const MOST_PARTS = 5;

type Part = PagefindData["sub_results"][number];

/** Several words of the question in one step say more than one word in a heading. */
const byWordsFound = ({ weighted_locations: a }: Part, { weighted_locations: b }: Part) =>
  b.length - a.length || best(b) - best(a);

const best = (locations: Part["weighted_locations"]) =>
  Math.max(0, ...locations.map(({ balanced_score }) => balanced_score));

function toResult({ url, excerpt, meta, sub_results }: PagefindData): Result {
  const parts = sub_results
    .filter((part) => part.url !== url)
    .sort(byWordsFound)
    .slice(0, MOST_PARTS);
  return { url, excerpt, title: meta.title ?? url, parts };
}

/**
 * @param folder address of the index, ending in "/".
 * @param attempt 0 for the first; the browser remembers a script that failed to load by its address,
 *   and would answer the same for ever.
 * @throws when the index cannot be fetched (offline before the first search, say).
 */
export async function openIndex(folder: string, attempt: number): Promise<SearchIndex> {
  const script = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ""}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.init();
  return {
    async search(query) {
      const found = await pagefind.debouncedSearch(query);
      if (!found) return null;
      const data = found.results.slice(0, MOST_PAGES).map((result) => result.data());
      return (await Promise.all(data)).map(toResult);
    },
  };
}
