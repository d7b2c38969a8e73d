/** The real server: of papers too, what members may do is done, and nothing else is. */
import { globSync, readFileSync } from "node:fs";
import { headers, type NatsConnection } from "@nats-io/nats-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparePapers, prepareStream } from "../../../src/build/office/stream.ts";
import { writeNats } from "../../../src/build/servers/nats.ts";
import { writeNatsAccounts } from "../../../src/build/servers/nats-accounts.ts";
import { PAPERS_API } from "../../../src/core/office/subjects.ts";
import {
  INSTALLED,
  logIn,
  type NatsServer,
  officeWithKeys,
  startNats,
} from "../../support/nats.ts";

const PAPER = "a".repeat(64);

/** An office with so much room for papers. */
function officeWith(papersMegabytes: number) {
  const given = officeWithKeys();
  const { sharing } = given.office;
  const limits = { ...sharing.limits, papersMegabytes };
  return { ...given, office: { ...given.office, sharing: { ...sharing, limits } } };
}

test("an office that does not carry papers gives nobody a way to them", () => {
  const { office } = officeWith(0);
  const written = writeNatsAccounts(office, office.sharing) + writeNats(office.sharing, null);
  expect(written).not.toMatch(/lampiran|BERKAS/);
});

if (INSTALLED === null) console.warn("nats-server is not installed: rights to papers not tried");

describe.skipIf(INSTALLED === null)("papers at an office's nats-server", () => {
  const given = officeWith(20);
  const { office, seeds } = given;
  const [sri, budi] = office.members.map(({ id }) => id);
  let server: NatsServer;
  let administrator: NatsConnection;
  let member: NatsConnection;

  beforeAll(async () => {
    server = await startNats(given);
    administrator = await logIn(server.url, seeds.administrator);
    await prepareStream(administrator, office.sharing);
    expect(await preparePapers(administrator, office.sharing)).toBe("made");
    member = await logIn(server.url, seeds.Sri);
    await member.request(`lampiran.${PAPER}.${sri}.2.0`, "Isi-lampiran");
  });
  afterAll(async () => {
    await member?.close();
    await administrator?.close();
    await server?.stop();
  });

  const ask = async <T>(api: string): Promise<T> => (await administrator.request(api)).json<T>();
  /** What is stored, of both streams. */
  async function stored() {
    type Info = { state: { messages: number; last_seq: number }; config: object };
    const [papers, cases] = [
      await ask<Info>(`${PAPERS_API}.STREAM.INFO.LAMPIRAN`),
      await ask<Info>("$JS.API.STREAM.INFO.KASUS"),
    ];
    return [papers, cases].map(({ state: { messages, last_seq }, config }) => ({
      ...{ messages, last_seq, config },
    }));
  }
  /** Says something and waits until the server has heard it. */
  async function say(subject: string, body = "", reply?: string): Promise<void> {
    member.publish(subject, body, reply === undefined ? {} : { reply });
    await member.flush();
    await stored();
    await new Promise((resolve) => setImmediate(resolve));
  }

  test("are set up twice without a change, and not where the office does not carry them", async () => {
    expect(await preparePapers(administrator, office.sharing)).toBe("kept");
    expect(await preparePapers(administrator, officeWith(0).office.sharing)).toBe("none");
  });

  const MESSAGE = JSON.stringify({ seq: 1 });
  test.each<[string, string, string?]>([
    ["in another's name", `lampiran.${PAPER}.${budi}.2.0`],
    ["without a name", `lampiran.${PAPER}`],
    ["a purge", "$JS.API.STREAM.PURGE.LAMPIRAN"],
    ["the end of the stream", "$JS.API.STREAM.DELETE.LAMPIRAN"],
    ["another shape of the stream", "$JS.API.STREAM.UPDATE.LAMPIRAN", '{"name":"LAMPIRAN"}'],
    ["the same as the administrator does", `${PAPERS_API}.STREAM.UPDATE.LAMPIRAN`],
    ["the end of one part", "$JS.API.STREAM.MSG.DELETE.LAMPIRAN", MESSAGE],
    ["the same by the name inside", "$JS.bersama.API.STREAM.MSG.DELETE.LAMPIRAN", MESSAGE],
  ])("take nothing from a member who says %s", async (_, subject, body) => {
    const before = await stored();
    await say(subject, body);
    expect(await stored()).toEqual(before);
  });

  test.each([
    ["one part by its number", "$JS.API.STREAM.MSG.GET.LAMPIRAN"],
    ["one part directly", "$JS.API.DIRECT.GET.LAMPIRAN"],
  ])("do not answer a member who asks for %s", async (_, subject) => {
    await expect(member.request(subject, MESSAGE, { timeout: 500 })).rejects.toThrow();
  });

  test("are not listened to", async () => {
    const refused = new Promise((resolve) => {
      member.subscribe("lampiran.>", { callback: (error) => resolve(error?.message) });
    });
    await expect(refused).resolves.toMatch(/Permissions Violation/);
  });

  test("take no part that would roll up what was sent before", async () => {
    const before = await stored();
    const rolling = headers();
    rolling.set("Nats-Rollup", "all");
    const answer = await member.request(`lampiran.${PAPER}.${sri}.2.1`, "", {
      headers: rolling,
      timeout: 2000,
    });
    expect(answer.json()).toHaveProperty("error");
    expect(await stored()).toEqual(before);
  });

  const ELSEWHERE = [
    `lampiran.${PAPER}.${budi}.2.0`,
    `kasus.c1.${budi}`,
    "kantor.anggota",
    "$JS.API.STREAM.DELETE.LAMPIRAN",
    "$JS.API.STREAM.DELETE.KASUS",
    `${PAPERS_API}.STREAM.DELETE.LAMPIRAN`,
  ];

  describe.each(ELSEWHERE)("send no answer to %s", (reply) => {
    const config = { deliver_policy: "all", ack_policy: "none", mem_storage: true };
    const reader = (stream: string, name: string, more: object) =>
      member.request(
        `$JS.API.CONSUMER.CREATE.${stream}.${name}`,
        JSON.stringify({ stream_name: stream, config: { name, ...config, ...more } }),
      );

    test.each([
      ["STREAM.INFO.LAMPIRAN", ""],
      ["CONSUMER.MSG.NEXT.LAMPIRAN.baca", JSON.stringify({ batch: 100, no_wait: true })],
    ])("to a member who asks %s", async (api, body) => {
      await reader("LAMPIRAN", "baca", {});
      const before = await stored();
      await say(`$JS.API.${api}`, body, reply);
      expect(await stored()).toEqual(before);
      await member.request("$JS.API.CONSUMER.DELETE.LAMPIRAN.baca");
    });

    test.each(["LAMPIRAN", "KASUS"])("by a reader of %s that pushes there", async (stream) => {
      await member.request(`kasus.c1.${sri}`, "palsu");
      const before = await stored();
      await reader(stream, "dorong", { deliver_subject: reply, idle_heartbeat: 100_000_000 });
      await say("$JS.API.STREAM.INFO.LAMPIRAN");
      expect(await stored()).toEqual(before);
      await member.request(`$JS.API.CONSUMER.DELETE.${stream}.dorong`);
    });
  });

  test("are enciphered on the disk", () => {
    const files = globSync(`${server.folder}/store/**/*`, { withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const texts = files.map(({ parentPath, name }) =>
      readFileSync(`${parentPath}/${name}`, "latin1"),
    );
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => text.includes("Isi-lampiran"))).toEqual([]);
  });
});
