/** What is kept of papers at the office's server: which it is known to have, and which are to leave it. */
import type { StreamState } from "../../core/sharing/cursor.ts";
import { PAPER_OF, PAPERS } from "../places.ts";
import type { KeyValue } from "../store/key-value.ts";
import { SHARED_PAPERS, SHARED_PAPERS_OUT } from "./places.ts";

interface KeptPaperMark {
  kind: "shared-paper";
  version: 1;
  stream: string;
  last: number;
}

interface KeptPaperOut {
  kind: "shared-paper-out";
  version: 1;
  /** Of the case that was ordered erased. */
  token: string;
}

/** Every method rejects with a `StorageError`. */
export class PaperMarks {
  private readonly kv: KeyValue;
  /** As they were read or written here: each act of a case asks for all of its papers. */
  private readonly known = new Map<string, KeptPaperMark>();

  constructor(kv: KeyValue) {
    this.kv = kv;
  }

  /** Whether the stream that stands so has it: one that is another, or shorter than it was, lost it. */
  async has(digest: string, { stream, last }: StreamState): Promise<boolean> {
    const found =
      this.known.get(digest) ??
      ((await this.kv.get(SHARED_PAPERS.at(digest))) as KeptPaperMark | null);
    if (found?.version !== 1) return false;
    this.known.set(digest, found);
    return found.stream === stream && found.last <= last;
  }

  keep(digest: string, { stream, last }: StreamState): Promise<void> {
    const mark: KeptPaperMark = { kind: "shared-paper", version: 1, stream, last };
    this.known.set(digest, mark);
    return this.kv.set(SHARED_PAPERS.at(digest), mark);
  }

  forget(digest: string): Promise<void> {
    this.known.delete(digest);
    return this.kv.remove(SHARED_PAPERS.at(digest));
  }

  /** It is to leave the office with its case. */
  leaves(digest: string, token: string): Promise<void> {
    const out: KeptPaperOut = { kind: "shared-paper-out", version: 1, token };
    return this.kv.set(SHARED_PAPERS_OUT.at(digest), out);
  }

  /** It left, or another case holds it. */
  left(digest: string): Promise<void> {
    return this.kv.remove(SHARED_PAPERS_OUT.at(digest));
  }

  /** What is to leave, each with its case. */
  async leaving(): Promise<[digest: string, token: string][]> {
    const all: [string, string][] = [];
    for (const digest of SHARED_PAPERS_OUT.namesIn(await this.kv.keys())) {
      const out = (await this.kv.get(SHARED_PAPERS_OUT.at(digest))) as KeptPaperOut | null;
      if (out?.version === 1) all.push([digest, out.token]);
    }
    return all;
  }

  /** The cases of this browser that hold papers whose bytes are here. */
  async holders(): Promise<Set<string>> {
    const keys = await this.kv.keys();
    const here = new Set(PAPERS.namesIn(keys));
    return new Set(heldIn(keys).flatMap(([digest, key]) => (here.has(digest) ? [key] : [])));
  }

  /** The cases of this browser that hold this paper, whether its bytes are here or not. */
  async holdersOf(digest: string): Promise<string[]> {
    const held = heldIn(await this.kv.keys());
    return held.flatMap(([one, key]) => (one === digest ? [key] : []));
  }
}

/** Which case holds which paper. A digest holds no slash, the key of a case may. */
const heldIn = (keys: readonly string[]): [digest: string, key: string][] =>
  PAPER_OF.namesIn(keys).map((mark) => {
    const slash = mark.indexOf("/");
    return [mark.slice(0, slash), mark.slice(slash + 1)];
  });
