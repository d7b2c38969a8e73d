import { openIndex, type SearchIndex } from "./index-files.ts";
import { resultItems } from "./list.ts";

/** What a search shows: a sentence, and a link for every page found. */
interface Found {
  message: string;
  items: HTMLElement[];
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
  async find(query: string): Promise<Found | null> {
    if (query === "") return { message: "", items: [] };
    const results = await (await this.load()).search(query);
    if (!results) return null;
    const words = results.length === 0 ? "Tidak ditemukan" : `${results.length} halaman`;
    return { message: `${words} untuk “${query}”.`, items: resultItems(results) };
  }
}
