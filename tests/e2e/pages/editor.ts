import { expect, type Locator, type Page } from "@playwright/test";
import type { Sop } from "../../../src/core/sop/schema.ts";
import type { Pasted } from "../../support/pastes.ts";

type Part = "Identitas" | "Langkah" | "Perubahan" | "Pratinjau" | "Coba jalankan" | "Keluar";

/** The page on which an SOP is written. */
export class EditorPage {
  readonly grid: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole("grid", { name: "Langkah-langkah SOP" });
    this.dialog = page.getByRole("dialog");
  }

  async begin(): Promise<void> {
    await this.page.goto("/susun/");
    await this.page.getByRole("button", { name: "Mulai SOP baru" }).click();
    await this.grid.waitFor();
  }

  /** The next version of a published SOP. */
  async beginNext({ identity }: Sop): Promise<void> {
    await this.page.goto("/susun/");
    const name = `Susun versi berikutnya dari ${identity.name}`;
    await this.page.getByRole("button", { name }).click();
    await this.grid.waitFor();
  }

  /** Goes to one part of the draft. */
  async open(part: Part): Promise<void> {
    await this.page.getByRole("link", { name: part, exact: true }).click();
    await this.page.getByRole("heading", { name: part, exact: true, level: 3 }).waitFor();
  }

  /** A row, counted from 0. */
  row(n: number): Locator {
    return this.grid.locator("tbody tr").nth(n);
  }

  /** A cell of a row; the row's number stands at 0. */
  cell(row: number, column: number): Locator {
    return this.row(row).locator("th, td").nth(column);
  }

  async stored(): Promise<void> {
    await expect(this.page.getByText(/^✓ Tersimpan/)).toBeVisible();
  }

  /** As a person does with what another program put on the clipboard. */
  async paste(html: string, text = ""): Promise<void> {
    await this.page.evaluate(
      ([markup, plain]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", markup ?? "");
        clipboardData.setData("text/plain", plain ?? "");
        const event = { clipboardData, bubbles: true, cancelable: true };
        (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", event));
      },
      [html, text],
    );
  }
}

/** An SOP's table as an office has it in Word: the symbols are drawn over it, so its cells are empty. */
export function tableOf({ actors, steps }: Sop): Pasted[][] {
  const cell = (text: string | null | undefined): Pasted => ({
    lines: text ? text.split("\n") : [],
  });
  const heads = ["Kelengkapan", "Waktu", "Output"];
  return [
    [
      { ...cell("No."), down: 2 },
      { ...cell("Uraian Kegiatan"), down: 2 },
      { ...cell("Pelaksana"), across: actors.length },
      { ...cell("Mutu Baku"), across: heads.length },
      { ...cell("Ket."), down: 2 },
    ],
    [...actors.map(({ name }) => cell(name)), ...heads.map(cell)],
    ...steps.map((step) => [
      cell(String(step.number)),
      cell(step.activity),
      ...actors.map(() => cell("")),
      cell(step.requirements?.text),
      cell(step.duration),
      cell(step.output?.text),
      cell(step.remarks),
    ]),
  ];
}
