/** An officer at work in a browser of his own that is killed under him, and begun again on the same profile. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { OfficePages } from "../pages/office.ts";
import { type Kill, kill } from "./kill.ts";
import { type Answer, addNotes, hear } from "./pressing.ts";
import { soundLog, storedValue } from "./stored.ts";

/** Starts a browser on what lies in the folder. */
export type Start = (folder: string, baseURL: string) => Promise<BrowserContext>;

interface Place {
  start: Start;
  /** Address of the site, as this officer reaches it. */
  url: string;
  listen(answer: Answer): void;
}

export class Officer {
  private readonly place: Place;
  private readonly folder: string;
  private context: BrowserContext;
  page: Page;
  /** So many times it was killed. */
  deaths = 0;
  private reborn: Promise<void> = Promise.resolve();

  private constructor(place: Place, folder: string, context: BrowserContext, page: Page) {
    this.place = place;
    this.folder = folder;
    this.context = context;
    this.page = page;
  }

  static async at(place: Place): Promise<Officer> {
    const folder = await mkdtemp(join(tmpdir(), "officer-"));
    const context = await place.start(folder, place.url);
    const page = await context.newPage();
    await hear(page, (answer) => place.listen(answer));
    return new Officer(place, folder, context, page);
  }

  /** Kills what he works in, and begins it again. Resolves when he has a page again, with nothing on it. */
  dies(how: Kill): Promise<void> {
    this.deaths += 1;
    const { page } = this;
    this.reborn = this.reborn.then(async () => {
      await kill(page, how);
      if (how === "browser crashed") await this.starts();
      else this.page = await this.context.newPage();
    });
    return this.reborn;
  }

  private async starts(): Promise<void> {
    this.context = await this.place.start(this.folder, this.place.url);
    this.page = await this.context.newPage();
    await hear(this.page, (answer) => this.place.listen(answer));
  }

  /** Adds these notes to the case, until the last is answered or he dies. */
  async notes(caseId: string, texts: readonly string[]): Promise<void> {
    const deaths = await this.alive();
    try {
      await this.page.goto(`kasus/?kasus=${caseId}&tampil=kelola`);
      await this.page.getByLabel("Catatan kasus", { exact: true }).waitFor();
      await addNotes(this.page, texts);
    } catch (thrown) {
      if (this.deaths === deaths) throw thrown;
      await this.reborn;
    }
  }

  /** @returns how often he died, once he has a page. */
  private async alive(): Promise<number> {
    for (;;) {
      const { deaths } = this;
      await this.reborn;
      if (deaths === this.deaths) return deaths;
    }
  }

  /** The case as it lies in his browser, null when it is not there. @throws when it is not sound. */
  async log(caseId: string): Promise<RecordedEvent[] | null> {
    const there = await storedValue(this.page, `case/${caseId}`);
    return there === null ? null : soundLog(this.page, caseId);
  }

  /** His screen says that the office has all of the case. */
  async seesShared(caseId: string): Promise<void> {
    await this.page.goto(`kasus/?kasus=${caseId}`);
    await new OfficePages(this.page).isShared();
  }

  async ends(): Promise<void> {
    await this.reborn.catch(() => undefined);
    await this.context.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
