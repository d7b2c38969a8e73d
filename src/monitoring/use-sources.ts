import { useMemo, useRef, useState } from "preact/hooks";
import type { OpenedSource } from "../browser/monitoring/opened-file.ts";
import { type OwnFacts, ownDigests } from "../browser/monitoring/own-facts.ts";
import type { KeyValue } from "../browser/store/key-value.ts";
import type { CaseFacts } from "../core/monitoring/facts.ts";
import { type Held, type Merged, merge } from "../core/monitoring/merge.ts";

/** A file that takes part in the figures for as long as the page is open. */
export interface Source {
  name: string;
  file: Blob;
  held: Held[];
  unreadable: number;
  whole: boolean;
}

export interface Counted extends Source {
  merged: Merged;
}

/** A case in the figures; `from` names the file it came from when it is not stored here. */
export interface Known {
  facts: CaseFacts;
  from: string | null;
}

export type Opening =
  | { kind: "idle" | "stopped" }
  | { kind: "reading"; name: string; done: number };

/** Why a file is not counted. */
export interface FileProblem {
  name: string;
  text: string;
}

/** This browser's cases together with those of opened files, each case once. */
export function useSources(kv: KeyValue, own: OwnFacts) {
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [digests, setDigests] = useState<ReadonlyMap<string, string[]>>(new Map());
  const [opening, setOpening] = useState<Opening>({ kind: "idle" });

  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const stopper = useRef(new AbortController());

  const read = async (file: File, signal: AbortSignal) => {
    const { name } = file;
    const tell = (done: number) => {
      if (done % 50 === 1) setOpening({ kind: "reading", name, done });
    };
    tell(1);
    const opened = await readSource(file, tell, signal);
    if (opened === null) return;
    if (opened.kind === "problem") {
      setProblems((before) => [...before, { name, text: opened.text }]);
      return;
    }
    const shared = await digestsOfShared(kv, own, opened.held, digests);
    setDigests((before) => new Map([...before, ...shared]));
    setSources((before) => [...before, { name, file, ...opened }]);
  };
  /** One after another; what was said of an earlier choice goes. */
  const open = async (files: readonly File[]) => {
    setProblems([]);
    stopper.current.abort();
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    for (const file of files) if (!signal.aborted) await read(file, signal);
    if (!signal.aborted) setOpening({ kind: "idle" });
  };
  const stop = () => {
    stopper.current.abort();
    setOpening({ kind: "stopped" });
  };
  const close = (source: Source) =>
    setSources((all) => all.filter(({ file }) => file !== source.file));

  const together = useMemo(() => putTogether(own, sources, digests), [own, sources, digests]);
  return { ...together, opening, problems, open, stop, close };
}

const NOT_LOADED =
  "Pembaca berkas tidak dapat dimuat. Tidak ada yang berubah. Periksa sambungan jaringan, lalu pilih berkasnya lagi.";

/** The reader is heavy (it checks every byte), so it is fetched with the first file. @returns null when stopped. */
async function readSource(
  file: Blob,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<OpenedSource | null> {
  const stopped = new Promise<null>((resolve) =>
    signal.addEventListener("abort", () => resolve(null)),
  );
  try {
    const { sourceAside } = await import("../browser/monitoring/source-aside.ts");
    return await Promise.race([sourceAside(file, tell, signal), stopped]);
  } catch {
    return signal.aborted ? null : { kind: "problem", text: NOT_LOADED };
  }
}

/** The digests of our own logs of those cases that the file holds in another state. */
async function digestsOfShared(
  kv: KeyValue,
  own: OwnFacts,
  held: readonly Held[],
  known: ReadonlyMap<string, string[]>,
): Promise<ReadonlyMap<string, string[]>> {
  const all = new Map(known);
  for (const { facts, digests } of held) {
    const head = own.heads.get(facts.caseId);
    if (head === undefined) continue;
    const same = digests.at(-1) === head;
    all.set(facts.caseId, same ? digests : await ownDigests(kv, facts.caseId));
  }
  return all;
}

function putTogether(
  own: OwnFacts,
  sources: readonly Source[],
  digests: ReadonlyMap<string, string[]>,
): { facts: CaseFacts[]; cases: ReadonlyMap<string, Known>; counted: Counted[] } {
  let held: Map<string, Held> = new Map(
    own.facts.map((facts) => [facts.caseId, { facts, digests: digests.get(facts.caseId) ?? [] }]),
  );
  const cases = new Map<string, Known>(
    own.facts.map((facts) => [facts.caseId, { facts, from: null }]),
  );
  const counted = sources.map((source): Counted => {
    const merged = merge(held, source.held);
    for (const [caseId, { facts }] of merged.held) {
      if (held.get(caseId)?.facts !== facts) {
        const stored = own.heads.has(caseId);
        cases.set(caseId, { facts, from: stored ? null : source.name });
      }
    }
    held = merged.held;
    return { ...source, merged };
  });
  return { facts: [...held.values()].map(({ facts }) => facts), cases, counted };
}
