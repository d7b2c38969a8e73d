/** The zip that leaves the editor and is published: written plainly, read with distrust. */
import { strFromU8, strToU8, type UnzipFileInfo, unzipSync, zipSync } from "fflate";
import { type ContentFile, VERSIONS } from "./content-files.ts";

/** What it holds, sorted out. */
export interface Bundle {
  /** The code of its one SOP. */
  id: string;
  files: ContentFile[];
}

export type BundleProblem =
  | { kind: "too-large" | "no-zip" | "broken" | "no-sop" | "no-versions" }
  | { kind: "outside" | "page" | "unknown" | "twice" | "no-text"; name: string }
  | { kind: "several"; names: string[] };

/** The largest SOP seen makes 60 kB; a zip beyond this is none of ours (bytes, unpacked too). */
const MOST_BYTES = 5_000_000;
const MOST_FILES = 200;

const SOP = /^sop\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;
const LAW = /^regulations\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/;
/** A page of its own is a program that the build runs: it is written by hand, never taken from a zip. */
const PAGE = /\.mdx$/;
/** What some systems add to every zip. */
const RUBBISH = /^(?:__MACOSX\/.*|(?:.*\/)?(?:\.DS_Store|Thumbs\.db))$|\/$/;

/** 1980-01-01: a zip cannot say less, and the same files shall give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** @returns the files as one zip. */
export const bundleOf = (files: readonly ContentFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), {
    mtime: NO_DATE,
  });

/** @returns what a zip holds for the content of a site, or why none of it is taken. Never throws. */
export function openBundle(bytes: Uint8Array): Bundle | { problem: BundleProblem } {
  if (bytes.length > MOST_BYTES) return { problem: { kind: "too-large" } };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { problem: { kind: "no-zip" } };
  try {
    const listed: UnzipFileInfo[] = [];
    unzipSync(bytes, { filter: (file) => listed.push(file) < 0 });
    const kept = listed.filter(({ name }) => !RUBBISH.test(name));
    const problem = wrongList(kept);
    if (problem !== null) return { problem };
    const names = new Set(kept.map(({ name }) => name));
    return opened(unzipSync(bytes, { filter: ({ name }) => names.has(name) }));
  } catch {
    return { problem: { kind: "broken" } };
  }
}

function wrongList(files: readonly UnzipFileInfo[]): BundleProblem | null {
  const size = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (size > MOST_BYTES || files.length > MOST_FILES) return { kind: "too-large" };
  const names = files.map(({ name }) => name);
  const outside = names.find((name) =>
    /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\\/i.test(name),
  );
  if (outside !== undefined) return { kind: "outside", name: outside };
  const twice = names.find((name, n) => names.indexOf(name) < n);
  if (twice !== undefined) return { kind: "twice", name: twice };
  const sops = names.filter((name) => SOP.test(name));
  const [own = ""] = sops;
  if (sops.length === 0) return { kind: "no-sop" };
  if (sops.length > 1) return { kind: "several", names: sops };
  const page = names.find((name) => PAGE.test(name));
  if (page !== undefined) return { kind: "page", name: page };
  const isKnown = (name: string) => name === own || name === VERSIONS || LAW.test(name);
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined) return { kind: "unknown", name: unknown };
  return names.includes(VERSIONS) ? null : { kind: "no-versions" };
}

function opened(parts: Record<string, Uint8Array>): Bundle | { problem: BundleProblem } {
  const files: ContentFile[] = [];
  for (const [path, bytes] of Object.entries(parts)) {
    const text = strFromU8(bytes);
    // Bytes that are no UTF-8 are read as something else than they were.
    if (!isSame(strToU8(text), bytes)) return { problem: { kind: "no-text", name: path } };
    files.push({ path, text });
  }
  const id = files.flatMap(({ path }) => SOP.exec(path)?.[1] ?? [])[0] ?? "";
  return { id, files };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, n) => byte === b[n]);
