/** Three servers that copy each other: the one that leads is killed at work, and nothing acknowledged is lost. */
import { jetstream } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/nats-core";
import { afterAll, describe, expect, test } from "vitest";
import { prepareStream } from "../../../src/build/office/stream.ts";
import { NATS_PLACE } from "../../../src/build/servers/nats.ts";
import {
  freePort,
  INSTALLED,
  logIn,
  type NatsServer,
  officeWithKeys,
  startNats,
} from "../../support/nats.ts";

if (INSTALLED === null) console.warn("nats-server is not installed: three servers were not tried");

const NAMES = ["sop-1", "sop-2", "sop-3"] as const;
const MESSAGES = 500;

describe.skipIf(INSTALLED === null)("three servers of an office", () => {
  const alone = officeWithKeys();
  const servers = NAMES.map((name) => ({ name, host: "127.0.0.1" }));
  const office = { ...alone.office, sharing: { ...alone.office.sharing, servers } };
  const given = { ...alone, office };
  const running = new Map<string, NatsServer>();
  afterAll(() => Promise.all([...running.values()].map((server) => server.stop())));

  test("lose nothing that was acknowledged when the one that leads is killed", async () => {
    const ports = await Promise.all(NAMES.map(freePort));
    const routes = ports.map((port) => `"nats://127.0.0.1:${port}"`).join(", ");
    for (const [n, name] of NAMES.entries()) {
      const place = (text: string) =>
        text
          .replace(/routes: \[.*\]/, `routes: [${routes}]`)
          .replace(`listen: "127.0.0.1:${NATS_PLACE.cluster}"`, `listen: "127.0.0.1:${ports[n]}"`);
      running.set(name, await startNats(given, name, place));
    }
    const urls = [...running.values()].map(({ url }) => url);
    const patient = { reconnect: true, maxReconnectAttempts: -1, reconnectTimeWait: 200 };
    const connect = (seed: Uint8Array | undefined) =>
      expect
        .poll(() => logIn(urls, seed, patient).catch(() => null), { timeout: 20_000 })
        .not.toBeNull()
        .then(() => logIn(urls, seed, patient));
    const administrator: NatsConnection = await connect(given.seeds.administrator);
    await expect
      .poll(() => prepareStream(administrator, office.sharing).catch(() => "not yet"), {
        timeout: 40_000,
      })
      .toMatch(/made|kept/);
    const info = async () =>
      (await administrator.request("$JS.API.STREAM.INFO.KASUS", "", { timeout: 5000 })).json<{
        cluster: { leader: string };
        config: { num_replicas: number };
        state: { messages: number };
      }>();
    await expect.poll(() => info().catch(() => null), { timeout: 30_000 }).not.toBeNull();
    const { cluster, config } = await info();
    expect(config.num_replicas).toBe(3);

    const officer = await connect(given.seeds.Sri);
    const subject = `kasus.c1.${office.members[0]?.id}`;
    const acknowledged: string[] = [];
    let longest = 0;
    for (let n = 0; n < MESSAGES; n++) {
      if (n === MESSAGES / 2) await running.get(cluster.leader)?.kill();
      const from = performance.now();
      // As a browser does: said again until it is acknowledged, under the same id.
      while (acknowledged.length <= n) {
        await jetstream(officer)
          .publish(subject, `catatan ${n}`, { msgID: `m${n}`, timeout: 1000 })
          .then(
            () => acknowledged.push(`catatan ${n}`),
            () => null,
          );
      }
      longest = Math.max(longest, performance.now() - from);
    }
    const reader = await connect(given.seeds.Budi);
    // Where the killed one led the three as well, another is chosen before anybody reads.
    let kept = new Set<string>();
    const reading = async () => {
      const consumer = await jetstream(reader).consumers.get("KASUS", {});
      const seen = new Set<string>();
      for await (const message of await consumer.fetch({ max_messages: 10_000, expires: 5000 })) {
        seen.add(message.string());
        if (message.info.pending === 0) break;
      }
      kept = seen;
      return acknowledged.filter((one) => !seen.has(one));
    };
    await expect
      .poll(() => reading().catch(() => "not yet"), { timeout: 90_000, interval: 1000 })
      .toEqual([]);
    console.log(
      `${cluster.leader} killed: ${acknowledged.length} acknowledged, ${kept.size} kept, the next after ${(longest / 1000).toFixed(1)} s`,
    );
    await Promise.all([administrator, officer, reader].map((one) => one.close()));
  }, 240_000);
});
