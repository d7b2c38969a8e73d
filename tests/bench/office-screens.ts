/** From the press on a tick in one officer's browser until it stands on the screen of a colleague's. */
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../src/build/chromium/find.ts";
import { CaseListPage } from "../e2e/pages/case-list.ts";
import { OfficePages } from "../e2e/pages/office.ts";
import { publishedSop } from "../support/content.ts";
import { INSTALLED } from "../support/nats.ts";
import { prepareOffice } from "../support/prepared-office.ts";
import { officeSite } from "./office-site.ts";
import { median, type Row, told } from "./row.ts";

const ACTS = 200;
const BOX = "fieldset input[type=checkbox]";
const SEEN = "seenByTheBench";

/** Both may fill in the first step. */
const ROLES = publishedSop().actors.map(({ name }) => name);
const MEMBERS = ["ani", "budi"].map((name) => ({ id: name.padEnd(12, "a"), name, roles: ROLES }));

/** From now on the page waits for the box to be so, in the first frame that draws it. */
const waitsFor = (page: Page, isTicked: boolean) =>
  page.evaluate(
    ([box, seen, wanted]) => {
      const seenAt = new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector<HTMLInputElement>(box)?.checked !== wanted)
            return requestAnimationFrame(look);
          // What a frame's callbacks find is drawn when they are over.
          return setTimeout(() => resolve(performance.timeOrigin + performance.now()));
        };
        look();
      });
      Reflect.set(window, seen, seenAt);
    },
    [BOX, SEEN, isTicked] as const,
  );

/** @returns epoch ms of the press. */
const pressed = (page: Page) =>
  page.evaluate((box) => {
    const at = performance.timeOrigin + performance.now();
    document.querySelector<HTMLInputElement>(box)?.click();
    return at;
  }, BOX);

const seenAt = (page: Page) =>
  page.evaluate((seen) => Reflect.get(window, seen) as Promise<number>, SEEN);

/** Both on the same case, whose first step has a box. */
async function onOneCase([ani, budi]: readonly [Page, Page]): Promise<void> {
  const list = new CaseListPage(ani);
  await list.goto();
  await list.start({ number: "1/UJI", subject: "Uji", applicant: "Uji" });
  await new OfficePages(ani).share();
  await new CaseListPage(budi).goto();
  await new CaseListPage(budi).openAmongAll("1/UJI");
  for (const page of [ani, budi]) await page.locator(BOX).first().waitFor();
}

/** A browser of each his own: two processes, two stores, two connections. */
export async function screenRows(): Promise<Row[]> {
  if (INSTALLED === null) return [];
  const { executablePath, args } = await findBrowser();
  const site = await officeSite();
  const office = await prepareOffice(site.url, MEMBERS);
  const browsers: Browser[] = [];
  try {
    const pages: Page[] = [];
    for (const { url } of office.fronts) {
      const browser = await chromium.launch({ executablePath, args });
      browsers.push(browser);
      pages.push(await browser.newPage({ baseURL: url, locale: "id-ID" }));
    }
    const both = pages as [Page, Page];
    const joining = both.map((page) => new OfficePages(page));
    await office.admit(await Promise.all(joining.map((page) => page.makeKey())));
    for (const [n, page] of joining.entries()) await page.join(MEMBERS[n]?.id ?? "");
    await onOneCase(both);
    const times: number[] = [];
    for (let n = 0; n < ACTS; n += 1) {
      await waitsFor(both[1], n % 2 === 0);
      const at = await pressed(both[0]);
      times.push((await seenAt(both[1])) - at);
    }
    const ordered = times.toSorted((a, b) => a - b);
    const what = "office: press → the tick on the colleague's screen";
    return [
      told(`${what}, p50`, median(times), "ms"),
      told(`${what}, p99`, ordered[Math.floor(ACTS * 0.99)] ?? 0, "ms"),
    ];
  } finally {
    for (const browser of browsers) await browser.close();
    await office.stop();
    await site.stop();
  }
}
