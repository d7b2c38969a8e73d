import type { Page } from "@playwright/test";

/** "Cadangan dan penyimpanan". */
export class StoragePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto() {
    await this.page.goto("kasus/?tampil=penyimpanan");
    await this.page.getByRole("heading", { name: "Cadangan dan penyimpanan" }).waitFor();
  }

  /** "Cadangkan semua". @returns the path of the file. */
  async backUp(): Promise<string> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Cadangkan semua" }).click();
    return (await download).path();
  }

  /** Chooses a backup and waits for its plan. */
  async plan(file: string) {
    await this.page.getByLabel("Berkas cadangan").setInputFiles(file);
    await this.counts().filter({ hasText: "kasus akan ditambahkan" }).waitFor();
  }

  get restore() {
    return this.page.getByRole("button", { name: "Pulihkan cadangan" });
  }

  /** The lines of the plan, or after the restore of what was done. */
  counts() {
    return this.page.locator(".k-plan-list").getByRole("listitem");
  }
}
