/**
 * The shape of a recorded event as it comes from a file. Strict: an unknown key or type is refused,
 * never dropped, because the digest covers every byte. zod is loaded here and not in `core/case`: the
 * checklist needs no schema for its own log, only for files, and then on demand. Full zod rather than
 * zod/mini, since the SOP's own schema, which the snapshot is checked against, is written in it.
 */
import { z } from "zod";
import type { RecordedEvent } from "../case/events.ts";
import { FirstSopSchema } from "../sop/definition/first.ts";
import { liftFirst } from "../sop/definition/lift.ts";
import { SopSchema } from "../sop/schema.ts";
import { isWalkable } from "./walkable.ts";

/** Thousands of openings in an office's stream share one SOP: the same object is looked through once. */
function once<T extends z.ZodType>(schema: T) {
  const known = new WeakMap<object, z.output<T>>();
  return z.unknown().transform((value, context): z.output<T> => {
    const key = typeof value === "object" ? value : null;
    const before = key && known.get(key);
    if (before) return before;
    const { success, data, error } = schema.safeParse(value);
    if (success && key) known.set(key, data);
    for (const issue of error?.issues ?? []) context.addIssue({ ...issue });
    return success ? data : z.NEVER;
  });
}

/** The snapshot of an SOP inside an event: as it was written then, and as it is written now. */
const firstSnapshot = once(FirstSopSchema.refine((sop) => isWalkable(liftFirst(sop))));
const snapshot = once(SopSchema.refine(isWalkable));

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
const firstResult = {
  ...round,
  outcomeId: z.string(),
  performer: person,
  document: document.nullable(),
  note: z.string().nullable(),
  initials: mark,
};
const participants = z.array(z.strictObject({ actor: z.string(), person, initials: mark }));
const result = { ...firstResult, participants };
const requirement = { ...round, requirementId: z.string() };

/** Who corrected or where it was signed: asked since version 3. */
const by = { by: person.nullable() };
const place = { place: z.string().nullable() };

const change = <F extends string, T extends z.ZodType, M extends z.core.$ZodLooseShape>(
  field: F,
  value: T,
  more: M,
) =>
  z.strictObject({
    type: z.literal("EntryCorrected"),
    ...round,
    reason: z.string(),
    field: z.literal(field),
    from: value,
    to: value,
    ...more,
  });

const corrections = <M extends z.core.$ZodLooseShape>(more: M) =>
  [
    change("performer", person, more),
    change("document", document.nullable(), more),
    change("note", z.string().nullable(), more),
    change("occurredAt", moment, more),
    change("startedAt", moment.nullable(), more),
    change("outcomeId", z.string(), more),
  ] as const;

const DETAILS = ["number", "subject", "applicant"] as const;
const FILING = ["classification", "retention", "access"] as const;

const details = {
  type: z.literal("CaseDetailsCorrected"),
  field: z.enum(DETAILS),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
};
const seal = {
  type: z.literal("CaseSealed"),
  digest,
  sopVersion: z.string(),
  signatories: z.array(z.strictObject({ role: z.string(), person, mark })),
};

const opening = {
  type: z.literal("CaseOpened"),
  caseId: z.string().min(1).max(200),
  number: z.string(),
  subject: z.string(),
  applicant: z.string(),
};
const origin = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  sopId: z.string(),
  stepId: z.string(),
});
const moved = { type: z.literal("SopMoved"), resumeAt: z.string().nullable() };

/** What is written the same way in every version. */
const unchanged = [
  z.strictObject({ type: z.literal("StepStarted"), ...round }),
  z.strictObject({ type: z.literal("RequirementTicked"), ...requirement }),
  z.strictObject({ type: z.literal("RequirementUnticked"), ...requirement }),
  z.strictObject({ type: z.literal("RequirementWaived"), ...requirement, reason: z.string() }),
  z.strictObject({ type: z.literal("PerformerAssigned"), stepId: z.string(), performer: person }),
  z.strictObject({
    type: z.literal("HandedOver"),
    from: person.nullable(),
    to: person,
    note: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal("CaseCancelled"), reason: z.string(), by: person }),
  z.strictObject({
    type: z.literal("CaseReopened"),
    reason: z.string(),
    by: person,
    resumeAt: z.string().nullable(),
  }),
] as const;

