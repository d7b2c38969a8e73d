/** What "Selesaikan langkah" and "Kembalikan" still need; the screen's error summary is this list. */
import { requirementsOf } from "../sop/graph.ts";
import type { Actor, Sop, Step } from "../sop/schema.ts";
import type { DocumentRef, Participant, Person } from "./events.ts";
import type { Missing } from "./refusals.ts";
import type { Round } from "./state.ts";

/** The form of a step as far as it is filled in. */
export interface Draft {
  outcomeId: string | null;
  performer: Pick<Person, "name" | "position"> | null;
  participants?: readonly { actor: string; person: Pick<Person, "name"> }[];
  document: DocumentRef | null;
}

/** Requirements of the step that are needed and neither ticked nor waived in this round, in the SOP's order. */
export function missingRequirements(step: Step, round: Round): Missing[] {
  return requirementsOf(step)
    .filter(({ optional }) => !optional)
    .filter((item) => !round.marks.some((mark) => mark.requirementId === item.id))
    .map(({ id, label }) => ({ entry: "requirement", requirementId: id, label }));
}

/** Other performers who must be named and are not; who assists may be left out, a system has no name. */
export function missingParticipants(
  sop: Sop,
  step: Step,
  named: readonly { actor: string; person: Pick<Person, "name"> }[],
): Missing[] {
  return step.others.flatMap(({ actor: id, part }): Missing[] => {
    const actor = actorOf(sop, id);
    const entry = named.find((one) => one.actor === id);
    const isNamed = (entry?.person.name ?? "").trim() !== "";
    if (part === "assists" || actor?.kind === "system" || isNamed) return [];
    return [{ entry: "participant", actor: id, label: actor?.name ?? id }];
  });
}

/** @returns an actor that the step does not name among its others, or that is named twice; else null. */
export function strangerIn({ others }: Step, named: readonly Participant[]): string | null {
  const actors = named.map(({ actor }) => actor);
  const known = new Set(others.map(({ actor }) => actor));
  return actors.find((id, n) => !known.has(id) || actors.indexOf(id) !== n) ?? null;
}

/** Everything missing to complete this round with this draft, in the order of the form. */
export function missingToComplete(sop: Sop, step: Step, round: Round, draft: Draft): Missing[] {
  const document: Missing[] =
    step.output?.document === true && draft.document === null ? [{ entry: "document" }] : [];
  return [
    ...missingRequirements(step, round),
    ...outcomeAndPerformer(actorOf(sop, step.actor), draft),
    ...missingParticipants(sop, step, draft.participants ?? []),
    ...document,
  ];
}

/** Everything missing to send back. Requirements may be open: their lack is often the reason. */
export function missingToReturn(sop: Sop, step: Step, draft: Draft, reason: string): Missing[] {
  const noReason: Missing[] = reason.trim() === "" ? [{ entry: "reason" }] : [];
  return [...outcomeAndPerformer(actorOf(sop, step.actor), draft), ...noReason];
}

/** True when an officer stands there without a jabatan; parties and systems have none. */
export const lacksPosition = (
  sop: Sop,
  actorId: string | undefined,
  { position }: Person,
): boolean => {
  const kind = actorOf(sop, actorId ?? "")?.kind ?? "officer";
  return kind === "officer" && position.trim() === "";
};

const actorOf = (sop: Sop, id: string): Actor | undefined =>
  sop.actors.find((actor) => actor.id === id);

function outcomeAndPerformer(actor: Actor | undefined, { outcomeId, performer }: Draft): Missing[] {
  const kind = actor?.kind ?? "officer";
  const missing: Missing[] = [];
  const lacks = (value: string | undefined) => (value ?? "").trim() === "";
  if (outcomeId === null || outcomeId === "") missing.push({ entry: "outcome" });
  if (kind !== "system" && lacks(performer?.name)) missing.push({ entry: "performer-name" });
  if (kind === "officer" && lacks(performer?.position)) {
    missing.push({ entry: "performer-position" });
  }
  return missing;
}
