/** Many cases in an office's stream, and how long a browser that has none of them takes to have them all. */
import type { Page } from "@playwright/test";
import { digestOf } from "../../../src/core/case/chain.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { actBody, sopBody } from "../../../src/core/sharing/message.ts";
import { caseSubject, sopSubject } from "../../../src/core/sharing/subject.ts";
import { madeCase } from "../../support/made-cases.ts";
import type { TriedServer } from "../../support/nats-server.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";

/** As many cases are worked on at the same time. */
const AT_ONCE = 200;
const [FROM, TO] = [Date.UTC(2026, 0, 5), Date.UTC(2026, 9, 1)];

interface Said {
  subject: string;
  body: string;
}

/** Logs of that many events, a few that all others repeat under ids of their own. */
function patterns(events: number): RecordedEvent[][] {
  const found: RecordedEvent[][] = [];
  for (let n = 0; found.length < 20; n += 1) {
    const log = madeCase(n, FROM, TO);
    if (log.length >= events) found.push(log.slice(0, events));
  }
  return found;
}

function renamed(log: readonly RecordedEvent[], n: number): RecordedEvent[] {
  const made: RecordedEvent[] = [];
  for (const recorded of log) {
    const { event } = recorded;
    const last = made.at(-1);
    made.push({
      ...recorded,
      prev: last === undefined ? recorded.prev : digestOf(last),
      event:
        event.type === "CaseOpened"
          ? { ...event, caseId: `bersama-${n}`, number: `${n + 1}/BERSAMA` }
          : event,
    });
  }
  return made;
}

/** What an office of some years has said: so many cases, each with so many events, many of them side by side. */
export function* saidBy(member: string, cases: number, events: number): Generator<Said> {
  const all = patterns(events);
  yield { subject: sopSubject(member), body: sopBody(PENGELOLAAN_DATA) };
  for (let first = 0; first < cases; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, cases - first) }, (_, k) =>
      renamed(all[(first + k) % all.length] ?? [], first + k),
    );
    for (let n = 0; n < events; n += 1) {
      for (const [k, log] of some.entries()) {
        const act = log[n];
        if (act)
          yield { subject: caseSubject(`bersama-${first + k}`, member), body: actBody(act, null) };
      }
    }
  }
}

/** Puts all of it into the stream. @returns how many messages. */
export async function fill(server: TriedServer, member: string, cases: number, events: number) {
  return server.asAdministrator(({ pour }) => pour(saidBy(member, cases, events)));
}

/** Most memory (MB) of the page's scripts while something goes on, looked at every second. */
export async function memoryDuring(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  let most = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const { metrics } = await session.send("Performance.getMetrics");
      most = Math.max(most, metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  await work();
  isOver = true;
  await looking;
  return most / 1024 ** 2;
}
