import { openIndex, type SearchIndex } from "./index-files.ts";
import { resultItems } from "./list.ts";

/** What a search shows: a sentence with the number of pages found, and a link for each of the first so many. */
export interface Found {
  message: string;
  total: number;
  first(count: number): Promise<HTMLElement[]>;
}

/** The search over the index in a folder: fetched when the dialog is first opened. */
export class Results {
  readonly #folder: string;
  #index: Promise<SearchIndex> | null = null;
  #failures = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the index; rejects when it cannot be fetched, and the next call tries again. */
  load(): Promise<SearchIndex> {
    this.#index ??= openIndex(this.#folder, this.#failures).catch((cause: unknown) => {
      this.#index = null;
      this.#failures += 1;
      throw cause;
    });
    return this.#index;
  }

  /** Null when a newer search has taken this one's place. Rejects as `load` does. */
  async find(typed: string): Promise<Found | null> {
    const query = seen(typed);
    if (query === "") return { message: "", total: 0, first: async () => [] };
    const matches = await (await this.load()).search(query);
    if (!matches) return null;
    const { total } = matches;
    const words = total === 0 ? "Tidak ditemukan" : `${total} halaman`;
    return {
      message: `${words} untuk “${query}”.`,
      total,
      first: async (count) => resultItems(await matches.first(count)),
    };
  }
}

/**
 * Without what nobody sees, in one spelling: as `core/text/clean.ts`, which lies with the checklist's
 * scripts and would bring them onto every page that searches.
 */
const seen = (typed: string): string =>
  typed
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFC")
    .trim();
