/** Rules of the acts on a whole case: signing off, reopening, moving to a newer SOP. */
import { digestOf } from "./chain.ts";
import type { CaseEvent } from "./events.ts";
import { isNewer } from "./newer-version.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "./state.ts";

/** Null when the sign-off fits what was shown and every role has signed once. */
export function sealFault(
  state: CaseState,
  event: Extract<CaseEvent, { type: "CaseSealed" }>,
): Refusal | null {
  if (event.digest !== digestOf(state.last)) return { code: "seal-outdated" };
  const { signOff, version } = sopOf(state);
  if (event.sopVersion !== version) return { code: "seal-outdated" };
  const roles = event.signatories.map((signatory) => signatory.role);
  const missing = signOff.find((block) => !roles.includes(block.id));
  if (missing !== undefined) return { code: "signatory-missing", role: missing.id };
  const extra = roles.find(
    (role, i) => !signOff.some((b) => b.id === role) || roles.indexOf(role) !== i,
  );
  return extra === undefined ? null : { code: "signatory-unknown", role: extra };
}

/** Null when the case may be taken up there. A cancelled case with an open round goes on there; otherwise work is taken up at a visited step. */
export function reopenFault(state: CaseState, resumeAt: string | null): Refusal | null {
  const open = currentRound(state) !== null;
  if (resumeAt === null) return state.status === "finished" ? { code: "nothing-changed" } : null;
  if (open || stepOf(sopOf(state), resumeAt) === undefined) {
    return { code: "step-unknown", stepId: resumeAt };
  }
  return state.rounds.some((round) => round.stepId === resumeAt)
    ? null
    : { code: "step-unknown", stepId: resumeAt };
}

/** Null when the case may move to this version and it is known where it goes on. */
export function moveFault(
  state: CaseState,
  { sop, resumeAt }: Extract<CaseEvent, { type: "SopMoved" }>,
): Refusal | null {
  const now = sopOf(state);
  if (sop.id !== now.id) return { code: "sop-other" };
  if (!isNewer(sop.version, now.version)) return { code: "sop-not-newer", version: sop.version };
  const current = currentRound(state);
  if (current === null) return { code: "case-finished" };
  const goOn = resumeAt ?? current.stepId;
  if (stepOf(sop, goOn) !== undefined) return null;
  return resumeAt === null
    ? { code: "sop-step-gone", stepId: goOn }
    : { code: "step-unknown", stepId: goOn };
}
