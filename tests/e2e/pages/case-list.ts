import type { Page } from "@playwright/test";

export interface NewCase {
  number: string;
  subject: string;
  applicant: string;
  /** Name of the SOP, where the site has several. */
  sop?: string;
}

/** `/kasus/`: the list of cases and the form that opens one. */
export class CaseListPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto() {
    await this.page.goto("kasus/");
    await this.page.getByRole("heading", { name: "Daftar kasus" }).waitFor();
  }

  /** Opens a case and waits until its first step is on screen. */
  async start({ number, subject, applicant, sop }: NewCase) {
    await this.page.getByRole("link", { name: "Mulai kasus baru" }).click();
    if (sop !== undefined) await this.page.getByRole("radio", { name: sop, exact: true }).check();
    await this.page.getByLabel("Nomor kasus", { exact: true }).fill(number);
    await this.page.getByLabel("Perihal", { exact: true }).fill(subject);
    await this.page.getByLabel("Pemohon", { exact: true }).fill(applicant);
    await this.page.getByRole("button", { name: "Mulai kasus baru" }).click();
    await this.page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  }

  row(number: string) {
    return this.page.getByRole("listitem").filter({ hasText: number });
  }

  /** Past what waits for whoever is logged in. */
  async showAll() {
    await this.page.getByRole("link", { name: /^Semua kasus/ }).click();
  }

  async openAmongAll(number: string) {
    await this.showAll();
    await this.open(number);
  }

  async open(number: string) {
    await this.row(number).getByRole("link").click();
  }
}
