import { titleOf } from "../../core/draft/title.ts";
import type { FileProblem } from "../../core/exchange/problems.ts";
import type { DraftBackups, DraftMet } from "../drafting/backed-up.ts";
import { StorageError } from "../failure/errors.ts";
import { digestOfBytes } from "../files/digest.ts";
import type { Assessments, Met } from "../kept/assessments.ts";
import type { Session } from "../session/session.ts";
import type { Paper, Papers } from "../store/papers.ts";
import { type BackupLine, readBackup, readBackupHead } from "./backup.ts";
import { carryOut, type Opening, planOpening } from "./opening.ts";
import type { Running } from "./progress.ts";

/** How many cases of a backup would be (or were) treated in which way. */
export interface RestoreCount {
  /** Not here yet: added. */
  added: number;
  /** Here in this state or a later one: left alone. */
  same: number;
  /** The backup goes on where ours ends: continued. */
  newer: number;
  /** Both went on: the backup's is added as a copy. */
  diverged: number;
  /** Lines that are no readable case, each with its reason: skipped. */
  unreadable: FileProblem[];
  /** How forms of the backup met those here; `unread`: of a newer release, or no form. */
  forms: Record<Met | "unread", number>;
  /** The same of drafts of SOPs, by what they are called. */
  drafts: Record<DraftMet, string[]> & { unread: number };
  /** Of the papers of its cases; `unread`: their bytes are not those that they are said to be. */
  papers: Record<"added" | "same" | "unread", number>;
}

/** Reads the cases of a backup, in the page or beside it. */
type Lines = (file: Blob, signal: AbortSignal) => AsyncIterable<BackupLine>;

/**
 * What a backup is read with: who reads its lines, and where its forms and drafts go; what has nowhere to go
 * is passed over.
 */
export interface Reading {
  lines?: Lines;
  forms?: Pick<Assessments, "meet" | "adopt">;
  drafts?: Pick<DraftBackups, "meet" | "adopt">;
  papers?: Papers;
}

const KINDS = {
  new: "added",
  "replaces-corrupted": "added",
  same: "same",
  older: "same",
  newer: "newer",
  diverged: "diverged",
} as const;

/** Counts what restoring would do. Nothing is written. Rejects with a `StorageError` or when aborted. */
export function planRestore(
  session: Session,
  file: Blob,
  running: Running,
  { lines = readBackup, forms, drafts, papers }: Reading = {},
): Promise<RestoreCount> {
  const put = async () => undefined;
  const paper = papers && meeting(papers, async () => undefined);
  return walk(
    session,
    file,
    { ...running, lines },
    { put, form: forms?.meet, draft: drafts?.meet, paper },
  );
}

/**
 * Merges a backup into the cases here; what is here is never lost. Each case is stored by itself,
 * so that stopping or failing in the middle leaves whole cases and can simply be done again. Rejects
 * with a `StorageError` (`busy`: another tab was writing the same case) or when aborted.
 */
export function restore(
  session: Session,
  file: Blob,
  running: Running,
  { lines = readBackup, forms, drafts, papers }: Reading = {},
): Promise<RestoreCount> {
  const paper = papers && meeting(papers, (one) => papers.keeping([one], async () => undefined));
  const put = async (opening: Opening) => {
    const { result } = await carryOut(session, opening, "both");
    if (result.kind === "failed") throw result.error;
    if (result.kind === "stale") throw new StorageError("busy");
  };
  return walk(
    session,
    file,
    { ...running, lines },
    { put, form: forms?.adopt, draft: drafts?.adopt, paper },
  );
}

/** What is done with what was read. */
interface Acts {
  put: (opening: Opening) => Promise<void>;
  form: Assessments["meet"] | undefined;
  draft: DraftBackups["meet"] | undefined;
  paper: MeetPaper | undefined;
}

type MeetPaper = (paper: Paper) => Promise<keyof RestoreCount["papers"]>;

/** @param adopt what becomes of one that is not here. */
function meeting(papers: Papers, adopt: (paper: Paper) => Promise<void>): MeetPaper {
  const here = papers.here();
  return async (paper) => {
    const [digest, bytes] = paper;
    if ((await digestOfBytes(bytes)) !== digest) return "unread";
    if ((await here).has(digest)) return "same";
    await adopt(paper);
    return "added";
  };
}

const nothing = (): RestoreCount => ({
  ...{ added: 0, same: 0, newer: 0, diverged: 0 },
  unreadable: [],
  forms: { added: 0, same: 0, kept: 0, unread: 0 },
  drafts: { added: [], same: [], remarked: [], copied: [], unread: 0 },
  papers: { added: 0, same: 0, unread: 0 },
});

async function walk(
  session: Session,
  file: Blob,
  { onProgress, signal, lines }: Running & { lines: Lines },
  acts: Acts,
): Promise<RestoreCount> {
  const count = nothing();
  const head = await readBackupHead(file);
  const total = head.ok ? head.cases : 0;
  let done = 0;
  let papers = 0;
  for await (const line of lines(file, signal)) {
    signal.throwIfAborted();
    if (line.kind === "paper") {
      if (acts.paper) count.papers[await acts.paper([line.digest, line.bytes])] += 1;
      papers += 1;
      onProgress({ done: papers, total: line.many ?? papers, of: "papers" });
      continue;
    }
    if (line.kind === "form" || line.kind === "draft") {
      await countBeside(count, line, acts);
      continue;
    }
    if (line.kind === "case") {
      const { state, log } = line.file;
      const opening = await planOpening(session, state.caseId, log);
      if (opening.plan.kind === "collides") count.unreadable.push({ code: "not-a-case" });
      else {
        await acts.put(opening);
        count[KINDS[opening.plan.kind]] += 1;
      }
    } else if (line.kind === "problem") count.unreadable.push(line.problem);
    else count.unreadable.push({ code: "not-a-case" });
    done += 1;
    onProgress({ done, total });
  }
  return count;
}

/** What lies beside the cases: a form, or a draft of an SOP. */
async function countBeside(
  { forms, drafts }: RestoreCount,
  line: Extract<BackupLine, { kind: "form" | "draft" }>,
  { form, draft }: Acts,
): Promise<void> {
  if (line.kind === "form") {
    if (form === undefined) return;
    forms[line.read.kind === "read" ? await form(line.read.form) : "unread"] += 1;
  } else if (draft !== undefined) {
    if (line.read.kind !== "read") drafts.unread += 1;
    else drafts[await draft(line.read.one)].push(titleOf(line.read.one.kept.draft));
  }
}
