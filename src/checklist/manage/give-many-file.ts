/** The one file of several cases that were handed over, and the letter that goes with it. */
import { writeBackup } from "../../browser/exchange/backup.ts";
import type { Progress } from "../../browser/exchange/progress.ts";
import { download } from "../../browser/files/download.ts";
import { noteGiven } from "../../browser/kept/given.ts";
import type { Person } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { view } from "../../core/case/view/view.ts";
import type { FileOfSeveral } from "../../core/case/words/handing-over.ts";
import {
  type HandoverLetter,
  handoverLetter,
  type LetterCase,
} from "../../core/case/words/handover-letter.ts";
import { dayInNames } from "../../core/words/time.ts";
import type { Tools } from "../workplace.ts";

export interface Receiving {
  to: Person;
  note: string | null;
}

/** How it reports and is stopped: between two cases, or two papers of their file. */
export interface Watched {
  onProgress(at: "recording" | "file", progress: Progress): void;
  signal: AbortSignal;
}

interface Saved {
  file: FileOfSeveral;
  /** Null where there is no file to send. */
  letter: HandoverLetter | null;
}

/** Makes the file of what was recorded. Never rejects: what was not made is still owed. */
export async function saveSeveral(
  tools: Tools,
  given: ReadonlyMap<string, CaseState>,
  { to, note }: Receiving,
  watched: Watched,
): Promise<Saved> {
  try {
    const file = await saveTogether(tools, given, watched);
    const cases = [...given.values()].map((state) => inLetter(tools, state));
    const address = `${location.origin}${tools.base}kasus/`;
    const parties = { from: commonGiver(given), to, note };
    return { file, letter: handoverLetter(cases, parties, { file: file.name, address }) };
  } catch {
    return { file: { kind: watched.signal.aborted ? "stopped" : "failed" }, letter: null };
  }
}

/** One file of these cases, as a backup of them, without settings. */
async function saveTogether(
  tools: Tools,
  given: ReadonlyMap<string, CaseState>,
  { signal, onProgress }: Watched,
) {
  const { session, now } = tools;
  signal.throwIfAborted();
  const source = {
    list: async () => (await session.list()).filter(({ key }) => given.has(key)),
    peek: (key: string) => session.peek(key),
  };
  const papers = await papersOf(tools, given);
  const running = { signal, onProgress: onProgress.bind(null, "file") };
  const blob = await writeBackup(source, now(), running, undefined, papers);
  signal.throwIfAborted();
  const name = `serah-terima-${given.size}-kasus-${dayInNames(now())}.jsonl.gz`;
  download(blob, blob.type, name);
  for (const [key, state] of given) noteGiven(key, { length: state.last.seq + 1, owed: false });
  const here = await (await tools.papers()).here();
  const missing = [...digestsOf(given)].filter((digest) => !here.has(digest)).length;
  return { kind: "saved" as const, name, missing };
}

const filesOf = (given: ReadonlyMap<string, CaseState>) =>
  [...given.values()].flatMap(({ files }) => files.filter(({ removed }) => removed === null));

const digestsOf = (given: ReadonlyMap<string, CaseState>) =>
  new Set(filesOf(given).map(({ digest }) => digest));

/** The papers of these cases: from this browser, and what the office has of them. */
async function papersOf(tools: Tools, given: ReadonlyMap<string, CaseState>) {
  if (tools.shared === null) return tools.papers();
  const { withOfficePapers } = await import("../sharing/use-papers.ts");
  return withOfficePapers(tools, filesOf(given));
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
