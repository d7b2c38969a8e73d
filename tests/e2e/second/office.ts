/** An office at work: its nats-server, and officers who joined it, each in a browser of his own behind a web server. */
import type { Browser } from "@playwright/test";
import type { Office } from "../../../src/core/office/schema.ts";
import { startWith, type Tried, type TriedServer } from "../../support/nats-server.ts";
import { type OfficeFront, startFront } from "../../support/office-front.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { OfficePages } from "../pages/office.ts";

/** Who works there, without a key: that is made in the browser. */
export type Member = Pick<Office["members"][number], "id" | "name" | "roles">;

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

/**
 * @param site address of the built site.
 * @param tried what is otherwise than in the office of the fixture.
 */
export async function openOffice(
  browser: Browser,
  site: string,
  members: readonly Member[],
  tried: Omit<Tried, "origins"> = {},
): Promise<OfficeAtWork> {
  let socket = "";
  const fronts = await Promise.all(members.map(({ id }) => startFront(site, () => socket, id)));
  // Where pages come from is known before the keys of its officers are.
  const origins = fronts.map(({ url }) => new URL(url).origin);
  const server = await startWith([], { ...tried, origins });
  socket = server.url;
  const officers = await Promise.all(fronts.map((front) => officerAt(browser, front)));
  const stop = async () => {
    await Promise.all(officers.map(({ page }) => page.context().close()));
    await Promise.all(fronts.map((front) => front.stop()));
    await server.stop();
  };
  try {
    const keys = await Promise.all(officers.map(({ office }) => office.makeKey()));
    await server.admit(members.map((one, n) => ({ ...one, publicKey: keys[n] ?? "" })));
    await server.announce();
    await Promise.all(officers.map(({ office }, n) => office.join(members[n]?.id ?? "")));
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { server, officers, stop };
}
