/**
 * "Cadangkan semua": one file with every case, the forms, the drafts and the settings of this device. One JSON value a line:
 *
 *   { format: "sop-cadangan", version: 1, createdAt, cases, settings?, forms?, drafts?, papers? }   how many lines follow
 *   a case file (`core/exchange/case-file`), or { unreadable: key, raw } for a record kept as found
 *   { end: n }                                                    so that a cut file is noticed
 *   { form }                                           a form (`core/exchange/read-form`), `forms` of them
 *   { draft }          an SOP while it is written (`core/publish/review/backed-up`), `drafts` of them, behind the forms
 *
 *   the papers of the cases (`paper-lines.ts`), where the head says `papers`: true
 *
 * Written on request, never changed; a newer shape gets a new version and is refused by older readers.
 * `settings` have a version of their own (`core/exchange/preferences`), forms stand behind the end that older
 * releases stop at, drafts behind the last form, papers last: a release that does not know them restores what it knows.
 */
import { digestsHeld } from "../../core/case/file-place.ts";
import { type CaseFile, checkCaseFile } from "../../core/exchange/case-file.ts";
import {
  type Preferences,
  type ReadPreferences,
  readPreferences,
  writePreferences,
} from "../../core/exchange/preferences.ts";
import type { FileProblem } from "../../core/exchange/problems.ts";
import { type ReadForm, readForm } from "../../core/exchange/read-form.ts";
import { writeCaseFile } from "../../core/exchange/write-case-file.ts";
import { type ReadDraft, readBackedUp } from "../../core/publish/review/backed-up.ts";
import { dayInNames } from "../../core/words/time.ts";
import type { Session } from "../session/session.ts";
import type { Papers } from "../store/papers.ts";
import { blobOfLines, linesOf } from "./lines.ts";
import { type CamePaper, PAPERS_END, PaperReader, paperLines } from "./paper-lines.ts";
import type { Running } from "./progress.ts";

const FORMAT = "sop-cadangan";

/** Signs of a first line: settings with some thousand people. It is read in the page, so it must be short. */
const LONGEST_HEAD = 1_000_000;

/** Name of a backup made at `at` (epoch ms): sorts by day, counted in the office's zone (UTC+8). */
export function backupFileName(at: number): string {
  return `cadangan-sop-${dayInNames(at)}.jsonl.gz`;
}

/** Where the cases come from: the whole session, or a part of it that the person picked. */
export type BackupSource = Pick<Session, "list" | "peek">;

/** Where their papers are. */
type PaperSource = Pick<Papers, "here" | "get">;

/** What a whole device holds beside its cases; part of one carries none of it. */
export interface Beside {
  preferences: Preferences;
  /** Every form kept here, as it lies. */
  forms: readonly unknown[];
  /** Every draft of an SOP and what was remarked on it, as they lie. */
  drafts: readonly unknown[];
}

const NO_PAPERS: PaperSource = { here: async () => new Set(), get: async () => null };

/**
 * Writes every case into one blob, and what lies beside them where it is given. `at`: epoch ms. Rejects
 * with a `StorageError` or when aborted.
 */
export async function writeBackup(
  session: BackupSource,
  at: number,
  running: Running,
  beside?: Beside,
  papers: PaperSource = NO_PAPERS,
): Promise<Blob> {
  const here = await papers.here();
  const digests = new Set<string>();
  const keys = (await session.list()).map(({ key }) => key);
  async function* lines() {
    const head = { format: FORMAT, version: 1, createdAt: at, cases: keys.length };
    const settings = beside && writePreferences(beside.preferences);
    const { forms = [], drafts = [] } = beside ?? {};
    const many = { forms: forms.length || undefined, drafts: drafts.length || undefined };
    const more = { papers: here.size > 0 || undefined };
    yield JSON.stringify({ ...head, settings, ...many, ...more });
    for (const [done, key] of keys.entries()) {
      running.signal.throwIfAborted();
      yield await lineOf(session, key, at, digests);
      running.onProgress({ done: done + 1, total: keys.length });
    }
    yield JSON.stringify({ end: keys.length });
    for (const form of forms) yield JSON.stringify({ form });
    for (const draft of drafts) yield JSON.stringify({ draft });
    if (here.size === 0) return;
    const carried = [...digests].filter((digest) => here.has(digest));
    yield* paperLines(carried, papers, running);
  }
  return blobOfLines(lines());
}

