/** Officers who joined an office, each in a browser that may be killed, and the cases that they share. */
import { setTimeout as after } from "node:timers/promises";
import type { TriedServer } from "../../support/nats-server.ts";
import { prepareOffice } from "../../support/prepared-office.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { OfficePages } from "../pages/office.ts";
import { Officer, type Start } from "./officer.ts";
import type { Answer } from "./pressing.ts";

/** Longest (ms) that anything may take here. */
const LONGEST = 1_200_000;

interface Joining {
  /** Address of the built site. */
  site: string;
  start: Start;
  officers: number;
}

interface Joined {
  server: TriedServer;
  officers: readonly Officer[];
  stop(): Promise<void>;
}

/** @param listen told of every answer of every screen. */
export async function joined(
  { site, start, officers: size }: Joining,
  listen: (answer: Answer) => void,
): Promise<Joined> {
  const members = Array.from({ length: size }, (_, n) => ({
    id: "abcdefgh"[n]?.repeat(12) ?? "",
    name: `Petugas ${n + 1}`,
    roles: ["Staf"],
  }));
  const office = await prepareOffice(site, members);
  const officers: Officer[] = [];
  const stop = async () => {
    await Promise.all(officers.map((officer) => officer.ends()));
    await office.stop();
  };
  try {
    for (const { url } of office.fronts) officers.push(await Officer.at({ start, url, listen }));
    const pages = officers.map(({ page }) => new OfficePages(page));
    await office.admit(await Promise.all(pages.map((page) => page.makeKey())));
    await Promise.all(pages.map((page, n) => page.join(members[n]?.id ?? "")));
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { server: office.server, officers, stop };
}

/**
 * The first officer opens so many cases and shares them.
 * @param sop its name, where the site has several.
 * @returns their ids, once everybody has them.
 */
export async function shareCases(
  officers: readonly Officer[],
  cases: number,
  sop: string | undefined,
): Promise<string[]> {
  const ids: string[] = [];
  const page = officers[0]?.page;
  for (let n = 1; page && n <= cases; n += 1) {
    const list = new CaseListPage(page);
    await list.goto();
    const facts = { number: `${n}/KACAU`, subject: "Perihal uji", applicant: "Pemohon uji" };
    await list.start(sop === undefined ? facts : { ...facts, sop });
    await new OfficePages(page).share();
    ids.push(new URL(page.url()).searchParams.get("kasus") ?? "");
  }
  await until("everybody has the cases", async () => {
    const logs = await Promise.all(officers.flatMap((one) => ids.map((id) => one.log(id))));
    return !logs.includes(null);
  });
  return ids;
}

/** @param longest in ms. @throws when it does not come true. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  longest = LONGEST,
): Promise<void> {
  for (const end = performance.now() + longest; !(await isSo()); await after(50)) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
  }
}
