/** What sharing relies on, kept by the stream in memory and by a real server with an officer's rights. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type KeptKey, makeKey } from "../../src/browser/sharing/key.ts";
import { openNatsStream } from "../../src/browser/sharing/nats-stream.ts";
import { OfficeError, type OfficeStream } from "../../src/browser/sharing/stream.ts";
import type { Arrived } from "../../src/core/sharing/message.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { INSTALLED } from "../support/nats.ts";
import { startWith, type TriedServer } from "../support/nats-server.ts";

if (INSTALLED === null && !process.env.WITHOUT_SERVER) {
  console.warn(
    "No nats-server on this machine (Debian: apt install nats-server): its suites are skipped.",
  );
}

interface Place {
  open(): Promise<OfficeStream>;
  anew(): Promise<void>;
}

/** Reads until everything is read that is there. */
async function allFrom(stream: OfficeStream, from: number): Promise<Arrived[]> {
  const all: Arrived[] = [];
  for await (const { arrived, left } of stream.follow(from)) {
    all.push(...arrived);
    if (left === 0) break;
  }
  return all;
}

const letter = (n: number) => ({ subject: "kasus.a.ani", body: `{"n":${n}}` });
const numbers = (all: readonly Arrived[]) => all.map(({ body }) => JSON.parse(body).n);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

function contract(place: () => Place) {
  it("gives back what was sent, numbered in order, with subject and without headers", async () => {
    const stream = await place().open();
    for (const n of upTo(3)) await stream.send(letter(n));
    const all = await allFrom(stream, 1);
    expect(numbers(all)).toEqual([0, 1, 2]);
    expect(all.map(({ seq, subject, headers }) => ({ seq, subject, headers }))).toEqual(
      [1, 2, 3].map((seq) => ({ seq, subject: "kasus.a.ani", headers: false })),
    );
    await stream.close();
  });

  it("reads on from any number, and says when there is nothing", async () => {
    const stream = await place().open();
    expect(await allFrom(stream, 1)).toEqual([]);
    await Promise.all(upTo(1200).map((n) => stream.send(letter(n))));
    const all = await allFrom(stream, 1);
    expect(numbers(all).toSorted((a, b) => a - b)).toEqual(upTo(1200));
    expect(await allFrom(stream, 1000)).toEqual(all.slice(999));
    expect(await allFrom(stream, 1201)).toEqual([]);
    expect(await stream.state()).toMatchObject({ last: 1200 });
    await stream.close();
  });

  it("is caught up where messages were erased, the last one too", async () => {
    const stream = await place().open();
    for (const n of upTo(4)) await stream.send(letter(n));
    await stream.erase(2);
    await stream.erase(4);
    expect(numbers(await allFrom(stream, 1))).toEqual([0, 2]);
    expect(await allFrom(stream, 4)).toEqual([]);
    expect(await stream.state()).toMatchObject({ last: 4 });
    await stream.close();
  });

  it("takes out what is out already, and what never was, without a word", async () => {
    const stream = await place().open();
    await stream.send(letter(0));
    for (const seq of [1, 1, 7]) await stream.erase(seq);
    expect(await allFrom(stream, 1)).toEqual([]);
    await stream.close();
  });

  it("gives the time a message was stored the same each time", async () => {
    const stream = await place().open();
    await stream.send(letter(0));
    expect(await allFrom(stream, 1)).toEqual(await allFrom(stream, 1));
    await stream.close();
  });

  it("brings what comes later to whoever still reads", async () => {
    const [writer, reader] = [await place().open(), await place().open()];
    await writer.send(letter(0));
    const seen: number[] = [];
    for await (const { arrived, left } of reader.follow(1)) {
      seen.push(...numbers(arrived));
      if (left === 0 && seen.length < 5) await writer.send(letter(seen.length));
      if (seen.length === 5) break;
    }
    expect(seen).toEqual(upTo(5));
    await Promise.all([writer.close(), reader.close()]);
  });

  it("names the stream, and a stream made anew otherwise", async () => {
    const before = await place().open();
    const { stream } = await before.state();
    expect((await before.state()).stream).toBe(stream);
    await before.close();
    await place().anew();
    const after = await place().open();
    expect((await after.state()).stream).not.toBe(stream);
    await after.close();
  });
}

describe("office stream: in memory", () => {
  let server = new MemoryServer();
  beforeEach(() => {
    server = new MemoryServer();
  });
  contract(() => ({
    open: async () => openMemoryStream(server),
    anew: async () => server.setBack(0, true),
  }));
});

