/** Several cases handed to one person: recorded one by one, then one file with those that need one. */

import { allowedActions } from "../../core/case/actions.ts";
import { fold } from "../../core/case/evolve.ts";
import type { Ways } from "../../core/case/handing-over.ts";
import type { CaseState } from "../../core/case/state.ts";
import { giverOf } from "../../core/case/view/people.ts";
import { severalGivenText } from "../../core/case/words/handing-over.ts";
import type { HandoverLetter } from "../../core/case/words/handover-letter.ts";
import type { Tools } from "../workplace.ts";
import { recordHandover } from "./give.ts";
import { type Receiving, saveSeveral, type Watched } from "./give-many-file.ts";
import { namedHere } from "./remembered.ts";

export interface GivenMany {
  /** What to tell: how many were recorded, which file, what was left. */
  text: string;
  letter: HandoverLetter | null;
  /** Recorded, and the file that they need is not made. */
  owed: ReadonlyMap<string, CaseState>;
}

const NOTHING_OWED: GivenMany["owed"] = new Map();

/** Never rejects: what was recorded stays recorded, and each case offers its own file later. */
export async function giveMany(
  tools: Tools,
  { inOffice, byFile, none }: Ways,
  receiving: Receiving,
  watched: Watched,
): Promise<GivenMany> {
  const keys = [...inOffice, ...byFile];
  const seen = new Set(inOffice);
  const given = new Map<string, CaseState>();
  for (const [done, key] of keys.entries()) {
    if (watched.signal.aborted) break;
    watched.onProgress("recording", { done, total: keys.length });
    const state = await giveOne(tools, key, receiving, seen.has(key));
    if (state !== null) given.set(key, state);
  }
  const owed = new Map([...given].filter(([key]) => !seen.has(key)));
  const saved = owed.size > 0 ? await saveSeveral(tools, owed, receiving, watched) : null;
  const file = saved?.file ?? null;
  const text = severalGivenText({
    to: receiving.to.name,
    inOffice: given.size - owed.size,
    byFile: owed.size,
    left: keys.length - given.size + none.length,
    file,
    isStopped: watched.signal.aborted && (given.size < keys.length || file?.kind === "stopped"),
  });
  const isSaved = file === null || file.kind === "saved";
  return { text, letter: saved?.letter ?? null, owed: isSaved ? NOTHING_OWED : owed };
}

/** @returns the case as it stands then; null when it takes no handover or could not be written. */
async function giveOne(
  tools: Tools,
  key: string,
  { to, note }: Receiving,
  isInOffice: boolean,
): Promise<CaseState | null> {
  const { session, now } = tools;
  const stored = await session.load(key);
  const before = stored.kind === "case" ? stored.state : null;
  if (stored.kind !== "case" || before === null) return null;
  if (!allowedActions(before).includes("handOver")) return null;
  const at = now();
  const record = async () => {
    const times = { occurredAt: at, recordedAt: at };
    const from = namedHere(tools) ?? giverOf(before);
    const result = await session.run(key, { type: "handOver", from, to, note, ...times });
    return result.kind === "saved" || result.kind === "held" ? null : result;
  };
  const trouble = await (isInOffice ? record() : recordHandover(key, stored.log.length, record));
  return trouble === null ? fold(session.memory.shown(key).log) : null;
}
