/**
 * Presses the real controls of a case as fast as they answer. Runs inside the page, so that hundreds
 * of commands take seconds; what is saved is judged by the screen alone, as a person would.
 */
import type { Page } from "@playwright/test";

/** What came of one command, as the screen said it. */
export interface Answer {
  /** The note's text, or the word for what a tick did. */
  command: string;
  saved: boolean;
  /** The message shown instead, "" when it was saved. */
  message: string;
}

/** The page's way to tell the test, out of reach of whatever happens to the page next. */
const TELL = "tellTheTest";

/** Hears every answer from every page of `page`'s context from now on. */
export async function hear(page: Page, listen: (answer: Answer) => void): Promise<void> {
  await page.context().exposeBinding(TELL, (_source, answer: Answer) => listen(answer));
}

/** Adds these notes one after another; resolves when the last is answered. Page: "Berkas dan tindakan". */
export function addNotes(page: Page, texts: readonly string[]): Promise<void> {
  return page.evaluate(press, { kind: "notes" as const, commands: [...texts], tell: TELL });
}

/** Ticks and unticks the step's first requirement, `times` in all. Page: the current step. */
export function toggle(page: Page, times: number): Promise<void> {
  const commands = Array.from({ length: times }, () => "");
  return page.evaluate(press, { kind: "ticks" as const, commands, tell: TELL });
}

interface Pressing {
  kind: "notes" | "ticks";
  commands: string[];
  tell: string;
}

async function press({ kind, commands, tell }: Pressing): Promise<void> {
  const told = Reflect.get(window, tell) as (answer: unknown) => Promise<void>;
  const find = <E extends Element>(selector: string): E => {
    const found = document.querySelector<E>(selector);
    if (found === null) throw new Error(`nothing on screen at ${selector}`);
    return found;
  };
  const saveState = () => find(".ui-save").textContent ?? "";
  /** Does `act` and resolves when the page has gone through "Menyimpan…" and back. */
  const answered = (act: () => void) =>
    new Promise<void>((resolve) => {
      let began = false;
      const observer = new MutationObserver(() => {
        began ||= saveState().includes("Menyimpan");
        if (!began || saveState().includes("Menyimpan")) return;
        observer.disconnect();
        // The form hears of it after the header does.
        setTimeout(resolve);
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      act();
    });
  const rendered = () => new Promise<void>((resolve) => setTimeout(resolve));
  const alerts = () =>
    [...document.querySelectorAll(".ui-notice[role=alert]")]
      .map((one) => one.textContent)
      .join(" ");

  for (const text of commands) {
    if (kind === "notes") {
      const field = find<HTMLTextAreaElement>("textarea#k-catatan-kasus");
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await rendered();
      await answered(() => field.form?.requestSubmit());
      const saved = find<HTMLTextAreaElement>("textarea#k-catatan-kasus").value === "";
      await told({ command: text, saved, message: saved ? "" : alerts() });
    } else {
      const box = find<HTMLInputElement>("fieldset input[type=checkbox]");
      const wish = !box.checked;
      await answered(() => box.click());
      const saved = box.checked === wish && alerts() === "";
      await told({ command: wish ? "ada" : "belum", saved, message: saved ? "" : alerts() });
    }
  }
}
