/**
 * A paper's bytes on their way through an office: cut in parts that a server takes, each under
 * `lampiran.<digest>.<member>.<of>.<n>`. The server lets a member send under the own id alone, so nobody
 * spoils a colleague's copy; only reading one says whether it is what it is called.
 */

const ROOT = "lampiran";
/** Ids of members, and numbers as they are written here. */
const MEMBER = /^[0-9a-z]{1,64}$/;
const NUMBER = /^(?:0|[1-9]\d{0,5})$/;

/** What one member sent of a paper. */
export interface Copy {
  by: string;
  /** Of how many parts. */
  of: number;
  /** The parts that lie there, from 0 on. */
  there: ReadonlySet<number>;
}

type Named = Pick<Copy, "by" | "of">;

/** Where one part goes. */
export const partSubject = (digest: string, { by, of }: Named, n: number): string =>
  `${ROOT}.${digest}.${by}.${of}.${n}`;

/** All parts of one copy, and of all copies of a paper. */
export const copySubject = (digest: string, { by, of }: Named): string =>
  `${ROOT}.${digest}.${by}.${of}.*`;
export const copiesSubject = (digest: string): string => `${ROOT}.${digest}.*.*.*`;

/** Reads a subject with distrust; null for what is no part of this paper. */
export function partOf(digest: string, subject: string): (Named & { n: number }) | null {
  const [root, paper, by = "", of = "", n = "", ...more] = subject.split(".");
  if (root !== ROOT || paper !== digest || more.length > 0 || !MEMBER.test(by)) return null;
  if (!NUMBER.test(of) || !NUMBER.test(n) || Number(n) >= Number(of)) return null;
  return { by, of: Number(of), n: Number(n) };
}

/** The copies of a paper that these subjects are of. */
export function copiesIn(digest: string, subjects: Iterable<string>): Copy[] {
  const copies = new Map<string, Named & { there: Set<number> }>();
  for (const subject of subjects) {
    const part = partOf(digest, subject);
    if (part === null) continue;
    const { by, of, n } = part;
    const key = copySubject(digest, part);
    const copy = copies.get(key) ?? { by, of, there: new Set<number>() };
    copies.set(key, copy);
    copy.there.add(n);
  }
  return [...copies.values()];
}

/** Whether all parts of it lie there. */
export const isWhole = ({ of, there }: Copy): boolean => there.size === of;

/** Bytes of a part: an act that is done while papers are sent waits for no more than one. */
const LARGEST_PART = 128 * 1024;

/**
 * @param most bytes that the server takes at once.
 * @returns bytes of a part, halved until they fit: so a number of parts stands for one way to cut a paper, and
 *   what was sent while the server took less or more is no part of the same copy.
 */
export function partSize(most: number): number {
  let size = LARGEST_PART;
  while (size > most && size > 1) size /= 2;
  return size;
}

/** Into how many parts so many bytes are cut, at so many a part. An empty paper is one part. */
export const partsFor = (bytes: number, each: number): number =>
  Math.max(1, Math.ceil(bytes / each));

/** The bytes of these parts, in their order; null where one is missing or they are not `size` bytes. */
export function joined(
  parts: ReadonlyMap<number, Uint8Array>,
  of: number,
  size: number,
): Uint8Array<ArrayBuffer> | null {
  const all = new Uint8Array(size);
  let at = 0;
  for (let n = 0; n < of; n += 1) {
    const part = parts.get(n);
    if (part === undefined || at + part.length > size) return null;
    all.set(part, at);
    at += part.length;
  }
  return at === size ? all : null;
}
