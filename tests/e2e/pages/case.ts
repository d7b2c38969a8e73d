import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Visit } from "../../support/tour.ts";

export interface Officer {
  name: string;
  nip: string;
  position: string;
}

/** One open case. Every act waits for what the person would see next, so no test needs to sleep. */
export class CasePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The heading of the current step, e.g. "Langkah 3: …". */
  stepHeading(number: number) {
    return this.page.getByRole("heading", { name: new RegExp(`^Langkah ${number}:`) });
  }

  get saveState() {
    return this.page.getByText(/^. ?(Tersimpan|Menyimpan…|Gagal menyimpan)$/);
  }

  get requirements() {
    return this.page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox");
  }

  /** Each tick is waited for until it is kept: what is declared counts what is kept. */
  async tickAll() {
    for (const box of await this.requirements.all()) {
      // Another tab may have ticked it, or an earlier version of the SOP.
      if (!(await box.isChecked())) await this.tick(box);
    }
  }

  /**
   * Ticks a paper, or takes its tick away, and waits until that is kept, or held where nothing can be: the
   * browser paints a box as soon as it is pressed. It is looked at then and not before: whatever draws the step
   * anew meanwhile draws what is kept.
   */
  async tick(box: Locator, wanted = true) {
    const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent);
    if ((await box.isChecked()) !== wanted) await box.click();
    await this.page
      .getByText(wanted ? `${label} dicentang.` : `Centang ${label} dihapus.`)
      .waitFor();
    await expect(box).toBeChecked({ checked: wanted });
  }

  async choose(outcome: string) {
    await this.page
      .getByRole("group", { name: "Hasil" })
      .getByRole("radio", { name: outcome, exact: true })
      .check();
  }

  async signAs({ name, nip, position }: Officer) {
    await this.page.getByLabel("Nama pelaksana", { exact: true }).fill(name);
    await this.page.getByLabel("NIP", { exact: true }).fill(nip);
    await this.page.getByLabel("Jabatan", { exact: true }).fill(position);
  }

  async document(number: string, date: string) {
    await this.page.getByLabel("Nomor dokumen", { exact: true }).fill(number);
    await this.page.getByLabel("Tanggal dokumen", { exact: true }).fill(date);
  }

  /** Unfolds time, note and paraf. */
  async extras() {
    await this.page.getByText("Waktu, catatan, paraf").click();
    await this.page.getByRole("group", { name: "Paraf" }).waitFor();
  }

  /** "Selesaikan langkah" → check → confirm; ends on the page that says what comes next. */
  async complete() {
    await this.page.getByRole("button", { name: "Selesaikan langkah" }).click();
    await this.page.getByRole("button", { name: "Ya, catat langkah ini" }).click();
    await this.page.getByRole("heading", { name: /selesai dicatat$/ }).waitFor();
  }

  /** Sends the work back: the outcome must have been chosen. */
  async sendBack(reason: string) {
    await this.page.getByLabel("Alasan", { exact: true }).fill(reason);
    await this.page.getByRole("button", { name: "Kembalikan" }).click();
    await this.page.getByRole("button", { name: "Ya, kembalikan" }).click();
    await this.page.getByRole("heading", { name: /dikembalikan$/ }).waitFor();
  }

  /** From the page after a step to the next step's form. */
  async goOn() {
    await this.page.getByRole("link", { name: /^Buka langkah \d+$/ }).click();
    await this.page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  }

  /** A planned visit, from the step's form to the page after it. */
  async visit({ step, actor, outcome, back }: Visit, nip: string, reason: string) {
    await this.stepHeading(step.number).waitFor();
    await this.tickAll();
    if (step.outcomes.length > 1) await this.choose(outcome.label);
    await this.signAs({ name: `Petugas ${actor.short}`, nip, position: actor.name });
    await (back ? this.sendBack(reason) : this.complete());
  }

  /** From the page after the last step to the sealed case. */
  async signOff() {
    await this.page.getByRole("link", { name: "Sahkan kasus" }).click();
    await this.page.getByRole("button", { name: "Sahkan kasus" }).click();
    await this.page.getByRole("heading", { name: "Kasus disahkan" }).waitFor();
  }

  /** @returns the bytes of the case's PDF, as the officer gets them. */
  async downloadPdf(): Promise<Uint8Array> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Unduh PDF" }).click();
    return new Uint8Array(await readFile(await (await download).path()));
  }
}
