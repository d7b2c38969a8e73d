/** What the site can answer with, fetched when a reader first searches; kept for work without a network. */
import type { SearchData } from "../../core/search/record.ts";
import { SearchEngine } from "./engine.ts";

/**
 * @param address where the site's records lie.
 * @throws when they cannot be fetched (offline before the first visit, say).
 */
export async function openIndex(address: string): Promise<SearchEngine> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new SearchEngine((await answer.json()) as SearchData);
}
