/** Papers of an office without a server: what the port promises, kept in an array. */
import { digestOfBytes } from "../../src/browser/files/digest.ts";
import type { OfficePapers } from "../../src/browser/sharing/office-papers.ts";
import { OfficeError } from "../../src/browser/sharing/stream.ts";
import {
  copiesIn,
  isWhole,
  joined,
  partOf,
  partSize,
  partSubject,
  partsFor,
} from "../../src/core/sharing/paper-parts.ts";

const PART = partSize(Number.POSITIVE_INFINITY);

export class MemoryPaperServer {
  parts: { subject: string; bytes: Uint8Array }[] = [];
  isDown = false;
  /** Which stream it is, and how many parts it ever took. */
  made = 1;
  last = 0;
  /** So many bytes it takes, and no more. */
  room = Number.POSITIVE_INFINITY;

  /** It comes back as another, with nothing in it. */
  emptied(): void {
    this.parts = [];
    this.last = 0;
    this.made += 1;
  }

  store(subject: string, bytes: Uint8Array): void {
    const held = this.parts.reduce((sum, part) => sum + part.bytes.length, 0);
    if (held + bytes.length > this.room) throw new OfficeError("full");
    this.parts.push({ subject, bytes });
    this.last += 1;
  }
}

export function openMemoryPapers(server: MemoryPaperServer, member: string): OfficePapers {
  const lying = async (digest: string) => {
    if (server.isDown) throw new OfficeError("away");
    return copiesIn(
      digest,
      server.parts.map(({ subject }) => subject),
    );
  };
  const whole = async (digest: string) => (await lying(digest)).filter(isWhole);
  return {
    async state() {
      if (server.isDown) throw new OfficeError("away");
      return { stream: `made ${server.made}`, last: server.last };
    },
    copies: async (digest) => (await whole(digest)).map(({ by }) => by),
    async put(digest, bytes) {
      const own = { by: member, of: partsFor(bytes.length, PART) };
      const before = await lying(digest);
      const there = before.find(({ by, of }) => by === own.by && of === own.of)?.there;
      for (let n = 0; n < own.of; n += 1) {
        if (there?.has(n)) continue;
        if (server.isDown) throw new OfficeError("away");
        server.store(partSubject(digest, own, n), bytes.slice(n * PART, (n + 1) * PART));
      }
    },
    async get(digest, size) {
      const copies = await whole(digest);
      if (copies.length === 0) return { kind: "none" };
      for (const copy of copies) {
        const parts = new Map<number, Uint8Array>();
        for (const { subject, bytes } of server.parts) {
          const part = partOf(digest, subject);
          if (part?.by !== copy.by || part.of !== copy.of || parts.has(part.n)) continue;
          parts.set(part.n, bytes);
        }
        const bytes = joined(parts, copy.of, size);
        if (bytes && (await digestOfBytes(bytes)) === digest) return { kind: "found", bytes };
      }
      return { kind: "unfit", by: [...new Set(copies.map(({ by }) => by))] };
    },
    async erase(digest) {
      await lying(digest);
      const before = server.parts.length;
      server.parts = server.parts.filter(({ subject }) => partOf(digest, subject) === null);
      return before - server.parts.length;
    },
  };
}
