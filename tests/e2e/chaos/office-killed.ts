/**
 * Officers write notes to the same cases as fast as their screens answer, while their pages, their browsers and the
 * office's server are killed at random moments; then everybody is left in peace, and what lies where is judged.
 */
import { setTimeout as after } from "node:timers/promises";
import type { TriedServer } from "../../support/nats-server.ts";
import { randomFrom } from "../../support/random.ts";
import type { Kill } from "./kill.ts";
import { joined, shareCases, until } from "./office-joined.ts";
import { faultsOf, type Logs, type Said } from "./office-judged.ts";
import type { Officer, Start } from "./officer.ts";
import type { Answer } from "./pressing.ts";

export interface Accident {
  /** Address of the built site. */
  site: string;
  /** Name of the SOP, where the site has several. */
  sop?: string;
  start: Start;
  officers: number;
  cases: number;
  /** So many are to be acknowledged, under so many kills. */
  acts: number;
  kills: number;
  seed: number;
}

export interface Outcome {
  /** What is wrong; see `faultsOf`. */
  faults: string[];
  acknowledged: number;
  refused: number;
  /** In a line, though the page died before it could say so. */
  unsaid: number;
  /** Messages at the server: with the lines' acts what stands beside them, and what came twice. */
  messages: number;
  /** What was killed, how often. */
  kills: string;
  /** Until the last act was acknowledged, and from then until everybody had everything. */
  seconds: { work: number; peace: number };
}

type Way = Kill | "server";
/** The server dies as often as what officers work in. */
const WAYS: readonly Way[] = ["server", "browser crashed", "server", "renderer crashed"];
/** Notes that are pressed before an officer turns to another case. */
const AT_ONCE = 10;

class Work {
  private readonly accident: Accident;
  private readonly random: () => number;
  private readonly server: TriedServer;
  private readonly officers: readonly Officer[];
  private readonly ids: readonly string[];
  private readonly said: Said;
  private isOver = false;
  private returning: Promise<void> = Promise.resolve();
  readonly ways: Way[];

  constructor(
    accident: Accident,
    { server, officers }: Pick<Awaited<ReturnType<typeof joined>>, "server" | "officers">,
    ids: readonly string[],
    said: Said,
  ) {
    this.accident = accident;
    this.random = randomFrom(accident.seed);
    this.server = server;
    this.officers = officers;
    this.ids = ids;
    this.said = said;
    this.ways = Array.from({ length: accident.kills }, (_, n) => WAYS[n % WAYS.length] as Way);
  }

  /** Resolves when all is acknowledged, all kills were made, and the server is there. */
  async isDone(): Promise<void> {
    try {
      await Promise.all([this.strikes(), ...this.officers.map((officer) => this.works(officer))]);
    } finally {
      this.isOver = true;
      await this.returning;
    }
  }

  private isAt(acts: number): boolean {
    return this.isOver || this.said.acknowledged.length >= Math.min(acts, this.accident.acts);
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private async works(officer: Officer): Promise<void> {
    const { pressed } = this.said;
    while (!this.isAt(this.accident.acts)) {
      const texts = Array.from({ length: AT_ONCE }, (_, n) => `catatan ${pressed.size + n + 1}`);
      for (const text of texts) pressed.add(text);
      await officer.notes(this.ids[this.below(this.ids.length)] ?? "", texts);
    }
  }

  private async strikes(): Promise<void> {
    const moments = this.ways.map(() => this.below(this.accident.acts)).toSorted((a, b) => a - b);
    const order = this.ways.map((way) => ({ way, by: this.random() }));
    for (const [n, { way }] of order.toSorted((a, b) => a.by - b.by).entries()) {
      await until(`act ${moments[n]}`, () => this.isAt(moments[n] ?? 0));
      // The random moment within an act.
      await after(this.random() * 100);
      await (way === "server"
        ? this.killsServer()
        : this.officers[this.below(this.officers.length)]?.dies(way));
    }
  }

  /** Work goes on without it for a while, and so do the kills. */
  private async killsServer(): Promise<void> {
    await this.returning;
    await this.server.kill();
    const back = this.said.acknowledged.length + this.below(30);
    this.returning = until("acts without a server", () => this.isAt(back)).then(() =>
      this.server.start(),
    );
  }
}

async function logsOf(officers: readonly Officer[], ids: readonly string[]): Promise<Logs> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const logs = await Promise.all(officers.map((officer) => officer.log(id)));
      return [id, logs.map((log) => log ?? [])] as const;
    }),
  );
  return new Map(found);
}

/** Nothing is wrong any more: what was overtaken stands beside a line for a while, until it is offered again. */
async function isOne(server: TriedServer, logs: Logs, said: Said): Promise<boolean> {
  const isAsLong = [...logs.values()].every(([one, ...others]) =>
    others.every((log) => log.length === one?.length),
  );
  return isAsLong && faultsOf(await server.stored(), logs, said).faults.length === 0;
}

/** So long (ms) everybody is left in peace: what was overtaken is offered again act by act. */
const peaceOf = ({ acts }: Accident): number => 60_000 + 600 * acts;

/** @returns what came of it. @throws when an officer cannot go on though nobody killed him. */
export async function officeKilled(accident: Accident): Promise<Outcome> {
  const said = {
    pressed: new Set<string>(),
    acknowledged: [] as string[],
    refused: [] as string[],
  };
  const listen = ({ command, saved }: Answer) => {
    (saved ? said.acknowledged : said.refused).push(command);
  };
  const office = await joined(accident, listen);
  const { server, officers } = office;
  try {
    const ids = await shareCases(officers, accident.cases, accident.sop);
    const work = new Work(accident, office, ids, said);
    const begun = performance.now();
    await work.isDone();
    const worked = performance.now();
    for (const { page } of officers) await page.goto("kasus/");
    // Where it never comes true, the judgement says what is otherwise.
    const isNow = async () => isOne(server, await logsOf(officers, ids), said);
    await until("one line", isNow, peaceOf(accident)).catch(() => undefined);
    const peace = performance.now();
    const stored = await server.stored();
    const { faults, acts } = faultsOf(stored, await logsOf(officers, ids), said);
    if (faults.length === 0) {
      for (const officer of officers) for (const id of ids) await officer.seesShared(id);
    }
    const times = Map.groupBy(work.ways, (way) => way);
    return {
      faults,
      acknowledged: said.acknowledged.length,
      refused: said.refused.length,
      unsaid: acts - said.acknowledged.length,
      messages: stored.length,
      kills: [...times].map(([way, { length }]) => `${way} ${length}×`).join(", "),
      seconds: { work: (worked - begun) / 1000, peace: (peace - worked) / 1000 },
    };
  } finally {
    await office.stop();
  }
}