describe.skipIf(INSTALLED === null)("office stream: a real nats-server", () => {
  let server: TriedServer;
  let keys: Record<"ani" | "budi", KeptKey>;
  beforeAll(async () => {
    // One as browsers over HTTPS make it, one as those over plain HTTP do.
    keys = { ani: await makeKey(crypto.subtle), budi: await makeKey(undefined) };
    const officers = Object.entries(keys).map(([id, { publicKey }]) => ({
      ...{ id, publicKey },
      roles: id === "ani" ? ["Arsiparis"] : ["Pengelola Teknologi Informasi"],
    }));
    server = await startWith(officers);
  });
  afterAll(() => server?.stop());
  beforeEach(() => server.empty());
  const as = (member: "ani" | "budi", key: KeptKey = keys[member]) =>
    openNatsStream({ url: server.url, stream: server.stream, member, key });

  contract(() => ({
    open: () => as("ani"),
    anew: () => server.empty(),
  }));

  it("does not wait for what is erased before it came", async () => {
    const [kept, gone] = [2000, 50];
    await server.asAdministrator(({ pour }) => pour(upTo(kept + gone).map(letter)));
    const [eraser, reader] = [await as("ani"), await as("budi")];
    let seen = 0;
    for await (const { arrived, left } of reader.follow(1)) {
      if (seen === 0) for (const n of upTo(gone)) await eraser.erase(kept + n + 1);
      seen += arrived.length;
      if (left === 0) break;
    }
    expect(seen).toBe(kept);
    for (const stream of [eraser, reader]) await stream.close();
  }, 20_000);

  it("lets in a key that nobody can read, and one that is kept as a seed", async () => {
    expect([keys.ani.kind, keys.budi.kind]).toEqual(["sealed", "plain"]);
    for (const stream of [await as("ani"), await as("budi")]) await stream.close();
  });

  it("lets nobody in whom the office does not know", async () => {
    const stranger = await makeKey(crypto.subtle);
    await expect(as("ani", stranger)).rejects.toMatchObject({ failure: "unknown-member" });
  });

  it("lets in whoever becomes a member while it runs, and breaks nobody off", async () => {
    const before = await as("ani");
    const key = await makeKey(crypto.subtle);
    const officers = Object.entries({ ...keys, citra: key });
    await server.admit(officers.map(([id, { publicKey }]) => ({ id, publicKey })));
    const { url, stream: name } = server;
    const citra = await openNatsStream({ url, stream: name, member: "citra", key });
    await citra.send({ subject: "kasus.a.citra", body: `{"n":1}` });
    expect(numbers(await allFrom(before, 1))).toEqual([1]);
    for (const stream of [before, citra]) await stream.close();
  });

  it("lets nobody write under another's name, or what is no case", async () => {
    for (const subject of ["kasus.a.budi", "kantor.anggota"]) {
      const stream = await as("ani");
      await expect(stream.send({ subject, body: "{}" }), subject).rejects.toBeInstanceOf(
        OfficeError,
      );
      await stream.close();
    }
    const reader = await as("budi");
    expect(await allFrom(reader, 1)).toEqual([]);
    await reader.close();
  });

  it("says that it is away when nobody answers", async () => {
    const stream = await as("ani");
    await server.kill();
    await expect(stream.send(letter(0))).rejects.toMatchObject({ failure: "away" });
    await expect(as("ani")).rejects.toMatchObject({ failure: "away" });
    await server.start();
  });

  it("loses nothing that it said it has, killed twenty times while acts are sent", async () => {
    const said: number[] = [];
    let n = 0;
    let cut = 0;
    for (let kill = 0; kill < 20; kill += 1) {
      const stream = await as("ani");
      const enough = said.length + 10 + kill * 3;
      let isCut = false;
      let killed: Promise<void> | null = null;
      // Ten at a time, one after the other, until it is gone: it never goes while nobody is sending.
      const sends = async () => {
        for (let isThere = true; isThere; ) {
          const mine = n++;
          isThere = await stream.send(letter(mine)).then(
            () => true,
            () => false,
          );
          if (isThere) said.push(mine);
          else isCut = true;
          if (said.length >= enough) killed ??= server.kill();
        }
      };
      await Promise.all(upTo(10).map(sends));
      await killed;
      if (isCut) cut += 1;
      await server.start();
      await stream.close();
    }
    const reader = await as("budi");
    const kept = new Set(numbers(await allFrom(reader, 1)));
    await reader.close();
    console.log(
      `nats-server killed 20 times: ${said.length} of ${n} acknowledged, ${kept.size} kept`,
    );
    expect(cut).toBe(20);
    expect(n - said.length).toBeGreaterThanOrEqual(20);
    expect(said.filter((one) => !kept.has(one))).toEqual([]);
  });
});
