/** Sets up what an office shares on its server: the stream, and the list of members on it. */
import { type NatsConnection, nkeyAuthenticator, wsconnect } from "@nats-io/nats-core";
import { MemberListSchema, memberListOf } from "../../core/office/members.ts";
import type { Office } from "../../core/office/schema.ts";
import {
  CASES_SUBJECT,
  PAPERS_API,
  PAPERS_STREAM,
  PAPERS_SUBJECT,
  STREAM,
} from "../../core/office/subjects.ts";
import { MEMBERS_SUBJECT } from "../../core/sharing/subject.ts";

type Sharing = NonNullable<Office["sharing"]>;

interface Answer {
  error?: { code: number; description: string };
  state?: { last_seq: number };
  message?: { seq: number; data?: string };
}

const NO_STREAM = 404;

const MEGABYTE = 1024 ** 2;

/**
 * What the stream must be: nothing in it ends by itself, and nothing but a single message can be taken out.
 * Its own limit refuses before anything is written; beyond the account's, 2.9.10 writes what it refuses.
 */
const streamOf = (name: string, subjects: string[], megabytes: number, { servers }: Sharing) => ({
  ...{ name, subjects },
  retention: "limits",
  storage: "file",
  discard: "new",
  max_bytes: megabytes * MEGABYTE,
  num_replicas: servers.length === 0 ? 1 : servers.length,
  deny_purge: true,
  allow_rollup_hdrs: false,
  allow_direct: false,
});

/**
 * @param server the address of its WebSocket.
 * @param seed the administrator's private key.
 * @returns a connection as the administrator. @throws Error when the server does not let it in.
 */
export const connectAsAdministrator = (server: string, seed: Uint8Array): Promise<NatsConnection> =>
  wsconnect({ servers: server, authenticator: nkeyAuthenticator(seed), reconnect: false });

const CASES_API = "$JS.API";

async function ask(
  connection: NatsConnection,
  api: string,
  body?: object,
  under = CASES_API,
): Promise<Answer> {
  const payload = body === undefined ? "" : JSON.stringify(body);
  const answer = await connection.request(`${under}.${api}`, payload, { timeout: 10_000 });
  return answer.json<Answer>();
}

async function must(
  connection: NatsConnection,
  api: string,
  body?: object,
  under = CASES_API,
): Promise<Answer> {
  const answer = await ask(connection, api, body, under);
  if (answer.error) throw new Error(answer.error.description);
  return answer;
}

/**
 * Makes the stream of the cases, or brings the one that is there to what it must be.
 * @throws Error in the server's words when it refuses.
 */
export const prepareStream = (connection: NatsConnection, sharing: Sharing) =>
  prepare(
    connection,
    streamOf(STREAM, [CASES_SUBJECT, MEMBERS_SUBJECT], sharing.limits.storeMegabytes, sharing),
    CASES_API,
  );

/**
 * Likewise of their papers; `none` where the office does not carry them.
 * @throws Error in the server's words when it refuses, or runs with a configuration that has no place for it.
 */
export async function preparePapers(
  connection: NatsConnection,
  sharing: Sharing,
): Promise<"made" | "kept" | "none"> {
  const { papersMegabytes } = sharing.limits;
  if (papersMegabytes === 0) return "none";
  const wanted = streamOf(PAPERS_STREAM, [PAPERS_SUBJECT], papersMegabytes, sharing);
  return prepare(connection, wanted, PAPERS_API);
}

async function prepare(
  connection: NatsConnection,
  wanted: ReturnType<typeof streamOf>,
  under: string,
): Promise<"made" | "kept"> {
  const { name } = wanted;
  const there = await ask(connection, `STREAM.INFO.${name}`, undefined, under);
  if (there.error?.code === NO_STREAM) {
    await must(connection, `STREAM.CREATE.${name}`, wanted, under);
    return "made";
  }
  if (there.error) throw new Error(there.error.description);
  await must(connection, `STREAM.UPDATE.${name}`, wanted, under);
  return "kept";
}

const newestList = (connection: NatsConnection) =>
  ask(connection, `STREAM.MSG.GET.${STREAM}`, { last_by_subj: MEMBERS_SUBJECT });

/**
 * Publishes the list of members unless it stands there already, and erases the ones before: who left must
 * not stay on the disk.
 * @throws Error when the server refuses.
 */
export async function publishMembers(
  connection: NatsConnection,
  office: Office,
): Promise<"published" | "same"> {
  const list = JSON.stringify(MemberListSchema.parse(memberListOf(office)));
  const before = await newestList(connection);
  const said = before.message?.data ? Buffer.from(before.message.data, "base64").toString() : null;
  if (said === list) return "same";
  const acknowledged = await connection.request(MEMBERS_SUBJECT, list, { timeout: 10_000 });
  const { seq, error } = acknowledged.json<Answer & { seq?: number }>();
  if (seq === undefined) throw new Error(error?.description ?? "no sequence");
  await eraseListsBefore(connection, seq);
  return "published";
}

/** From the newest on backwards is not asked for by the server: each before is the first one that is left. */
async function eraseListsBefore(connection: NatsConnection, newest: number): Promise<void> {
  for (;;) {
    const first = await ask(connection, `STREAM.MSG.GET.${STREAM}`, {
      seq: 1,
      next_by_subj: MEMBERS_SUBJECT,
    });
    const seq = first.message?.seq ?? newest;
    if (seq >= newest) return;
    await must(connection, `STREAM.MSG.DELETE.${STREAM}`, { seq, no_erase: false });
  }
}
