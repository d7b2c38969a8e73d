/**
 * A real nats-server on loopback for the protocol alone, all officers in one account and nothing kept afterwards.
 * What an officer may do there is tried with the configuration that an office gets (`nats.ts`).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jetstreamManager } from "@nats-io/jetstream";
import { nkeyAuthenticator, nkeys, wsconnect } from "@nats-io/nats-core";
import { freePort } from "./nats.ts";

const STREAM = "KASUS";

export interface Officer {
  id: string;
  publicKey: string;
}

export interface NatsServer {
  url: string;
  stream: string;
  /** Ends it without a warning, as a power cut does, and starts it again. */
  killAndRestart(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Does something with an administrator's rights. */
  asAdministrator<T>(
    work: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>,
  ): Promise<T>;
  /** Makes the stream anew, with nothing in it. */
  empty(): Promise<void>;
  /** Comes back from a copy of its disk that lacks the last so many messages. */
  loses(messages: number): Promise<void>;
  /** Lets these in, and nobody else any more. */
  admit(officers: readonly Officer[]): Promise<void>;
  stop(): Promise<void>;
}

const quoted = (subjects: readonly string[]) =>
  subjects.map((one) => JSON.stringify(one)).join(", ");

const rights = ({ id, publicKey }: Officer) => `{
  nkey: ${publicKey}
  permissions: {
    publish: { allow: [${quoted([
      `kasus.*.${id}`,
      `$JS.API.STREAM.INFO.${STREAM}`,
      `$JS.API.CONSUMER.CREATE.${STREAM}.>`,
      `$JS.API.CONSUMER.MSG.NEXT.${STREAM}.>`,
    ])}] }
    subscribe: { allow: [${quoted([`_INBOX.${id}.>`])}] }
  }
}`;

export async function startNats(officers: readonly Officer[]): Promise<NatsServer> {
  const folder = await mkdtemp(join(tmpdir(), "nats-"));
  const [port, ws] = [await freePort(), await freePort()];
  const administrator = nkeys.createUser();
  const configure = async (officers: readonly Officer[]) => {
    const users = [...officers.map(rights), `{ nkey: ${administrator.getPublicKey()} }`];
    const config = `listen: "127.0.0.1:${port}"
jetstream: { store_dir: ${JSON.stringify(folder)} }
websocket: { listen: "127.0.0.1:${ws}", no_tls: true }
authorization: { users: [${users.join(",\n")}] }
`;
    await writeFile(join(folder, "server.conf"), config);
  };
  await configure(officers);
  const url = `ws://127.0.0.1:${ws}`;
  let running: ChildProcess | null = null;

  const kill = async () => {
    const program = running;
    if (program === null || program.exitCode !== null) return;
    const ended = new Promise((resolve) => program.once("exit", resolve));
    program.kill("SIGKILL");
    await ended;
  };
  const start = async () => {
    running = spawn("nats-server", ["-c", join(folder, "server.conf")], { stdio: "ignore" });
    await answers(ws, running);
  };
  const asAdministrator: NatsServer["asAdministrator"] = async (work) => {
    const authenticator = nkeyAuthenticator(administrator.getSeed());
    const connection = await wsconnect({ servers: url, authenticator, reconnect: false });
    try {
      return await work(await jetstreamManager(connection));
    } finally {
      await connection.close();
    }
  };
  const admit = async (officers: readonly Officer[]) => {
    await configure(officers);
    running?.kill("SIGHUP");
    // It takes the configuration up in its own time: whoever logs in before tries again.
  };
  const stop = async () => {
    await kill();
    await rm(folder, { recursive: true });
  };
  const empty = () =>
    asAdministrator(async ({ streams }) => {
      await streams.delete(STREAM).catch(() => undefined);
      await streams.add({ name: STREAM, subjects: ["kasus.>", "kantor.anggota"] });
    });
  // What a restored copy is: another stream with the first messages of the old one.
  const loses = async (messages: number) => {
    const kept = await asAdministrator(async ({ streams }) => {
      const { state } = await streams.info(STREAM);
      const found: { subject: string; data: Uint8Array }[] = [];
      for (let seq = state.first_seq; seq <= state.last_seq - messages; seq += 1) {
        const message = await streams.getMessage(STREAM, { seq });
        if (message) found.push({ subject: message.subject, data: message.data });
      }
      return found;
    });
    await empty();
    await asAdministrator(async (manager) => {
      for (const { subject, data } of kept) await manager.jetstream().publish(subject, data);
    });
    await killAndRestart();
  };
  const killAndRestart = async () => {
    await kill();
    await start();
  };
  try {
    await start();
    await empty();
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return {
    url,
    stream: STREAM,
    kill,
    start,
    killAndRestart,
    asAdministrator,
    empty,
    loses,
    admit,
    stop,
  };
}

async function answers(port: number, program: ChildProcess): Promise<void> {
  for (const end = performance.now() + 15_000; performance.now() < end; ) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      }).once("error", () => resolve(false));
    });
    if (open) return;
    if (program.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${program.spawnfile} does not answer on ${port}`);
}