/** @param digests gains those of the files that the case holds. */
async function lineOf(
  session: BackupSource,
  key: string,
  at: number,
  digests: Set<string>,
): Promise<string> {
  const found = await session.peek(key);
  if (found.kind === "failed") throw found.error;
  if (found.kind === "case") {
    for (const digest of digestsHeld(found.log)) digests.add(digest);
    return writeCaseFile(found.log, at);
  }
  // A case that went between the list and here, or one that only a newer release can read.
  return JSON.stringify({ unreadable: key, raw: found.kind === "none" ? null : found.raw });
}

export type BackupLine =
  | { kind: "case"; file: CaseFile }
  | { kind: "unreadable" }
  | { kind: "form"; read: ReadForm }
  | { kind: "draft"; read: ReadDraft }
  /** Bytes under the digest that they are said to have. */
  | ({ kind: "paper" } & CamePaper)
  | { kind: "problem"; problem: FileProblem };

export type BackupHead =
  | { ok: true; createdAt: number; cases: number; settings: ReadPreferences }
  | { ok: false; problem: FileProblem };

/** Whether a file is a backup at all, by its first line. Never rejects. */
export async function readBackupHead(file: Blob): Promise<BackupHead> {
  try {
    const first = await linesOf(file, LONGEST_HEAD).next();
    const head = first.done ? null : JSON.parse(first.value);
    if (head?.format !== FORMAT) return { ok: false, problem: { code: "not-a-case" } };
    if (head.version > 1) return { ok: false, problem: { code: "newer", version: head.version } };
    const { createdAt, cases } = head;
    const sound = Number.isSafeInteger(createdAt) && Number.isSafeInteger(cases) && cases >= 0;
    if (!sound) return { ok: false, problem: broken };
    return { ok: true, createdAt, cases, settings: readPreferences(head.settings) };
  } catch {
    return { ok: false, problem: { code: "not-json" } };
  }
}

const broken: FileProblem = { code: "malformed", path: "", index: null };

/** Every line after the head, checked like a case file. Never rejects: a cut file ends in a problem. */
export async function* readBackup(file: Blob): AsyncGenerator<BackupLine> {
  /** How many lines are still to come behind the end; null before the first line, which says so. */
  let beside: number | null = null;
  let isBehind = false;
  let hasPapers = false;
  const reader = new PaperReader();
  try {
    for await (const line of linesOf(file)) {
      const json: unknown = JSON.parse(line);
      if (beside === null) {
        beside = besideIn(json);
        hasPapers = isObject(json) && "papers" in json && json.papers === true;
        continue;
      }
      if (isBehind && beside <= 0) {
        if (isObject(json) && "end" in json && json.end === PAPERS_END) return;
        const paper = reader.take(json);
        if (paper !== null) yield { kind: "paper", ...paper };
      } else if (isBehind) {
        yield besideFrom(json);
        beside -= 1;
      } else if (isObject(json) && "end" in json) isBehind = true;
      else if (isObject(json) && "unreadable" in json) yield { kind: "unreadable" };
      else yield lineFrom(json);
      if (isBehind && beside <= 0 && !hasPapers) return;
    }
  } catch {
    yield { kind: "problem", problem: { code: "not-json" } };
    return;
  }
  yield { kind: "problem", problem: { code: "not-json" } };
}

function lineFrom(json: unknown): BackupLine {
  const checked = checkCaseFile(json);
  return checked.ok ? { kind: "case", file: checked.file } : { kind: "problem", ...checked };
}

function besideIn(head: unknown): number {
  const { forms, drafts } = (isObject(head) ? head : {}) as { forms?: unknown; drafts?: unknown };
  return [forms, drafts].reduce<number>((sum, n) => sum + (typeof n === "number" ? n : 0), 0);
}

function besideFrom(json: unknown): BackupLine {
  const { form, draft } = (isObject(json) ? json : {}) as { form?: unknown; draft?: unknown };
  return draft === undefined
    ? { kind: "form", read: readForm(form) }
    : { kind: "draft", read: readBackedUp(draft) };
}

function isObject(json: unknown): json is object {
  return typeof json === "object" && json !== null;
}
