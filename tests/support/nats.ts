/**
 * Starts the nats-server of this machine with the configuration that the office's file makes, changed in
 * nothing but ports and folders; and members with keys of their own who log in to it.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ConnectionOptions,
  type NatsConnection,
  nkeyAuthenticator,
  nkeys,
  wsconnect,
} from "@nats-io/nats-core";
import { parse } from "yaml";
import { ACCOUNTS_FILE, NATS_PLACE, writeNats } from "../../src/build/servers/nats.ts";
import { writeNatsAccounts } from "../../src/build/servers/nats-accounts.ts";
import { type Office, OfficeSchema } from "../../src/core/office/schema.ts";
import { repositoryFile } from "./content.ts";

/** The version of the server on this machine; null where none is installed, or none shall be used (`WITHOUT_SERVER`). */
export const INSTALLED: string | null = process.env.WITHOUT_SERVER
  ? null
  : (/v(\d+\.\d+\.\d+)/.exec(
      spawnSync("nats-server", ["--version"], { encoding: "utf8" }).stdout ?? "",
    )?.[1] ?? null);

/** Private halves of keys, by whose they are. */
type Seeds = Record<string, Uint8Array>;

export interface OfficeWithKeys {
  office: Office & { sharing: NonNullable<Office["sharing"]> };
  /** By the first name of the member, and of the "administrator". */
  seeds: Seeds;
}

/** @returns the office of the fixture, with one key a member whose private half is known here. */
export function officeWithKeys(): OfficeWithKeys {
  const office = OfficeSchema.parse(parse(repositoryFile("tests/fixtures/office/kantor.yaml")));
  const { sharing } = office;
  if (sharing === null) throw new Error("the fixture shares nothing");
  const seeds: Seeds = {};
  const keyFor = (who: string) => {
    const pair = nkeys.createUser();
    seeds[who] = pair.getSeed();
    return pair.getPublicKey();
  };
  const members = office.members.map((member) => ({
    ...member,
    keys: [
      {
        key: keyFor(member.name.split(" ")[0] ?? ""),
        device: "perangkat uji",
        since: "2026-11-22",
      },
    ],
  }));
  return {
    office: {
      ...office,
      members,
      sharing: {
        ...sharing,
        administratorKey: keyFor("administrator"),
        serverVersion: INSTALLED ?? "2.9.10",
      },
    },
    seeds,
  };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

export interface NatsServer {
  /** Of its WebSocket. */
  url: string;
  /** Where it keeps what it is told. */
  folder: string;
  /** Another office from now on: written anew and loaded twice while it runs, as an operator is told to. */
  reload(office: OfficeWithKeys["office"]): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Ports {
  websocket: number;
  tools: number;
  watch: number;
}

const PORTS = ["websocket", "tools", "watch"] as const;

/** The configuration as an administrator would place it on another machine. */
function placed(text: string, folder: string, ports: Ports): string {
  const moved = PORTS.reduce(
    (done, name) =>
      done
        .replaceAll(`port: ${NATS_PLACE[name]}`, `port: ${ports[name]}`)
        .replaceAll(`:${NATS_PLACE[name]}`, `:${ports[name]}`),
    text,
  );
  return moved.replaceAll(NATS_PLACE.folder, join(folder, "store"));
}

async function answers(port: number, program: ChildProcess): Promise<void> {
  for (const end = performance.now() + 15_000; performance.now() < end; ) {
    const well = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (well) return;
    if (program.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nats-server does not answer");
}

/**
 * @param place what else must be moved: hosts and ports of other servers.
 * @param name of the server, of those that copy each other.
 */
export async function startNats(
  { office }: OfficeWithKeys,
  name: string | null = null,
  place: (text: string) => string = (text) => text,
): Promise<NatsServer> {
  const folder = mkdtempSync(join(tmpdir(), "nats-"));
  const ports = { websocket: await freePort(), tools: await freePort(), watch: await freePort() };
  const main = join(folder, "nats-server.conf");
  const write = ({ sharing, ...rest }: OfficeWithKeys["office"]) => {
    writeFileSync(main, place(placed(writeNats(sharing, name), folder, ports)));
    writeFileSync(join(folder, ACCOUNTS_FILE), writeNatsAccounts({ ...rest, sharing }, sharing));
  };
  let program: ChildProcess;
  let ended: Promise<unknown>;
  const launch = () => {
    const env = { ...process.env, [NATS_PLACE.key]: `k${"7".repeat(40)}` };
    program = spawn("nats-server", ["-c", main, "-l", join(folder, "log")], {
      env,
      stdio: "ignore",
    });
    ended = new Promise((resolve) => program.once("exit", resolve));
  };
  const end = async (signal: NodeJS.Signals) => {
    program.kill(signal);
    await ended;
  };
  // Some changes are taken by a start alone: it says so, and that too is an answer.
  const reloads = () =>
    readFileSync(join(folder, "log"), "utf8").split(/(?:Reloaded|Failed to reload) server conf/)
      .length;
  write(office);
  launch();
  // Of several, none is well before the others are there.
  const start = async () => {
    launch();
    await answers(ports.watch, program);
  };
  // biome-ignore lint/style/noNonNullAssertion: launched above.
  if (name === null) await answers(ports.watch, program!);
  return {
    url: `ws://127.0.0.1:${ports.websocket}`,
    folder,
    async reload(next) {
      write(next);
      for (const before of [reloads(), reloads() + 1]) {
        program.kill("SIGHUP");
        for (const end = performance.now() + 15_000; reloads() <= before; ) {
          if (performance.now() > end) throw new Error("nats-server does not load");
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    },
    kill: () => end("SIGKILL"),
    start,
    async stop() {
      if (program.exitCode === null && program.signalCode === null) await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns a connection with this private key. @throws when the server does not let it in. */
export const logIn = (
  servers: string | string[],
  seed: Uint8Array | undefined,
  more: ConnectionOptions = {},
): Promise<NatsConnection> =>
  wsconnect({
    servers,
    authenticator: nkeyAuthenticator(seed ?? new Uint8Array()),
    reconnect: false,
    ...more,
  });
