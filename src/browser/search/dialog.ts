import type { Results } from "./results.ts";

/** <site-search>: a button that opens a dialog; what searches, and the index, are fetched only then. */
class SiteSearch extends HTMLElement {
  #opened: Results | null = null;

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
    const folder = this.getAttribute("data-indeks") ?? "/pagefind/";
    return import("./results.ts").then(({ Results }) => (this.#opened ??= new Results(folder)));
  }

  async #search(typed: string) {
    try {
      const found = await (await this.#results()).find(typed.trim());
      if (found) this.#show(found.message, found.items);
    } catch {
      this.#sayUnavailable();
    }
  }

  #sayUnavailable() {
    this.#show(
      "Pencarian belum dapat dimuat. Periksa sambungan, lalu ketik lagi atau muat ulang halaman; menu tetap membawa Anda ke semua halaman.",
      [],
    );
  }

  #show(message: string, items: HTMLElement[]) {
    this.#part(HTMLElement, "[role=status]").textContent = message;
    this.#part(HTMLElement, "[data-hasil]").replaceChildren(...items);
  }
}

customElements.define("site-search", SiteSearch);
