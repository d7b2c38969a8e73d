/** What papers of an office rely on, kept in memory and by a real server with an officer's rights. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOfBytes } from "../../src/browser/files/digest.ts";
import { type KeptKey, makeKey } from "../../src/browser/sharing/key.ts";
import { natsPapers } from "../../src/browser/sharing/nats-papers.ts";
import { openNatsStream } from "../../src/browser/sharing/nats-stream.ts";
import type { OfficePapers } from "../../src/browser/sharing/office-papers.ts";
import type { OfficeStream } from "../../src/browser/sharing/stream.ts";
import { PAPERS_STREAM } from "../../src/core/office/subjects.ts";
import { partSize, partSubject } from "../../src/core/sharing/paper-parts.ts";
import { MemoryPaperServer, openMemoryPapers } from "../support/memory-papers.ts";
import { INSTALLED } from "../support/nats.ts";
import { startWith, type TriedServer } from "../support/nats-server.ts";

if (INSTALLED === null && !process.env.WITHOUT_SERVER) {
  console.warn("No nats-server on this machine: papers were tried in memory alone.");
}

type Name = "ani" | "budi";

interface Place {
  /** Ani may erase. */
  as(member: Name): OfficePapers;
  /** One part as a member may send it, whatever it is. */
  says(by: Name, subject: string, bytes: Uint8Array): Promise<void>;
  /** So many more bytes fit. */
  leaves(bytes: number): Promise<void>;
}

/** A paper that no other test has. Of more parts than one wherever it is cut. */
async function paper(size = 300_000) {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  }
  return { bytes, digest: await digestOfBytes(bytes), size };
}

function contract(place: () => Place) {
  it("gives back what was put, to whoever asks", async () => {
    const { bytes, digest, size } = await paper();
    await place().as("ani").put(digest, bytes);
    expect(await place().as("budi").copies(digest)).toEqual(["ani"]);
    expect(await place().as("budi").get(digest, size)).toEqual({ kind: "found", bytes });
  });

  it("says which stream it is, and grows with what is put", async () => {
    const { bytes, digest } = await paper(10);
    const before = await place().as("ani").state();
    await place().as("budi").put(digest, bytes);
    const after = await place().as("ani").state();
    expect(after).toEqual({ stream: before.stream, last: before.last + 1 });
  });

  it("has nothing of what nobody put", async () => {
    const { digest, size } = await paper(1);
    expect(await place().as("ani").copies(digest)).toEqual([]);
    expect(await place().as("ani").get(digest, size)).toEqual({ kind: "none" });
    expect(await place().as("ani").erase(digest)).toBe(0);
  });

  it("takes one byte as well as many, and the same again without a word", async () => {
    for (const size of [1, 2_000_000]) {
      const { bytes, digest } = await paper(size);
      const lasts: number[] = [];
      for (const _ of [1, 2]) {
        await place().as("ani").put(digest, bytes);
        lasts.push((await place().as("ani").state()).last);
      }
      expect(lasts[1]).toBe(lasts[0]);
      expect(await place().as("budi").get(digest, size)).toEqual({ kind: "found", bytes });
    }
  });

  it("keeps copies apart, and gives the one that fits among forged ones", async () => {
    const { bytes, digest, size } = await paper();
    const forged = partSubject(digest, { by: "ani", of: 1 }, 0);
    await place().says("ani", forged, new Uint8Array(size));
    expect(await place().as("budi").copies(digest)).toEqual(["ani"]);
    expect(await place().as("budi").get(digest, size)).toEqual({ kind: "unfit", by: ["ani"] });
    await place().as("budi").put(digest, bytes);
    expect(await place().as("ani").get(digest, size)).toEqual({ kind: "found", bytes });
    expect((await place().as("ani").copies(digest)).toSorted()).toEqual(["ani", "budi"]);
  });

  it.each([
    ["shorter than the record says", [10, 10]],
    ["longer", [20_000, 20_000]],
    ["much longer", [60_000, 60_000, 60_000]],
  ])("gives nothing that is %s", async (_, lengths) => {
    const { digest } = await paper(30_000);
    for (const [n, length] of lengths.entries()) {
      const subject = partSubject(digest, { by: "budi", of: lengths.length }, n);
      await place().says("budi", subject, new Uint8Array(length));
    }
    expect(await place().as("ani").get(digest, 30_000)).toEqual({ kind: "unfit", by: ["budi"] });
  });

  it("has no copy of which a part is missing, and completes the own one", async () => {
    const { bytes, digest, size } = await paper();
    const first = bytes.subarray(0, partSize(Number.POSITIVE_INFINITY));
    await place().says("ani", partSubject(digest, { by: "ani", of: 3 }, 0), first);
    expect(await place().as("budi").copies(digest)).toEqual([]);
    expect(await place().as("budi").get(digest, size)).toEqual({ kind: "none" });
    await place().as("ani").put(digest, bytes);
    expect(await place().as("budi").get(digest, size)).toEqual({ kind: "found", bytes });
  });

  it("counts a part that was sent twice once", async () => {
    const { bytes, digest, size } = await paper(90_000);
    for (const n of [0, 0, 2, 1, 2]) {
      const part = bytes.subarray(n * 30_000, (n + 1) * 30_000);
      await place().says("ani", partSubject(digest, { by: "ani", of: 3 }, n), part);
    }
    expect(await place().as("budi").get(digest, size)).toEqual({ kind: "found", bytes });
  });

  it("erases every part of every copy, and nothing else", async () => {
    const [gone, other] = [await paper(), await paper()];
    await place().as("ani").put(gone.digest, gone.bytes);
    await place().says(
      "budi",
      partSubject(gone.digest, { by: "budi", of: 9 }, 4),
      new Uint8Array(5),
    );
    await place().as("budi").put(other.digest, other.bytes);
    const parts = Math.ceil(gone.size / partSize(Number.POSITIVE_INFINITY));
    expect(await place().as("ani").erase(gone.digest)).toBe(parts + 1);
    expect(await place().as("budi").get(gone.digest, gone.size)).toEqual({ kind: "none" });
    expect(await place().as("ani").get(other.digest, other.size)).toMatchObject({ kind: "found" });
    // What was erased can be put again.
    await place().as("budi").put(gone.digest, gone.bytes);
    expect(await place().as("ani").copies(gone.digest)).toEqual(["budi"]);
  });

  it("says when it is full, keeps what it has, and goes on where it was cut", async () => {
    const [before, large] = [await paper(), await paper(2_000_000)];
    await place().as("ani").put(before.digest, before.bytes);
    await place().leaves(1_000_000);
    const put = () => place().as("budi").put(large.digest, large.bytes);
    await expect(put()).rejects.toMatchObject({ failure: "full" });
    expect(await place().as("ani").get(large.digest, large.size)).toEqual({ kind: "none" });
    expect(await place().as("ani").get(before.digest, before.size)).toMatchObject({
      kind: "found",
    });
    await place().leaves(5_000_000);
    await put();
    expect(await place().as("ani").get(large.digest, large.size)).toMatchObject({ kind: "found" });
  });
}

