import { expect, type Locator, type Page } from "@playwright/test";

/** The page of figures, found by what a person sees. */
export class MonitoringPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog");
  }

  /** @param query the address's query, "?" included. */
  async open(query = "?dari=2026-07-01&sampai=2026-12-31"): Promise<void> {
    await this.page.goto(`pemantauan/${query}`);
    await expect(
      this.page.getByRole("heading", { name: /^(Yang menonjol|Belum ada yang dihitung)$/ }),
    ).toBeVisible();
  }

  /** The big number under a name: a button that opens its cases, or 0. */
  tile(name: string): Locator {
    return this.page
      .locator("dl > div")
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async openTable(title: string): Promise<Locator> {
    const summary = this.page.getByText(`Tabel: ${title}`, { exact: true });
    await summary.click();
    return this.page.locator("details").filter({ has: summary }).getByRole("region");
  }

  /** Saves by clicking a button; resolves to the file's name and bytes. */
  async save(button: string): Promise<{ name: string; path: string }> {
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: button, exact: true }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  async addFile(name: string, text: string): Promise<void> {
    const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
    await this.page.getByLabel("Tambah berkas rekan").setInputFiles(file);
  }
}
