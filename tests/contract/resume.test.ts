/** What it takes to be connected again where nothing new was said: counted, since times are the machine's. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type KeptKey, makeKey } from "../../src/browser/sharing/key.ts";
import { openNatsStream } from "../../src/browser/sharing/nats-stream.ts";
import type { OfficeStream } from "../../src/browser/sharing/stream.ts";
import type { KeyValue } from "../../src/browser/store/key-value.ts";
import { saidBy } from "../e2e/measure/catch-up.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { INSTALLED } from "../support/nats.ts";
import { startWith, type TriedServer } from "../support/nats-server.ts";
import { OfficeBrowser, officePlace } from "./support/office-browser.ts";

const [CASES, EVENTS] = [60, 3];

const isHere = (browser: OfficeBrowser) =>
  vi.waitFor(() => expect(browser.desk?.status.kind).toBe("here"), 20_000);

/** Resolves, in the very moment that it says so, to what `look` gives. */
function connected<T>(browser: OfficeBrowser, look: () => T): Promise<T> {
  browser.comes();
  return new Promise((resolve) => {
    browser.desk?.subscribe(() => {
      if (browser.desk?.status.kind === "here") resolve(look());
    });
  });
}

/** A browser that has read everything, and what it asks its store from now on, each with its key. */
async function caughtUp(key: KeptKey, connect: () => Promise<OfficeStream>) {
  const { kv, many } = officePlace();
  const asked: string[] = [];
  const counted: KeyValue = {
    get: (at) => {
      asked.push(`get ${at}`);
      return kv.get(at);
    },
    set: (at, value) => {
      asked.push(`set ${at}`);
      return kv.set(at, value);
    },
    remove: (at) => {
      asked.push(`remove ${at}`);
      return kv.remove(at);
    },
    keys: () => {
      asked.push("keys");
      return kv.keys();
    },
  };
  const browser = new OfficeBrowser("ani", { kv: counted, many }, connect);
  await browser.joins(key);
  browser.comes();
  await isHere(browser);
  await browser.session.settled();
  await browser.goes();
  asked.length = 0;
  return { browser, asked };
}

describe("resuming", () => {
  it("writes nothing, and asks for no single case, however many there are", async () => {
    const server = new MemoryServer();
    for (const { subject, body } of saidBy("budi", CASES, EVENTS)) server.store(subject, body);
    let asks = 0;
    const { browser, asked } = await caughtUp(await makeKey(undefined), async () => {
      const stream = openMemoryStream(server);
      return {
        ...stream,
        state: () => {
          asks += 1;
          return stream.state();
        },
      };
    });
    asks = 0;
    const before = await connected(browser, () => [...asked]);
    await browser.goes();
    // What is open, and who one is, twice; the SOPs are read by their place.
    expect(before).toEqual(["get bersama/terbuka", "get bersama/meja", "get bersama/meja"]);
    expect(asks).toBe(1);
  });
});

describe.skipIf(INSTALLED === null)("resuming at a real nats-server", () => {
  let server: TriedServer;
  let key: KeptKey;
  beforeAll(async () => {
    key = await makeKey(undefined);
    server = await startWith([{ id: "ani", publicKey: key.publicKey }]);
    const pouring = [...saidBy("ani", CASES, EVENTS)];
    await server.asAdministrator(({ pour }) => pour(pouring));
  });
  afterAll(() => server?.stop());

  it("takes four questions to the server after the log-in", async () => {
    const { url, stream } = server;
    const { browser } = await caughtUp(key, () =>
      openNatsStream({ url, stream, member: "ani", key }),
    );
    const sent: string[] = [];
    const send = vi.spyOn(WebSocket.prototype, "send").mockImplementation(function (
      this: WebSocket,
      ...[data]
    ) {
      sent.push(new TextDecoder().decode(data as Uint8Array));
      return Reflect.apply(original, this, [data]);
    });
    const begun = performance.now();
    const took = await connected(browser, () => performance.now() - begun);
    send.mockRestore();
    await browser.goes();
    const asked = [...sent.join("").matchAll(/^PUB (\S+)/gm)].map(([, subject]) => subject);
    console.log(`resume with nothing new: ${took.toFixed(1)} ms, ${asked.length} questions`);
    // How the stream stands, a reader, its first messages, and whether that was all.
    expect(asked.map((subject) => subject?.replace(/^\$JS\.API\.|\.KASUS.*$/g, ""))).toEqual([
      "STREAM.INFO",
      "CONSUMER.CREATE",
      "CONSUMER.MSG.NEXT",
      "STREAM.INFO",
    ]);
  });
});

const original = WebSocket.prototype.send;