describe("papers of an office: in memory", () => {
  const server = new MemoryPaperServer();
  contract(() => ({
    as: (member) => openMemoryPapers(server, member),
    async says(_, subject, bytes) {
      server.store(subject, bytes);
    },
    async leaves(bytes) {
      server.room = server.parts.reduce((sum, part) => sum + part.bytes.length, 0) + bytes;
    },
  }));

  it("says that it is away", async () => {
    const { bytes, digest, size } = await paper(10);
    const papers = openMemoryPapers(server, "ani");
    server.isDown = true;
    for (const asked of [
      papers.state(),
      papers.copies(digest),
      papers.put(digest, bytes),
      papers.get(digest, size),
      papers.erase(digest),
    ])
      await expect(asked).rejects.toMatchObject({ failure: "away" });
  });
});

describe.skipIf(INSTALLED === null)("papers of an office: a real nats-server", () => {
  let server: TriedServer;
  const keys = new Map<Name, KeptKey>();
  const open = new Map<Name, { stream: OfficeStream; papers: OfficePapers; says: Place["says"] }>();
  const opens = async (member: Name) => {
    const { url, stream: name } = server;
    const key = keys.get(member) as KeptKey;
    let papers: OfficePapers | undefined;
    let says: Place["says"] | undefined;
    const stream = await openNatsStream({ url, stream: name, member, key }, (_, over) => {
      papers = natsPapers(over, PAPERS_STREAM);
      says = async (_by, subject, bytes) => {
        const answer = (await over.connection.request(subject, bytes)).json();
        expect(answer).toHaveProperty("seq");
      };
    });
    if (papers === undefined || says === undefined) throw new Error("not opened");
    open.set(member, { stream, papers, says });
  };
  const at = (member: Name) => {
    const found = open.get(member);
    if (found === undefined) throw new Error(`${member} is not there`);
    return found;
  };
  const limits = (bytes: number) =>
    server.asAdministrator(async ({ askPapers }) => {
      const { config } = await askPapers<{ config: object }>(`STREAM.INFO.${PAPERS_STREAM}`);
      const wanted = { ...config, max_bytes: bytes };
      expect(await askPapers(`STREAM.UPDATE.${PAPERS_STREAM}`, wanted)).not.toHaveProperty("error");
    });
  const held = () =>
    server.asAdministrator(async ({ askPapers }) => {
      const { state } = await askPapers<{ state: { bytes: number } }>(
        `STREAM.INFO.${PAPERS_STREAM}`,
      );
      return state.bytes;
    });

  beforeAll(async () => {
    keys.set("ani", await makeKey(crypto.subtle));
    keys.set("budi", await makeKey(undefined));
    server = await startWith(
      [...keys].map(([id, { publicKey }]) => ({
        ...{ id, publicKey },
        roles: id === "ani" ? ["Arsiparis"] : ["Pengelola Teknologi Informasi"],
      })),
    );
    for (const name of keys.keys()) await opens(name);
  });
  afterAll(async () => {
    for (const { stream } of open.values()) await stream.close();
    await server?.stop();
  });

  contract(() => ({
    as: (member) => at(member).papers,
    says: (by, subject, bytes) => at(by).says(by, subject, bytes),
    leaves: async (bytes) => limits((await held()) + bytes),
  }));

  it("keeps papers over a power cut, and says that it is away meanwhile", async () => {
    const { bytes, digest, size } = await paper();
    await at("ani").papers.put(digest, bytes);
    await server.kill();
    await expect(at("ani").papers.copies(digest)).rejects.toMatchObject({ failure: "away" });
    await expect(at("ani").papers.put(digest, bytes)).rejects.toMatchObject({ failure: "away" });
    await server.start();
    await opens("ani");
    expect(await at("ani").papers.get(digest, size)).toEqual({ kind: "found", bytes });
  });
});
