import type { Found, Results } from "./results.ts";

/** Answers shown at once; the next so many on request. */
const PIECE = 8;

/** <site-search>: a button that opens a dialog; what searches, and the index, are fetched only then. */
class SiteSearch extends HTMLElement {
  #opened: Results | null = null;
  /** What is shown of the last search. */
  #found: Found | null = null;
  #shown = 0;
  /** How many questions were put. */
  #asked = 0;

  connectedCallback() {
    const button = this.#part(HTMLButtonElement, "[data-buka]");
    const dialog = this.#part(HTMLDialogElement, "dialog");
    const input = this.#part(HTMLInputElement, "input");
    const open = () => {
      if (!dialog.open) dialog.showModal();
      input.select();
      this.#results()
        .then((results) => results.load())
        .catch(() => this.#sayUnavailable());
    };
    button.hidden = false;
    button.addEventListener("click", open);
    input.addEventListener("input", () => this.#search(input.value));
    // Enter goes to what was found, as on a search page.
    input.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") this.querySelector<HTMLAnchorElement>("[data-hasil] a")?.focus();
    });
    this.#part(HTMLButtonElement, "[data-lagi]").addEventListener("click", () => this.#showMore());
    this.#part(HTMLButtonElement, "[data-tutup]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", ({ target }) => {
      const leaves = target instanceof Element && target.closest("a[href]");
      if (target === dialog || leaves) dialog.close();
    });
    addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    });
  }

  #part<T extends Element>(type: new () => T, selector: string): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`<site-search> lacks ${selector}`);
    return found;
  }

  #results() {
    const root = this.getAttribute("data-akar") ?? "/";
    return import("./results.ts").then(({ Results }) => (this.#opened ??= new Results(root)));
  }

  async #search(typed: string) {
    const asked = ++this.#asked;
    try {
      const found = await (await this.#results()).find(typed.trim());
      // A newer question may have been put meanwhile.
      if (asked !== this.#asked) return;
      this.#found = found;
      this.#shown = 0;
      this.#showMore();
    } catch {
      this.#sayUnavailable();
    }
  }

  /** The next answers of the search on screen, below those that are there. */
  #showMore() {
    const found = this.#found;
    if (!found) return;
    const before = this.#shown;
    const items = found.first(before + PIECE);
    this.#shown = items.length;
    this.#show(found.message, items, found.total - items.length);
    if (before > 0) items[before]?.querySelector("a")?.focus();
  }

  #sayUnavailable() {
    this.#found = null;
    this.#show(
      "Pencarian belum dapat dimuat. Periksa sambungan, lalu ketik lagi atau muat ulang halaman; menu tetap membawa Anda ke semua halaman.",
      [],
    );
  }

  #show(message: string, items: HTMLElement[], rest = 0) {
    this.#part(HTMLElement, "[role=status]").textContent = message;
    this.#part(HTMLElement, "[data-hasil]").replaceChildren(...items);
    const more = this.#part(HTMLButtonElement, "[data-lagi]");
    more.hidden = rest <= 0;
    more.textContent = `Tampilkan ${Math.min(rest, PIECE)} hasil lagi`;
  }
}

customElements.define("site-search", SiteSearch);
