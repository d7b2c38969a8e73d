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
  /** The page's text. */
  content: string;
  meta: { title?: string };
  sub_results: (Hit & { weighted_locations: { balanced_score: number }[] })[];
}

interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] } | null>;
}

/** The pages that match, best first: how many, and the first so many of them. */
interface Matches {
  total: number;
  first(count: number): Promise<Result[]>;
}

export interface SearchIndex {
  /** @returns the pages that match, or null when a later question overtook this one. */
  search(query: string): Promise<Matches | null>;
}

const MOST_PARTS = 5;

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The index answers a number that stands nowhere with one that begins alike: 99999 with 9. A number is
 * meant as it is written, so each must stand on the page, or a longer one that begins with it.
 */
function holdsNumbers(query: string): ((page: PagefindData) => boolean) | null {
  const numbers = wordsIn(query).filter((word) => /\p{N}/u.test(word));
  if (numbers.length === 0) return null;
  return ({ content, meta }) => {
    const words = wordsIn(`${meta.title ?? ""} ${content}`);
    return numbers.every((number) => words.some((word) => word.startsWith(number)));
  };
}

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
      const holds = holdsNumbers(query);
      const pages = found.results.map((result) => () => result.data());
      const data = async (some: typeof pages) => Promise.all(some.map((page) => page()));
      if (holds === null)
        return {
          total: pages.length,
          first: async (count) => (await data(pages.slice(0, count))).map(toResult),
        };
      const kept = (await data(pages)).filter(holds);
      return { total: kept.length, first: async (count) => kept.slice(0, count).map(toResult) };
    },
  };
}
