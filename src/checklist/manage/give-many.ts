/** Several cases handed to one person: recorded one by one, then one file with those that were. */

import { writeBackup } from "../../browser/exchange/backup.ts";
import { download } from "../../browser/files/download.ts";
import { noteGiven } from "../../browser/kept/given.ts";
import { allowedActions } from "../../core/case/actions.ts";
import type { Person } from "../../core/case/events.ts";
import { fold } from "../../core/case/evolve.ts";
import type { CaseState } from "../../core/case/state.ts";
import { giverOf } from "../../core/case/view/people.ts";
import { view } from "../../core/case/view/view.ts";
import {
  type HandoverLetter,
  handoverLetter,
  type LetterCase,
} from "../../core/case/words/handover-letter.ts";
import { sentence } from "../../core/text/sentence.ts";
import { numberInWords } from "../../core/words/number.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { dayInNames } from "../../core/words/time.ts";
import type { Tools } from "../workplace.ts";
import { recordHandover } from "./give.ts";
import { namedHere } from "./remembered.ts";

export interface GivenMany {
  /** What to tell: how many were recorded, which file, what was left. */
  text: string;
  letter: HandoverLetter | null;
}

interface Receiving {
  to: Person;
  note: string | null;
}

/** Never rejects: what was recorded stays recorded, and each case offers its own file later. */
export async function giveMany(
  tools: Tools,
  keys: readonly string[],
  { to, note }: Receiving,
): Promise<GivenMany> {
  const given = new Map<string, CaseState>();
  for (const key of keys) {
    const state = await giveOne(tools, key, { to, note });
    if (state !== null) given.set(key, state);
  }
  const left = keys.length - given.size;
  const rest = left > 0 && `${numberInWords(left)} kasus tidak diserahkan dan tidak berubah.`;
  if (given.size === 0)
    return { text: paragraph("Tidak ada kasus yang diserahkan.", rest), letter: null };
  const told = sentence(`${numberInWords(given.size)} kasus diserahkan kepada ${to.name}`);
  try {
    const file = await saveTogether(tools, given);
    const cases = [...given.values()].map((state) => inLetter(tools, state));
    const address = `${location.origin}${tools.base}kasus/`;
    const letter = handoverLetter(cases, { from: commonGiver(given), to, note }, { file, address });
    return { text: paragraph(told, `Berkas disimpan: ${file}.`, rest), letter };
  } catch {
    return {
      text: paragraph(
        told,
        "Berkasnya gagal dibuat: buka tiap kasus untuk menyimpan berkasnya.",
        rest,
      ),
      letter: null,
    };
  }
}

/** @returns the case as it stands then; null when it takes no handover or could not be written. */
async function giveOne(
  tools: Tools,
  key: string,
  { to, note }: Receiving,
): Promise<CaseState | null> {
  const { session, now } = tools;
  const stored = await session.load(key);
  const before = stored.kind === "case" ? stored.state : null;
  if (stored.kind !== "case" || before === null) return null;
  if (!allowedActions(before).includes("handOver")) return null;
  const at = now();
  const trouble = await recordHandover(key, stored.log.length, async () => {
    const times = { occurredAt: at, recordedAt: at };
    const from = namedHere(tools) ?? giverOf(before);
    const result = await session.run(key, { type: "handOver", from, to, note, ...times });
    return result.kind === "saved" || result.kind === "held" ? null : result;
  });
  return trouble === null ? fold(session.memory.shown(key).log) : null;
}

/** One file of these cases, as a backup of them, without settings. @returns its name. */
async function saveTogether(
  { session, papers, now }: Tools,
  given: ReadonlyMap<string, CaseState>,
): Promise<string> {
  const source = {
    list: async () => (await session.list()).filter(({ key }) => given.has(key)),
    peek: (key: string) => session.peek(key),
  };
  const running = { signal: new AbortController().signal, onProgress: () => undefined };
  const file = await writeBackup(source, now(), running, undefined, await papers());
  const name = `serah-terima-${given.size}-kasus-${dayInNames(now())}.jsonl.gz`;
  download(file, file.type, name);
  for (const [key, state] of given) noteGiven(key, { length: state.last.seq + 1, owed: false });
  return name;
}

function inLetter({ now, calendar }: Tools, state: CaseState): LetterCase {
  const due = view(state, now(), calendar).current?.round.clock?.due;
  return { state, due: due?.known ? due.value : null };
}

/** Who gave them all; null when they were several. */
function commonGiver(given: ReadonlyMap<string, CaseState>): Person | null {
  const [first, ...others] = [...given.values()].map(({ handover }) => handover?.from ?? null);
  return first && others.every((one) => one?.name === first.name) ? first : null;
}
