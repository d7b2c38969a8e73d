/**
 * Papers under what browsers and people do to a page: killed while files are attached, two tabs at once, a
 * disk that is full half way. What the screen listed must be there each time, its event and its bytes.
 */
import { setTimeout as after } from "node:timers/promises";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { PAPERS } from "../../../src/browser/places.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { randomFrom } from "../../support/random.ts";
import { long } from "../long.ts";
import { AT, begun, file, keysOfPapers, NUMBER } from "../pages/given-papers.ts";
import { PapersPage } from "../pages/papers.ts";
import { figure } from "./figures.ts";
import { type Kill, kill } from "./kill.ts";
import { test } from "./profile.ts";
import { putStored, soundLog } from "./stored.ts";

const SEED = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1e9));
const KEY = `uji-${NUMBER.replaceAll("/", "-")}`;
const KILLS: readonly Kill[] = [
  "page closed",
  "renderer crashed",
  "browser crashed",
  "page closed",
];
const AT_ONCE = 8;

/** Digests of the papers in the store, each held to its bytes. */
const papersIn = (page: Page): Promise<string[]> =>
  page.evaluate(async (prefix) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("sop-kaltim");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const store = database.transaction("data").objectStore("data");
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const asked = <T>(asking: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(asking.error);
      });
    const [keys, records] = await Promise.all([
      asked(store.getAllKeys(range)),
      asked(store.getAll(range)),
    ]);
    database.close();
    for (const [n, { bytes }] of records.entries()) {
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const digest = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
      if (`${prefix}${digest}` !== keys[n]) throw new Error(`other bytes under ${keys[n]}`);
    }
    return keys.map((key) => String(key).slice(prefix.length)).sort();
  }, PAPERS.at(""));

/** The files that a log names: name and digest. */
const filesOf = (log: readonly RecordedEvent[]) =>
  log.flatMap(({ event }) => (event.type === "FileAttached" ? [event] : []));

const names = (log: readonly RecordedEvent[]) => filesOf(log).map(({ name }) => name);
const digests = (log: readonly RecordedEvent[]) =>
  [...new Set(filesOf(log).map(({ digest }) => digest))].sort();

/** Tells of every file that the page lists, once it does. */
const listing = (page: Page, tell: string): Promise<void> =>
  page.evaluate((name) => {
    const seen = new Set<string>();
    const told = Reflect.get(window, name) as (file: string) => void;
    const look = () => {
      for (const row of document.querySelectorAll(".k-paper-list .k-paper-name")) {
        const text = row.textContent ?? "";
        if (!seen.has(text)) told(text);
        seen.add(text);
      }
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
  }, tell);

test("killed while attaching, what was listed is there with its bytes, and nothing is left over", async ({
  profile,
}) => {
  long("a page or browser begun anew after each kill");
  const random = randomFrom(SEED);
  figure(`seed ${SEED}`);
  const listed = new Set<string>();
  const begin = async (): Promise<[BrowserContext, Page]> => {
    const context = await profile.start();
    await context.exposeBinding("listed", (_source, name: string) => listed.add(name));
    return [context, await context.newPage()];
  };
  let [context, page] = await begin();
  await begun(page);
  let unlisted = 0;
  for (const [round, how] of KILLS.entries()) {
    await page.goto(AT);
    const papers = new PapersPage(page);
    await (round === 0 || listed.size === 0 ? papers.begin() : papers.more());
    await listing(page, "listed");
    const target = listed.size + 1 + Math.floor(random() * (AT_ONCE - 3));
    const files = Array.from({ length: AT_ONCE }, (_, n) =>
      file(`putaran ${round} berkas ${n}.txt`, `${round}/${n} `.repeat(60_000)),
    );
    await papers.region.getByLabel("Berkas", { exact: true }).setInputFiles(files);
    await expect.poll(() => listed.size >= target, { intervals: [2], timeout: 30_000 }).toBe(true);
    // The random moment within an attaching that this test is about.
    await after(random() * 20);
    await kill(page, how);
    if (how === "browser crashed") [context, page] = await begin();
    else page = await context.newPage();

    // No page of cases yet, which would mend what was cut short.
    await page.goto("privasi/");
    const log = await soundLog(page, KEY);
    expect(names(log)).toEqual(expect.arrayContaining([...listed]));
    expect(await papersIn(page), "event and bytes").toEqual(expect.arrayContaining(digests(log)));
    unlisted = names(log).length - listed.size;
    await page.goto("kasus/");
    await expect.poll(() => papersIn(page), "bytes of no event are swept").toEqual(digests(log));
  }
  figure(
    `${listed.size} files listed and there after ${KILLS.length} kills, ${unlisted} more stored and not yet listed`,
  );
});

test("two tabs attach at once: each file once, the same one told, and both show all", async ({
  profile,
}) => {
  const context = await profile.start();
  const page = await context.newPage();
  const first = await begun(page);
  const second = new PapersPage(await context.newPage());
  await second.page.goto(AT);
  await second.begin();
  const of = (tab: string) => [
    ...Array.from({ length: 4 }, (_, n) => file(`${tab}${n}.txt`, `${tab} ${n}`)),
    file("sama.txt", "dari kedua tab"),
  ];
  const give = (papers: PapersPage, tab: string) =>
    papers.region.getByLabel("Berkas", { exact: true }).setInputFiles(of(tab));
  await Promise.all([give(first, "a"), give(second, "b")]);
  for (const papers of [first, second]) {
    await expect(papers.rows).toHaveCount(9);
    await expect(papers.section.getByText(/^“sama.txt”/)).toBeVisible();
  }
  const told = await Promise.all(
    [first, second].map((papers) => papers.section.getByText(/^“sama.txt”/).textContent()),
  );
  expect(told.filter((text) => text?.includes("sudah dilampirkan di tempat ini"))).toHaveLength(1);
  const log = await soundLog(page, KEY);
  expect(names(log)).toHaveLength(9);
  expect(await papersIn(page)).toEqual(digests(log));
});

test("a file whose act waits for room outlives another tab's sweeping", async ({ profile }) => {
  const context = await profile.start();
  const page = await context.newPage();
  const papers = await begun(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      if (String(given[1]).startsWith("case/")) throw new DOMException("", "QuotaExceededError");
      return put.apply(this, given);
    };
    addEventListener("room", () => Object.assign(IDBObjectStore.prototype, { put }), {
      once: true,
    });
  });
  await papers.attach(file("nota.txt", "nota dinas"));
  await expect(papers.section).toContainText("“nota.txt”: belum tersimpan");
  // What no case and no tab holds: when it is gone, the other tab has swept.
  await putStored(page, PAPERS.at("0".repeat(64)), { kind: "papers", version: 1, bytes: "" });
  expect(await keysOfPapers(page)).toBe(2);
  const other = await context.newPage();
  await other.goto("kasus/");
  await expect.poll(() => keysOfPapers(other)).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event("room")));
  await page.getByRole("alert").getByRole("button", { name: "Coba simpan lagi" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(papers.rows).toHaveCount(1);
  const log = await soundLog(page, KEY);
  expect(await papersIn(page)).toEqual(digests(log));
  expect(digests(log)).toHaveLength(1);
});
