/** What the site can answer with, fetched when a reader first searches; kept for work without a network. */
import type { SearchData, SearchRecord } from "../../core/search/record.ts";
import { type Answer, SearchEngine } from "./engine.ts";

export interface SiteIndex {
  /** @returns the places that answer, best first. Never rejects. */
  ask(question: string): Promise<Answer[]>;
}

/** So many of the SOPs that answer are opened to look inside. */
const OPENED = 3;

/**
 * @param root the address of the site's root, ending in "/".
 * @param at the path of the page that is read, from the site's root: its SOP is looked into at once.
 * @throws when the records cannot be fetched (offline before the first visit, say).
 */
export async function openIndex(root: string, at: string): Promise<SiteIndex> {
  const data = await read<SearchData>(`${root}cari.json`);
  const engine = new SearchEngine(data);
  const inside = new Map<string, Promise<void>>();

  /** What cannot be fetched is not looked into, and is asked for again the next time. */
  function open(sop: string): Promise<void> {
    const opened =
      inside.get(sop) ??
      read<SearchRecord[]>(`${root}${sop}cari.json`).then(
        (records) => engine.add(records),
        () => void inside.delete(sop),
      );
    inside.set(sop, opened);
    return opened;
  }

  const here = sopIn(at);
  return {
    async ask(question) {
      if (!data.apart) return engine.ask(question);
      const found = engine.around(question).map(({ record }) => sopIn(record.path.slice(1)));
      const sops = new Set([here, ...found].filter((sop) => sop !== ""));
      await Promise.all([...sops].slice(0, OPENED).map(open));
      return engine.ask(question);
    },
  };
}

/** @returns the folder of the SOP that one of whose places this is: "sop/<id>/"; "" for another path. */
const sopIn = (path: string): string => /^sop\/[^/]+\//.exec(path)?.[0] ?? "";

async function read<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}
