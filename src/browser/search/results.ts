import { openIndex, type SiteIndex } from "./index-files.ts";
import { resultItems } from "./list.ts";

/** What a search shows: a sentence with the number of answers, and a link for each of the first so many. */
export interface Found {
  message: string;
  total: number;
  first(count: number): HTMLElement[];
}

/** The search over the site: its records are fetched when the dialog is first opened. */
export class Results {
  readonly #root: string;
  #index: Promise<SiteIndex> | null = null;

  /** @param root the address of the site's root, ending in "/". */
  constructor(root: string) {
    this.#root = root;
  }

  /** Opens the index; rejects when it cannot be fetched, and the next call tries again. */
  load(): Promise<SiteIndex> {
    this.#index ??= openIndex(this.#root, location.pathname.slice(this.#root.length)).catch(
      (cause: unknown) => {
        this.#index = null;
        throw cause;
      },
    );
    return this.#index;
  }

  /** Rejects as `load` does. */
  async find(typed: string): Promise<Found> {
    const query = seen(typed);
    if (query === "") return { message: "", total: 0, first: () => [] };
    const answers = await (await this.load()).ask(query);
    const total = answers.length;
    return {
      message:
        total === 0 ? `Tidak ditemukan untuk “${query}”.` : `${total} hasil untuk “${query}”.`,
      total,
      first: (count) => resultItems(answers.slice(0, count), (path) => this.#root + path.slice(1)),
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