const note = { type: z.literal("NoteAdded"), stepId: z.string().nullable(), text: z.string() };

const firstEvent = z.discriminatedUnion("type", [
  ...unchanged,
  z.strictObject(note),
  z.strictObject(details),
  z.strictObject(seal),
  z.strictObject({ ...opening, sop: firstSnapshot }),
  z.strictObject({ type: z.literal("StepCompleted"), ...firstResult }),
  z.strictObject({ type: z.literal("StepReturned"), ...firstResult, reason: z.string() }),
  z.discriminatedUnion("field", [...corrections({})]),
  z.strictObject({ ...moved, sop: firstSnapshot }),
]);

/** What every version after the first has in common. */
const later = [
  ...unchanged,
  z.strictObject({ ...opening, sop: snapshot, startAt: z.string(), origin: origin.nullable() }),
  z.strictObject({ type: z.literal("StepQuantified"), ...round, quantity: z.int().positive() }),
  z.strictObject({ type: z.literal("StepCompleted"), ...result }),
  z.strictObject({ type: z.literal("StepReturned"), ...result, reason: z.string() }),
  z.strictObject({
    type: z.literal("StepPassedOver"),
    ...round,
    outcomeId: z.string(),
    performer: person,
    reason: z.string(),
  }),
  z.strictObject({ ...moved, sop: snapshot }),
] as const;

const secondEvent = z.discriminatedUnion("type", [
  ...later,
  z.strictObject(note),
  z.strictObject(details),
  z.strictObject(seal),
  z.discriminatedUnion("field", [...corrections({}), change("participants", participants, {})]),
]);

/** What versions 3 and 4 have in common. */
const signed = [
  ...later,
  z.strictObject({ ...seal, ...place }),
  z.discriminatedUnion("field", [...corrections(by), change("participants", participants, by)]),
] as const;

const thirdEvent = z.discriminatedUnion("type", [
  ...signed,
  z.strictObject({ ...details, ...by }),
  z.strictObject(note),
]);

/** What versions 4 to 6 have in common. */
const paused = [
  ...signed,
  z.strictObject({ ...details, ...by, field: z.enum([...DETAILS, ...FILING]) }),
  z.strictObject({ ...note, round: z.int().positive().nullable(), pinned: z.boolean() }),
  z.strictObject({ type: z.literal("NoteUnpinned"), note: z.int().min(0) }),
  z.strictObject({
    type: z.literal("ClockPaused"),
    reason: z.string(),
    by: person,
    until: moment.nullable(),
  }),
  z.strictObject({ type: z.literal("ClockResumed"), by: person }),
] as const;

const fourthEvent = z.discriminatedUnion("type", [...paused]);

const pinning = z.strictObject({
  type: z.literal("NotePinned"),
  note: z.int().min(0),
  stepId: z.string().nullable(),
});

const fifthEvent = z.discriminatedUnion("type", [...paused, pinning]);

const filePlace = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("case") }),
  z.strictObject({ of: z.literal("step"), ...round }),
  z.strictObject({ of: z.literal("output"), ...round }),
  z.strictObject({ of: z.literal("requirement"), ...requirement }),
]);

const event = z.discriminatedUnion("type", [
  ...paused,
  pinning,
  z.strictObject({
    type: z.literal("FileAttached"),
    place: filePlace,
    name: z.string(),
    mediaType: z.string(),
    size: z.int().min(1),
    digest,
  }),
  z.strictObject({
    type: z.literal("FileRemoved"),
    file: z.int().min(0),
    reason: z.string(),
  }),
]);

const link = { seq: z.int().min(0), prev: digest, occurredAt: moment, recordedAt: moment };

/** One link of the chain, of any version. An older event is typed as today's: `upcast` makes it so. */
export const RecordedEventSchema = z.discriminatedUnion("v", [
  z.strictObject({ v: z.literal(1), ...link, event: firstEvent }),
  z.strictObject({ v: z.literal(2), ...link, event: secondEvent }),
  z.strictObject({ v: z.literal(3), ...link, event: thirdEvent }),
  z.strictObject({ v: z.literal(4), ...link, event: fourthEvent }),
  z.strictObject({ v: z.literal(5), ...link, event: fifthEvent }),
  z.strictObject({ v: z.literal(6), ...link, event }),
]) as unknown as z.ZodType<RecordedEvent>;
