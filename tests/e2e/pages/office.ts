import type { Page } from "@playwright/test";

/** What the checklist shows of an office that shares its cases. */
export class OfficePages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Where the case on screen is, and what was overtaken of it. */
  get standing() {
    return this.page.getByRole("region", { name: "Berbagi dengan kantor" });
  }

  /** @returns the public part of the key that this browser makes. */
  async makeKey(): Promise<string> {
    await this.page.goto("kasus/?tampil=penyimpanan");
    await this.page.getByRole("button", { name: "Buat kunci perangkat ini" }).click();
    const key = this.page.locator("code").filter({ hasText: /^U[A-Z2-7]{55}$/ });
    return (await key.textContent()) ?? "";
  }

  async join(code: string) {
    await this.page.getByLabel("Kode anggota", { exact: true }).fill(code);
    await this.page.getByRole("button", { name: "Gabung", exact: true }).click();
    await this.page.getByText("Tersambung ke kantor.").waitFor();
  }

  async share() {
    await this.page.getByRole("button", { name: "Bagikan kasus ini" }).click();
    await this.isShared();
  }

  async isShared() {
    await this.standing.getByText("Bersama", { exact: true }).waitFor();
  }

  async isWaiting(acts: number) {
    await this.standing.getByText(`Menunggu sambungan (${acts})`, { exact: true }).waitFor();
  }
}
