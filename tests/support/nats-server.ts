/**
 * The office's server with officers whose keys come out of their browsers, set up as `npm run kantor` sets it up;
 * and what a server goes through: it ends without a warning, loses what it had, is made anew.
 */
import type { NatsConnection } from "@nats-io/nats-core";
import { preparePapers, prepareStream, publishMembers } from "../../src/build/office/stream.ts";
import { PAPERS_API, STREAM } from "../../src/core/office/subjects.ts";
import type { Arrived } from "../../src/core/sharing/message.ts";
import { logIn, type NatsServer, type OfficeWithKeys, officeWithKeys, startNats } from "./nats.ts";

export interface Officer {
  id: string;
  publicKey: string;
  name?: string;
  roles?: string[];
  position?: string;
}

/** An administrator's connection: it asks JetStream's API and writes anywhere. */
interface Administrator {
  ask<T>(api: string, body?: object): Promise<T>;
  /** Likewise of the stream of the papers. */
  askPapers<T>(api: string, body?: object): Promise<T>;
  say(subject: string, body: Uint8Array | string): Promise<void>;
  /** Says very much, unacknowledged. Resolves, once the stream has it, to how many messages it has. */
  pour(all: Iterable<{ subject: string; body: string }>): Promise<number>;
}

export interface TriedServer extends Pick<NatsServer, "url" | "kill" | "start" | "stop"> {
  stream: string;
  /** Ends it without a warning, as a power cut does, and starts it again. */
  killAndRestart(): Promise<void>;
  asAdministrator<T>(work: (administrator: Administrator) => Promise<T>): Promise<T>;
  /** Makes the stream anew, with nothing in it. */
  empty(): Promise<void>;
  /** Comes back from a copy of its disk that lacks the last so many messages. */
  loses(messages: number): Promise<void>;
  /** All that is stored, as an administrator may see it. */
  stored(): Promise<Arrived[]>;
  /** Lets these in, and nobody else any more. */
  admit(officers: readonly Officer[]): Promise<void>;
  /** Tells everybody who the members are. */
  announce(): Promise<void>;
}

export interface Tried {
  /** Where pages may come from. */
  origins?: string[];
  /** Room for what is shared. */
  storeMegabytes?: number;
  /** What else is otherwise in the configuration. */
  place?: (text: string) => string;
}

/** The office of the fixture with these members in place of its own. */
function officeOf(
  { office }: OfficeWithKeys,
  officers: readonly Officer[],
  tried: Tried,
): OfficeWithKeys["office"] {
  const [anybody] = office.members;
  if (anybody === undefined) throw new Error("an office of nobody");
  const { origins = office.sharing.origins, storeMegabytes } = tried;
  const { limits } = office.sharing;
  return {
    ...office,
    sharing: {
      ...office.sharing,
      origins,
      limits: { ...limits, storeMegabytes: storeMegabytes ?? limits.storeMegabytes },
    },
    members: officers.map(({ id, publicKey, name = id, roles = anybody.roles, position }) => ({
      ...anybody,
      ...{ id, name, roles, position: position ?? null },
      keys: [{ key: publicKey, device: "perangkat uji", since: "2026-11-22" }],
    })),
  };
}

export async function startWith(
  officers: readonly Officer[],
  tried: Tried = {},
): Promise<TriedServer> {
  const given = officeWithKeys();
  let office = officeOf(given, officers, tried);
  const server = await startNats({ ...given, office }, null, tried.place);
  const asAdministrator: TriedServer["asAdministrator"] = async (work) => {
    const connection = await logIn(server.url, given.seeds.administrator);
    try {
      const asking =
        (under: string) =>
        async <T>(api: string, body?: object) => {
          const payload = body === undefined ? "" : JSON.stringify(body);
          return (await connection.request(`${under}.${api}`, payload)).json<T>();
        };
      return await work({
        ask: asking("$JS.API"),
        askPapers: asking(PAPERS_API),
        async say(subject, body) {
          await connection.request(subject, body);
        },
        async pour(all) {
          let poured = 0;
          for (const { subject, body } of all) {
            connection.publish(subject, body);
            poured += 1;
            if (poured % 500 === 0) await connection.flush();
          }
          const last = async () => {
            const info = await connection.request(`$JS.API.STREAM.INFO.${STREAM}`);
            return info.json<{ state: { messages: number } }>().state.messages;
          };
          for (const end = performance.now() + 240_000; (await last()) < poured; ) {
            if (performance.now() > end) throw new Error("the stream lacks messages");
          }
          return last();
        },
      });
    } finally {
      await connection.close();
    }
  };
  const setUp = async (work: (connection: NatsConnection) => Promise<unknown>) => {
    const connection = await logIn(server.url, given.seeds.administrator);
    await work(connection);
    await connection.close();
  };
  const empty = async () => {
    await asAdministrator(({ ask }) => ask(`STREAM.DELETE.${STREAM}`));
    await setUp((connection) => prepareStream(connection, office.sharing));
  };
  const killAndRestart = async () => {
    await server.kill();
    await server.start();
  };
  // What a restored copy is: another stream with the first messages of the old one.
  const loses = async (messages: number) => {
    const kept = await asAdministrator(({ ask }) => firstOf(ask, messages));
    await empty();
    await asAdministrator(async ({ say }) => {
      for (const { subject, body } of kept) await say(subject, body);
    });
    await killAndRestart();
  };
  try {
    await empty();
    await setUp((connection) => preparePapers(connection, office.sharing));
  } catch (thrown) {
    await server.stop();
    throw thrown;
  }
  return {
    ...server,
    stream: STREAM,
    killAndRestart,
    asAdministrator,
    stored: () => asAdministrator(({ ask }) => firstOf(ask, 0)),
    empty,
    loses,
    async admit(officers) {
      office = officeOf(given, officers, tried);
      await server.reload(office);
    },
    announce: () => setUp((connection) => publishMembers(connection, office)),
  };
}

/** All that is stored but the last so many. */
async function firstOf(ask: Administrator["ask"], messages: number): Promise<Arrived[]> {
  const found: Arrived[] = [];
  const { state } = await ask<{ state: { first_seq: number; last_seq: number } }>(
    `STREAM.INFO.${STREAM}`,
  );
  for (let seq = Math.max(1, state.first_seq); seq <= state.last_seq - messages; seq += 1) {
    const { message } = await ask<{ message?: StoredMessage }>(`STREAM.MSG.GET.${STREAM}`, { seq });
    if (message === undefined) continue;
    const { subject, time, data = "", hdrs } = message;
    const body = Buffer.from(data, "base64").toString();
    found.push({ ...{ seq, time, subject, body }, headers: hdrs !== undefined });
  }
  return found;
}

interface StoredMessage {
  subject: string;
  time: string;
  data?: string;
  hdrs?: string;
}
