import { expect, type Locator, type Page } from "@playwright/test";
import { safeFileName } from "../../../src/core/case/papers/name.ts";

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** "Lampiran" of an open case. */
export class PapersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get section(): Locator {
    return this.page.getByRole("region", { name: /^Lampiran/ });
  }

  get region(): Locator {
    return this.page.getByRole("region", { name: "Lampirkan berkas" });
  }

  get rows(): Locator {
    return this.section.locator(".k-paper-list").getByRole("listitem");
  }

  /** Opens the panel of a case that has no papers yet. */
  async begin() {
    await this.page.getByRole("button", { name: "Lampirkan berkas" }).click();
    await this.page.getByLabel("Lampirkan untuk").waitFor();
  }

  /** Unfolds the panel of a case that has some. */
  async more() {
    await this.section.getByText(/^Lampirkan berkas/).click();
    await this.page.getByLabel("Lampirkan untuk").waitFor();
  }

  /** Chooses files and waits until what became of the last is told. */
  async attach(...files: GivenFile[]) {
    await this.region.getByLabel("Berkas", { exact: true }).setInputFiles(files);
    const last = files.at(-1)?.name ?? "";
    await expect(this.section.getByText(`“${safeFileName(last)}”`).last()).toBeVisible();
  }

  act(word: "Lihat" | "Unduh" | "Keluarkan", name: string): Locator {
    return this.section.getByRole("button", { name: `${word} ${name}` });
  }
}
