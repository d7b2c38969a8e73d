import { expect, type Locator, type Page } from "@playwright/test";
import type { Sop, Step } from "../../../src/core/sop/schema.ts";
import { backward, forward, officer, stepNumbered } from "../../support/routes.ts";
import { CasePage } from "./case.ts";

/** The heading of a new screen has the focus, and the person sees it: clear of the sticky bar. */
export async function expectArrival(heading: Locator): Promise<void> {
  await expect(heading).toBeFocused();
  await expect(async () => {
    const { top, bar, height } = await heading.evaluate((element) => ({
      top: element.getBoundingClientRect().top,
      bar: document.querySelector("header.header")?.getBoundingClientRect().bottom ?? 0,
      height: innerHeight,
    }));
    expect(top, "heading under the sticky bar").toBeGreaterThanOrEqual(bar);
    expect(top, "heading below the fold").toBeLessThan(height - 20);
  }).toPass({ timeout: 15_000 });
}

export type Look = (state: string) => Promise<void>;

/**
 * Officers at work on one case, led by what the SOP says of the step on screen and not by a step's
 * name, with time for a measure of one's own in every state on the way.
 */
export class Journey {
  readonly page: Page;
  readonly case: CasePage;
  readonly #sop: Sop;
  /** Measures the state on screen; axe needs no asking (`journeys.ts`). */
  readonly look: Look;

  constructor(page: Page, sop: Sop, look: Look = async () => {}) {
    this.page = page;
    this.case = new CasePage(page);
    this.#sop = sop;
    this.look = look;
  }

  /** The step whose form is open, by the number in its heading. */
  async step(): Promise<Step> {
    const heading = this.page.getByRole("heading", { name: /^Langkah \d+:/ });
    const text = (await heading.textContent()) ?? "";
    return stepNumbered(this.#sop, Number(/\d+/.exec(text)?.[0]));
  }

  /** Fills in the open step up to its outcome, with the officer whose part it is. */
  async fill(step: Step, outcome: string): Promise<void> {
    await this.case.tickAll();
    if (step.outcomes.length > 1) await this.case.choose(outcome);
    await this.case.signAs(officer(this.#sop, step.actor));
  }

  /** Does the open step, confirms it, and ends on the screen that says what comes next. */
  async forward(): Promise<Step> {
    const step = await this.step();
    await this.look(`form of step ${step.number}`);
    await this.fill(step, forward(this.#sop, step).label);
    await this.page.getByRole("button", { name: "Selesaikan langkah" }).click();
    await expectArrival(this.page.getByRole("heading", { name: /^Periksa jawaban/ }));
    await this.look(`check of step ${step.number}`);
    await this.page.getByRole("button", { name: "Ya, catat langkah ini" }).click();
    await expectArrival(this.page.getByRole("heading", { name: /selesai dicatat$/ }));
    await this.look(`step ${step.number} recorded`);
    return step;
  }

  /** Sends the work back from the open step, which must be able to. */
  async back(reason: string): Promise<Step> {
    const step = await this.step();
    const outcome = backward(this.#sop, step);
    if (!outcome) throw new Error(`step ${step.number} sends nothing back`);
    await this.fill(step, outcome.label);
    await this.page.getByRole("button", { name: "Kembalikan" }).click();
    await expect(this.page.getByRole("alert")).toContainText("Tulis alasan pengembalian");
    await this.look("return refused without a reason");
    await this.page.getByLabel("Alasan", { exact: true }).fill(reason);
    await this.page.getByRole("button", { name: "Kembalikan" }).click();
    await expectArrival(this.page.getByRole("heading", { name: /^Periksa jawaban/ }));
    await this.look("check of a return");
    await this.page.getByRole("button", { name: "Ya, kembalikan" }).click();
    await expectArrival(this.page.getByRole("heading", { name: /dikembalikan$/ }));
    await this.look("return recorded");
    return step;
  }

  /** Signs a finished case off, from the screen that asks for it to the confirmation. */
  async seal(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Sahkan kasus" })).toBeVisible();
    await this.look("sign-off");
    for (const { label, actor } of this.#sop.signOff) {
      const block = this.page.getByRole("group", { name: new RegExp(`^${label}:`) });
      const { name, nip, position } = officer(this.#sop, actor);
      await block.getByLabel("Nama", { exact: true }).fill(name);
      await block.getByLabel("NIP", { exact: true }).fill(nip);
      await block.getByLabel("Jabatan", { exact: true }).fill(position);
    }
    await this.page.getByRole("button", { name: "Sahkan kasus" }).click();
    await expectArrival(this.page.getByRole("heading", { name: "Kasus disahkan" }));
    await this.look("sealed");
  }

  /** Opens one of the four sections of the case. */
  async section(name: "Langkah kini" | "Bagan alir" | "Riwayat" | "Berkas dan tindakan") {
    const sections = this.page.getByRole("navigation", { name: "Bagian kasus" });
    await sections.getByRole("link", { name }).click();
    await expect(sections.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await this.heading().waitFor();
    await this.look(`section ${name}`);
  }

  /** Opens the screen of an act on the whole case, e.g. "Batalkan kasus". */
  async act(name: string) {
    await this.section("Berkas dan tindakan");
    await this.page.getByRole("main").getByRole("link", { name, exact: true }).click();
    await expectArrival(this.heading());
    await this.look(name);
  }

  /** The heading of the screen inside the case. */
  heading(): Locator {
    return this.page.locator(".ui-heading");
  }
}
