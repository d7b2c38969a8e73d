import { NO_PREDECESSOR } from "../../core/case/chain.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { type ImportPlan, planImport } from "../../core/exchange/plan.ts";
import { StorageError } from "../failure/errors.ts";
import { headOf } from "../session/log-rules.ts";
import type { PutResult } from "../session/parts.ts";
import type { Session } from "../session/session.ts";

/** What opening a file would do, before anything is done. */
export interface Opening {
  theirs: readonly RecordedEvent[];
  /** The case here that the plan is about. */
  key: string;
  plan:
    | ImportPlan
    /** The record here cannot be read: it would be set aside, and the file take its place. */
    | { kind: "replaces-corrupted" }
    /** Another case lies here under the same id: nothing can be done with the file. */
    | { kind: "collides" };
  ours: readonly RecordedEvent[];
}

/** For a plan that diverged: add theirs beside ours, or let it take its place (ours stays a copy). */
export type Choice = "both" | "replace";

/** A further copy of a case lives under its id and the digest it had when it was put there. */
function copyKey(caseId: string, log: readonly RecordedEvent[]): string {
  return `${caseId}~${headOf(log).slice(0, 12)}`;
}

/** Compares a verified log with the case of that id and with its copies. Rejects: `StorageError`. */
export async function planOpening(
  session: Session,
  caseId: string,
  theirs: readonly RecordedEvent[],
): Promise<Opening> {
  const main = await openingUnder(session, caseId, theirs);
  if (main.plan.kind !== "diverged") return main;
  const copies = (await session.list()).filter(({ key }) => key.startsWith(`${caseId}~`));
  for (const { key } of copies) {
    const opening = await openingUnder(session, key, theirs);
    if (["same", "older", "newer"].includes(opening.plan.kind)) return opening;
  }
  return main;
}

async function openingUnder(
  session: Session,
  key: string,
  theirs: readonly RecordedEvent[],
): Promise<Opening> {
  const found = await session.peek(key);
  if (found.kind === "failed") throw found.error;
  if (found.kind === "newer") throw new StorageError("newer");
  if (found.kind === "corrupted") {
    return { theirs, key, ours: [], plan: { kind: "replaces-corrupted" } };
  }
  const ours = found.kind === "case" ? found.log : [];
  const plan = planImport(ours, theirs);
  const collides = plan.kind === "new" && ours.length > 0;
  return { theirs, key, ours, plan: collides ? { kind: "collides" } : plan };
}

/**
 * Does what the plan says; `choice` is asked for when it diverged. Resolves to the key under which
 * the file's case now lies, and how storing it went. A plan overtaken by another tab is `stale`.
 */
export async function carryOut(
  session: Session,
  { theirs, key, ours, plan }: Opening,
  choice: Choice = "both",
): Promise<{ key: string; result: PutResult }> {
  switch (plan.kind) {
    case "same":
    case "older":
    case "collides":
      return { key, result: { kind: "saved" } };
    case "new":
      return { key, result: await session.put(key, NO_PREDECESSOR, theirs) };
    case "replaces-corrupted":
      await session.setAside(key);
      return { key, result: await session.put(key, NO_PREDECESSOR, theirs) };
    case "newer":
      return { key, result: await session.put(key, headOf(ours), theirs) };
    case "diverged":
      return choice === "both"
        ? addCopy(session, key, theirs)
        : replaceKeepingOurs(session, key, ours, theirs);
  }
}

async function addCopy(session: Session, caseId: string, log: readonly RecordedEvent[]) {
  const key = copyKey(caseId, log);
  const there = await session.peek(key);
  const isThere = there.kind === "case" && there.head === headOf(log);
  if (isThere) return { key, result: { kind: "saved" } as const };
  return { key, result: await session.put(key, NO_PREDECESSOR, log) };
}

/** Ours is stored as a copy before it is replaced: a crash in between leaves one copy too many. */
async function replaceKeepingOurs(
  session: Session,
  key: string,
  ours: readonly RecordedEvent[],
  theirs: readonly RecordedEvent[],
) {
  const copy = await addCopy(session, key, ours);
  if (copy.result.kind !== "saved") return { key, result: copy.result };
  return { key, result: await session.put(key, headOf(ours), theirs) };
}
