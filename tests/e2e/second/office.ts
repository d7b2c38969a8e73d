/** An office at work: its nats-server, and officers who joined it, each in a browser of his own behind a web server. */
import type { Browser } from "@playwright/test";
import { readSop } from "../../support/content.ts";
import { INSTALLED } from "../../support/nats.ts";
import type { Tried, TriedServer } from "../../support/nats-server.ts";
import type { OfficeFront } from "../../support/office-front.ts";
import { type Member, prepareOffice } from "../../support/prepared-office.ts";
import { test } from "../fixtures.ts";
import { long } from "../long.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { OfficePages } from "../pages/office.ts";

/** What they work by: the one SOP of the second site. */
export const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
/** The part of whoever performs a step, by the step's place. */
export const partOf = (n: number): string =>
  sop.actors.find(({ id }) => id === sop.steps[n]?.actor)?.name ?? "";
const NIP = "198703142010012003";

export async function officerAt(browser: Browser, front: OfficeFront) {
  const context = await browser.newContext({ baseURL: front.url });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const pages = { page, office: new OfficePages(page), list: new CaseListPage(page) };
  return { ...pages, front, current: new CasePage(page) };
}

export type OfficerAt = Awaited<ReturnType<typeof officerAt>>;

export interface OfficeAtWork {
  server: TriedServer;
  /** As the members, in their order. */
  officers: readonly OfficerAt[];
  stop(): Promise<void>;
}

/** An office of these members, each in a Chromium of his own, joined. `site` and `tried` as for `prepareOffice`. */
export async function openOffice(
  browser: Browser,
  site: string,
  members: readonly Member[],
  tried: Omit<Tried, "origins"> = {},
): Promise<OfficeAtWork> {
  const prepared = await prepareOffice(site, members, tried);
  const { server, fronts } = prepared;
  const officers = await Promise.all(fronts.map((front) => officerAt(browser, front)));
  const stop = async () => {
    await Promise.all(officers.map(({ page }) => page.context().close()));
    await prepared.stop();
  };
  try {
    await prepared.admit(await Promise.all(officers.map(({ office }) => office.makeKey())));
    await Promise.all(officers.map(({ office }, n) => office.join(members[n]?.id ?? "")));
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { server, officers, stop };
}

/** Opens a case under this number, alone. */
export async function opens({ list }: OfficerAt, number: string): Promise<void> {
  await list.goto();
  await list.start({ number, subject: "Laptop", applicant: "Tim", sop: sop.identity.name });
}

/** Ticks what is left of the step on screen and declares it, by the outcome that leads on. `n`: its place. */
export async function finishStep({ current }: OfficerAt, n: number): Promise<void> {
  const outcomes = sop.steps[n]?.outcomes ?? [];
  const onward = outcomes.find(({ target }) => "step" in target);
  await current.tickAll();
  if (outcomes.length > 1 && onward) await current.choose(onward.label);
  await current.signAs({ name: "Petugas", nip: NIP, position: "Staf" });
  await current.complete();
}

/** The network is back, and the browser says so. */
export async function mended({ front, page }: OfficerAt): Promise<void> {
  front.mend();
  await page.evaluate(() => dispatchEvent(new Event("online")));
}

/**
 * A test of an office at work; a machine without nats-server says that it is skipped.
 * @param what why it takes long.
 * @param work given as many officers as there are members, in their order.
 */
export function testOffice(
  title: string,
  { members, what }: { members: readonly [Member, Member]; what: string },
  work: (ani: OfficerAt, budi: OfficerAt, server: TriedServer) => Promise<void>,
): void {
  test(title, async ({ browser, baseURL }) => {
    test.info().skip(INSTALLED === null, "no nats-server here (Debian: apt install nats-server)");
    long(what);
    const { officers, server, stop } = await openOffice(browser, baseURL ?? "", members);
    const [ani, budi] = officers;
    try {
      if (ani === undefined || budi === undefined) throw new Error("two officers");
      await work(ani, budi, server);
    } finally {
      await stop();
    }
  });
}
