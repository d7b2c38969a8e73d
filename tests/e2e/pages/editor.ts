import { expect, type Locator, type Page } from "@playwright/test";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { symbolOf } from "../../../src/core/sop/symbol.ts";
import { asWord, type Pasted } from "../../support/pastes.ts";

const KEYS = { capsule: "1", box: "2", diamond: "3" } as const;

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

  /**
   * Pastes an SOP's table as Word has it, without a symbol, and places them all by keys.
   * @returns how many acts that took: a paste, a key, a press, a choice, a field filled.
   */
  async takeTable(sop: Sop): Promise<number> {
    const { actors, steps } = sop;
    const columnOf = (actor: string) => 2 + actors.findIndex(({ id }) => id === actor);
    let acts = 2;
    const press = async (key: string) => {
      acts += 1;
      await this.page.keyboard.press(key);
    };
    await this.paste(asWord(tableOf(sop)));
    await this.dialog.getByRole("button", { name: `Ambil ${steps.length} langkah` }).click();
    await expect(this.row(steps.length - 1)).toContainText(steps.at(-1)?.activity ?? "");
    let column = 1;
    await expect(this.cell(0, column)).toBeFocused();
    for (const step of steps) {
      const to = columnOf(step.actor);
      for (; column < to; column += 1) await press("ArrowRight");
      for (; column > to; column -= 1) await press("ArrowLeft");
      await press(KEYS[symbolOf(sop, step)]);
      if (step !== steps.at(-1)) await press("ArrowDown");
    }
    for (const [row, step] of steps.entries()) {
      if (symbolOf(sop, step) !== "diamond") continue;
      await this.cell(row, columnOf(step.actor)).press("Enter");
      for (const [n, { label, target }] of step.outcomes.entries()) {
        await this.dialog.getByLabel("Nama jalan").nth(n).fill(label);
        const at = "step" in target ? steps.findIndex(({ id }) => id === target.step) : row + 1;
        if (at !== row + 1) {
          await this.dialog
            .getByRole("combobox", { name: `${label}, lanjut ke` })
            .selectOption({ index: 2 + at });
        }
        acts += 2;
      }
      await this.dialog.getByRole("button", { name: "Selesai", exact: true }).click();
      acts += 2;
    }
    return acts;
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
