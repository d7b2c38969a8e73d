/** The real server, set up from an office's file: what members may do is done, and nothing else is. */
import { globSync, readFileSync } from "node:fs";
import { jetstream } from "@nats-io/jetstream";
import { headers, type NatsConnection } from "@nats-io/nats-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareStream, publishMembers } from "../../../src/build/office/stream.ts";
import { writeNatsAccounts } from "../../../src/build/servers/nats-accounts.ts";
import { MemberListSchema, memberListOf } from "../../../src/core/office/members.ts";
import { handshake } from "../../support/handshake.ts";
import {
  INSTALLED,
  logIn,
  type NatsServer,
  officeWithKeys,
  startNats,
} from "../../support/nats.ts";

test.each([
  ["a hundred members", 100, 100 * 99],
  ["more of them", 101, 0],
])("who looks at a case is told among %s as often as it can be", (_, count, heard) => {
  const { office } = officeWithKeys();
  const [anybody] = office.members;
  if (anybody === undefined) throw new Error("an office of nobody");
  const members = Array.from({ length: count }, (_, n) => ({ ...anybody, id: `m${n}` }));
  const written = writeNatsAccounts({ ...office, members }, office.sharing);
  expect(written.match(/\{ stream: \{ account:/g)?.length ?? 0).toBe(heard);
});

if (INSTALLED === null)
  console.warn("nats-server is not installed: an office's server was not run");

describe.skipIf(INSTALLED === null)("an office's nats-server", () => {
  const given = officeWithKeys();
  const { office, seeds } = given;
  const [sri, budi, , agus] = office.members.map(({ id }) => id);
  let server: NatsServer;
  let administrator: NatsConnection;
  let member: NatsConnection;

  beforeAll(async () => {
    server = await startNats(given);
    administrator = await logIn(server.url, seeds.administrator);
    expect(await prepareStream(administrator, office.sharing)).toBe("made");
    member = await logIn(server.url, seeds.Sri);
  });
  afterAll(async () => {
    await member?.close();
    await administrator?.close();
    await server?.stop();
  });

  const api = async <T>(name: string, body: object | "" = ""): Promise<T> => {
    const payload = body === "" ? "" : JSON.stringify(body);
    return (await administrator.request(`$JS.API.${name}`, payload)).json<T>();
  };

  /** Every message that is stored: its subject and what it says. */
  async function stored(): Promise<string[]> {
    const { state } = await api<{ state: { first_seq: number; last_seq: number } }>(
      "STREAM.INFO.KASUS",
    );
    const all: string[] = [];
    for (let seq = Math.max(1, state.first_seq); seq <= state.last_seq; seq++) {
      const { message } = await api<{ message?: { subject: string; data?: string } }>(
        "STREAM.MSG.GET.KASUS",
        { seq },
      );
      if (!message) continue;
      all.push(`${message.subject} ${Buffer.from(message.data ?? "", "base64")}`);
    }
    return all;
  }

  /** Says something and waits until the server has heard it. */
  async function say(
    from: NatsConnection,
    subject: string,
    body = "",
    reply?: string,
  ): Promise<void> {
    from.publish(subject, body, reply === undefined ? {} : { reply });
    await from.flush();
    // The server answers what it was asked before in its own time: a second round waits for that.
    await api("STREAM.INFO.KASUS");
    await new Promise((resolve) => setImmediate(resolve));
    await api("STREAM.INFO.KASUS");
  }

  test("is set up twice without a change, and holds the newest list of members alone", async () => {
    expect(await prepareStream(administrator, office.sharing)).toBe("kept");
    expect(await publishMembers(administrator, office)).toBe("published");
    expect(await publishMembers(administrator, office)).toBe("same");
    const [first, ...others] = office.members;
    const fewer = { ...office, members: others };
    expect(first?.id).toBe(sri);
    expect(await publishMembers(administrator, fewer)).toBe("published");
    expect(await publishMembers(administrator, office)).toBe("published");
    const lists = (await stored()).filter((one) => one.startsWith("kantor.anggota "));
    expect(lists).toHaveLength(1);
  });

  test("lets a member write under the own name and read all, by the official client", async () => {
    await jetstream(member).publish(`kasus.c1.${sri}`, "milik Sri");
    const reader = await logIn(server.url, seeds.Budi);
    const consumer = await jetstream(reader).consumers.get("KASUS", {});
    const messages = await consumer.consume();
    const seen: string[] = [];
    for await (const message of messages) {
      seen.push(message.subject);
      if (message.subject === "kantor.anggota") {
        expect(MemberListSchema.parse(message.json())).toEqual(memberListOf(office));
      }
      // What is said while one listens arrives as well.
      if (message.string() === "milik Sri")
        await jetstream(member).publish(`kasus.c2.${sri}`, "baru");
      if (message.string() === "baru") break;
    }
    expect(seen).toEqual(["kantor.anggota", `kasus.c1.${sri}`, `kasus.c2.${sri}`]);
    await reader.close();
  });

  const PURGE = JSON.stringify({ filter: "kasus.>" });
  const CONFIG = { name: "KASUS", subjects: ["kasus.*.*"], deny_purge: false };

  test.each<[string, string, string?]>([
    ["in another's name", `kasus.c1.${budi}`, "palsu"],
    ["without a name", "kasus.c1", "palsu"],
    ["a list of members", "kantor.anggota", JSON.stringify(memberListOf(office))],
    ["a purge", "$JS.API.STREAM.PURGE.KASUS"],
    ["a purge of one case", "$JS.API.STREAM.PURGE.KASUS", PURGE],
    ["the end of the stream", "$JS.API.STREAM.DELETE.KASUS"],
    ["another shape of the stream", "$JS.API.STREAM.UPDATE.KASUS", JSON.stringify(CONFIG)],
    [
      "a stream",
      "$JS.API.STREAM.CREATE.LAIN",
      JSON.stringify({ name: "LAIN", subjects: ["lain"] }),
    ],
    ["the end of one message", "$JS.API.STREAM.MSG.DELETE.KASUS", JSON.stringify({ seq: 1 })],
    ["the same by the name inside", "$JS.bersama.API.STREAM.DELETE.KASUS"],
    [
      "a copy of the stream",
      "$JS.API.STREAM.SNAPSHOT.KASUS",
      JSON.stringify({ deliver_subject: "x" }),
    ],
  ])("refuses a member who says %s", async (_, subject, body) => {
    const before = await stored();
    await say(member, subject, body);
    expect(await stored()).toEqual(before);
    expect(await api("STREAM.INFO.LAIN")).toHaveProperty("error");
  });

  test.each([
    ["one message by its number", "$JS.API.STREAM.MSG.GET.KASUS", { seq: 1 }],
    ["one message directly", "$JS.API.DIRECT.GET.KASUS", { seq: 1 }],
    ["all streams", "$JS.API.STREAM.NAMES", {}],
  ])("does not answer a member who asks for %s", async (_, subject, body) => {
    const asked = member.request(subject, JSON.stringify(body), { timeout: 500 });
    await expect(asked).rejects.toThrow();
  });

  test.each([">", "hadir.>", "kasus.>", "kantor.anggota", "$JS.>", "$SYS.>"])(
    "does not let a member listen to %s",
    async (subject) => {
      const refused = new Promise((resolve) => {
        member.subscribe(subject, { callback: (error) => resolve(error?.message) });
      });
      await expect(refused).resolves.toMatch(/Permissions Violation/);
    },
  );

  test("takes no message that would roll up what was said before", async () => {
    const before = await stored();
    const rolling = headers();
    rolling.set("Nats-Rollup", "all");
    const answer = await member.request(`kasus.c1.${sri}`, "", {
      headers: rolling,
      timeout: 2000,
    });
    expect(answer.json()).toHaveProperty("error");
    expect(await stored()).toEqual(before);
  });

  test("takes nothing larger than the office's limit, and ends that connection alone", async () => {
    const loud = await logIn(server.url, seeds.Wulan);
    const before = await stored();
    const size = office.sharing.limits.eventKilobytes * 1024 + 1;
    expect(() => loud.publish(`kasus.c1.${office.members[2]?.id}`, new Uint8Array(size))).toThrow();
    expect(await stored()).toEqual(before);
    await loud.close();
    expect(member.isClosed()).toBe(false);
  });

  /** Requests that a member may make, whose answers the server would send wherever it is told. */
  const ASKED: [string, string][] = [
    ["STREAM.INFO.KASUS", ""],
    ["CONSUMER.INFO.KASUS.baca", ""],
    ["CONSUMER.MSG.NEXT.KASUS.baca", JSON.stringify({ batch: 1, no_wait: true })],
    ["CONSUMER.MSG.NEXT.KASUS.baca", JSON.stringify({ batch: 1000, no_wait: true })],
  ];

  describe.each([
    `kasus.c1.${budi}`,
    "kantor.anggota",
    "$JS.API.STREAM.DELETE.KASUS",
    "$JS.API.STREAM.PURGE.KASUS",
    "$JS.API.STREAM.MSG.DELETE.KASUS",
    "$JS.bersama.API.STREAM.DELETE.KASUS",
  ])("sends no answer to %s", (reply) => {
    test.each(ASKED)("to a member who asks %s %s", async (name, body) => {
      const reading = {
        name: "baca",
        deliver_policy: "all",
        ack_policy: "none",
        mem_storage: true,
      };
      const made = await member.request(
        "$JS.API.CONSUMER.CREATE.KASUS.baca",
        JSON.stringify({ stream_name: "KASUS", config: reading }),
      );
      expect(made.json()).not.toHaveProperty("error");
      const before = await stored();
      await say(member, `$JS.API.${name}`, body, reply);
      expect(await stored()).toEqual(before);
      await member.request("$JS.API.CONSUMER.DELETE.KASUS.baca");
    });

    test("to a member who publishes", async () => {
      const before = await stored();
      await say(member, `kasus.c9.${sri}`, '{"seq":1}', reply);
      expect(await stored()).toEqual([...before, `kasus.c9.${sri} {"seq":1}`]);
    });

    test("by a consumer that pushes there", async () => {
      const before = await stored();
      const pushing = {
        name: "dorong",
        deliver_subject: reply,
        deliver_policy: "all",
        ack_policy: "none",
        idle_heartbeat: 100_000_000,
        flow_control: true,
      };
      await member.request(
        "$JS.API.CONSUMER.CREATE.KASUS.dorong",
        JSON.stringify({ stream_name: "KASUS", config: pushing }),
      );
      await say(member, "$JS.API.STREAM.INFO.KASUS");
      expect(await stored()).toEqual(before);
      await member.request("$JS.API.CONSUMER.DELETE.KASUS.dorong");
    });
  });

  describe("who looks at a case", () => {
    /** What Wulan hears, said by Sri between two words of Budi. */
    async function heard(say: () => Promise<void>): Promise<string[]> {
      const listener = await logIn(server.url, seeds.Wulan);
      const other = await logIn(server.url, seeds.Budi);
      const all: string[] = [];
      const ended = new Promise<void>((resolve) => {
        listener.subscribe("hadir.c1.*", {
          callback: (_, { subject, data }) => {
            if (data.length === 0) resolve();
            else all.push(`${subject} ${Buffer.from(data)}`);
          },
        });
      });
      await listener.flush();
      other.publish(`hadir.c1.${budi}`, "ada");
      await other.flush();
      await say();
      other.publish(`hadir.c1.${budi}`, "");
      await ended;
      await Promise.all([listener.close(), other.close()]);
      return all;
    }
    const BUDI = `hadir.c1.${budi} ada`;

    test("is heard by the others, under the own name, and is in no stream", async () => {
      const before = await stored();
      const all = await heard(() => say(member, `hadir.c1.${sri}`, "ada"));
      expect(all).toEqual([BUDI, `hadir.c1.${sri} ada`]);
      expect(await stored()).toEqual(before);
    });

    test("is said in nobody else's name, nor by an answer of the server", async () => {
      const all = await heard(async () => {
        await say(member, `hadir.c1.${budi}`, "palsu");
        await say(member, `kasus.c1.${sri}`, "palsu", `hadir.c1.${budi}`);
        await say(member, "$JS.API.STREAM.INFO.KASUS", "", `hadir.c1.${budi}`);
      });
      expect(all).toEqual([BUDI]);
    });

    test("is said by no consumer that pushes there", async () => {
      await jetstream(member).publish(`kasus.c1.${sri}`, "palsu");
      const all = await heard(async () => {
        const pushing = {
          name: "hadir",
          deliver_subject: `hadir.c1.${budi}`,
          deliver_policy: "all",
          ack_policy: "none",
        };
        await member.request(
          "$JS.API.CONSUMER.CREATE.KASUS.hadir",
          JSON.stringify({ stream_name: "KASUS", config: pushing }),
        );
        await say(member, "$JS.API.STREAM.INFO.KASUS");
      });
      expect(all).toEqual([BUDI]);
      await member.request("$JS.API.CONSUMER.DELETE.KASUS.hadir");
    });
  });

  test("lets the named eraser take out one message, and nothing more", async () => {
    const secret = "Rahasia-yang-harus-hilang";
    const { seq } = await jetstream(member).publish(`kasus.c3.${sri}`, secret);
    const eraser = await logIn(server.url, seeds.Agus);
    const body = JSON.stringify({ seq, no_erase: false });
    const answer = await eraser.request("$JS.API.STREAM.MSG.DELETE.KASUS", body);
    expect(answer.json()).toHaveProperty("success", true);
    expect((await stored()).some((one) => one.includes(secret))).toBe(false);
    const purge = eraser.request("$JS.API.STREAM.PURGE.KASUS", "", { timeout: 500 });
    await expect(purge).rejects.toThrow();
    expect((await stored()).length).toBeGreaterThan(0);
    expect(agus).not.toBe(sri);
    await eraser.close();
  });

  test("keeps nothing in plain text, names of members included", async () => {
    await jetstream(member).publish(`kasus.c4.${sri}`, "Isi-yang-disandikan");
    const files = globSync(`${server.folder}/store/**/*`, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    expect(files.length).toBeGreaterThan(3);
    const plain = files.filter((path) => /Isi-yang|Sri Contoh/.test(readFileSync(path, "latin1")));
    expect(plain).toEqual([]);
  });

  test("lets in no one with a key that it does not know, nor without one", async () => {
    await expect(logIn(server.url, officeWithKeys().seeds.Sri)).rejects.toThrow(/authorization/i);
    await expect(logIn(server.url, undefined)).rejects.toThrow();
  });

  test("speaks to the office's own site alone", async () => {
    const address = server.url.replace("ws:", "http:");
    expect(await handshake(address, "https://sop.contoh.go.id")).toBe(101);
    expect(await handshake(address, "https://lain.contoh.go.id")).toBe(403);
  });

  test("ends a device whose line was taken out, at once, and no other", async () => {
    const lost = await logIn(server.url, seeds.Budi);
    const without = office.members.map((one) => (one.id === budi ? { ...one, keys: [] } : one));
    await server.reload({ ...office, members: without });
    await lost.closed();
    await expect(logIn(server.url, seeds.Budi)).rejects.toThrow(/authorization/i);
    expect(await jetstream(member).publish(`kasus.c5.${sri}`, "masih")).toHaveProperty("seq");
    await server.reload(office);
    await expect
      .poll(() =>
        logIn(server.url, seeds.Budi).then(
          (again) => again.close().then(() => true),
          () => false,
        ),
      )
      .toBe(true);
  });
});
