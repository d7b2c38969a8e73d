/**
 * The shape of a recorded event as it comes from a file. Strict: an unknown key or type is refused,
 * never dropped, because the digest covers every byte. zod is loaded here and not in `core/case`: the
 * checklist needs no schema for its own log, only for files, and then on demand. Full zod rather than
 * zod/mini, since the SOP's own schema, which the snapshot is checked against, is written in it.
 */
import { z } from "zod";
import type { RecordedEvent } from "../case/events.ts";
import { SopSchema } from "../sop/schema.ts";
import { isWalkable } from "./walkable.ts";

/** The snapshot of an SOP inside an event. */
const snapshot = SopSchema.refine(isWalkable);

const person = z.strictObject({
  name: z.string(),
  nip: z.string().nullable(),
  position: z.string(),
});

const mark = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("drawn"),
    width: z.number().positive(),
    height: z.number().positive(),
    strokes: z.array(z.array(z.number())),
  }),
  z.strictObject({ kind: z.literal("paper") }),
]);

const document = z.strictObject({ number: z.string().nullable(), date: z.string().nullable() });
const moment = z.int().min(0).max(8.64e15);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const round = { stepId: z.string(), round: z.int().positive() };
const result = {
  ...round,
  outcomeId: z.string(),
  performer: person,
  document: document.nullable(),
  note: z.string().nullable(),
  initials: mark,
};
const requirement = { ...round, requirementId: z.string() };

const change = <F extends string, T extends z.ZodType>(field: F, value: T) =>
  z.strictObject({
    type: z.literal("EntryCorrected"),
    ...round,
    reason: z.string(),
    field: z.literal(field),
    from: value,
    to: value,
  });

const corrected = z.discriminatedUnion("field", [
  change("performer", person),
  change("document", document.nullable()),
  change("note", z.string().nullable()),
  change("occurredAt", moment),
  change("startedAt", moment.nullable()),
  change("outcomeId", z.string()),
]);

const event = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("CaseOpened"),
    caseId: z.string().min(1).max(200),
    number: z.string(),
    subject: z.string(),
    applicant: z.string(),
    sop: snapshot,
  }),
  z.strictObject({ type: z.literal("StepStarted"), ...round }),
  z.strictObject({ type: z.literal("RequirementTicked"), ...requirement }),
  z.strictObject({ type: z.literal("RequirementUnticked"), ...requirement }),
  z.strictObject({ type: z.literal("RequirementWaived"), ...requirement, reason: z.string() }),
  z.strictObject({ type: z.literal("StepCompleted"), ...result }),
  z.strictObject({ type: z.literal("StepReturned"), ...result, reason: z.string() }),
  corrected,
  z.strictObject({
    type: z.literal("CaseDetailsCorrected"),
    field: z.enum(["number", "subject", "applicant"]),
    from: z.string(),
    to: z.string(),
    reason: z.string(),
  }),
  z.strictObject({ type: z.literal("NoteAdded"), stepId: z.string().nullable(), text: z.string() }),
  z.strictObject({ type: z.literal("PerformerAssigned"), stepId: z.string(), performer: person }),
  z.strictObject({
    type: z.literal("HandedOver"),
    from: person.nullable(),
    to: person,
    note: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal("CaseCancelled"), reason: z.string(), by: person }),
  z.strictObject({
    type: z.literal("CaseSealed"),
    digest,
    sopVersion: z.string(),
    signatories: z.array(z.strictObject({ role: z.string(), person, mark })),
  }),
  z.strictObject({
    type: z.literal("CaseReopened"),
    reason: z.string(),
    by: person,
    resumeAt: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal("SopMoved"), sop: snapshot, resumeAt: z.string().nullable() }),
]);

/** One link of the chain, version 1. */
export const RecordedEventSchema: z.ZodType<RecordedEvent> = z.strictObject({
  v: z.literal(1),
  seq: z.int().min(0),
  prev: digest,
  occurredAt: moment,
  recordedAt: moment,
  event,
});
