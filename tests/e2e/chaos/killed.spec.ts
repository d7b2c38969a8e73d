/**
 * 200 appends through the real form while the page is killed at random moments: closed without
 * asking, its process crashed, the whole browser crashed. What the screen had acknowledged must be
 * there each time it is opened again. CHAOS_SEED repeats a run.
 */
import { setTimeout as after } from "node:timers/promises";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { randomFrom } from "../../support/random.ts";
import { long } from "../long.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { figure } from "./figures.ts";
import { type Kill, kill } from "./kill.ts";
import { addNotes, hear } from "./pressing.ts";
import { test } from "./profile.ts";
import { notesOf, soundLog } from "./stored.ts";

const APPENDS = 200;
const SEED = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1e9));
const CASE = { number: "001/KACAU/2026", subject: "Perihal uji", applicant: "Pemohon uji" };

test("a tab killed at any moment loses nothing that it had acknowledged", async ({ profile }) => {
  long("200 acts, and a browser begun anew after each kill");
  const random = randomFrom(SEED);
  figure(`seed ${SEED}`);
  const acknowledged: string[] = [];
  const kills: Record<Kill, number> = {
    "page closed": 0,
    "renderer crashed": 0,
    "browser crashed": 0,
  };
  let unsaid = 0;
  const began = performance.now();

  const begin = async (): Promise<[BrowserContext, Page]> => {
    const context = await profile.start();
    const page = await context.newPage();
    await hear(page, ({ command, saved }) => saved && acknowledged.push(command));
    return [context, page];
  };
  let [context, page] = await begin();
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  const address = `${new URL(page.url()).pathname}${new URL(page.url()).search}`;
  const caseId = new URL(page.url()).searchParams.get("kasus") ?? "";

  for (let round = 0; ; round++) {
    await page.goto(`${address}&tampil=kelola`);
    await page.getByLabel("Catatan kasus", { exact: true }).waitFor();
    const stored = notesOf(await soundLog(page, caseId));
    // One more than was said at each kill: written, and killed before the screen could say so.
    const known = stored.filter((text) => acknowledged.includes(text));
    expect(known, "acknowledged and stored, once each, in order").toEqual(acknowledged);
    expect(stored.length - known.length).toBeLessThanOrEqual(round);
    unsaid = stored.length - known.length;
    if (acknowledged.length >= APPENDS) break;

    const target = acknowledged.length + 1 + Math.floor(random() * 30);
    const texts = Array.from({ length: 60 }, (_, n) => `putaran ${round}, catatan ${n}`);
    const pressing = addNotes(page, texts).catch(() => undefined);
    const reached = () => acknowledged.length >= target;
    await expect.poll(reached, { intervals: [2], timeout: 30_000 }).toBe(true);
    // The random moment within an append that this test is about.
    await after(random() * 20);
    const how: Kill =
      round === 4 ? "browser crashed" : round % 3 === 1 ? "renderer crashed" : "page closed";
    await kill(page, how);
    kills[how] += 1;
    await pressing;
    if (how === "browser crashed") [context, page] = await begin();
    else page = await context.newPage();
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const ways = Object.entries(kills).map(([how, times]) => `${how} ${times}×`);
  figure(
    `${acknowledged.length} acknowledged appends, all stored, chain intact; ${ways.join(", ")}`,
  );
  figure(`${unsaid} more were stored and not yet said when the page died; ${seconds} s`);
});
