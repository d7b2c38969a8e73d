import { expect, type Page } from "@playwright/test";

/** The system's notices, as this page gives them from its next load on: permitted, and written down instead of shown. */
export class Notices {
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async of(page: Page): Promise<Notices> {
    await page.addInitScript(() => {
      const told: string[] = [];
      class Notice {
        constructor(title: string, { body }: { body: string }) {
          told.push(`${title}: ${body}`);
        }
        static requestPermission() {
          return Promise.resolve("granted");
        }
      }
      Object.assign(window, { Notification: Notice, noticesTold: told });
    });
    return new Notices(page);
  }

  /** What was told since the page was loaded. */
  told(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { noticesTold: string[] }).noticesTold);
  }

  async switchedOn() {
    await expect(this.page.getByLabel(/^Beri tahu saat waktu/)).toBeChecked();
  }
}
