/**
 * An SOP while it is being written: plain data that can be held however incomplete. Its parts bear the
 * names and the order of the definition (`core/sop/schema.ts`), so that one path leads to the same
 * place in both. An empty text is a cell that nobody has filled; what is typed stands as typed.
 */
import { z } from "zod";
import { ActorSchema } from "../sop/definition/actor.ts";
import { IdentitySchema } from "../sop/definition/identity.ts";
import { SectionSchema } from "../sop/definition/page.ts";

const text = z.string();
const id = z.string();

/** Where a way leads: `"next"` is the row below, whichever that is; null is not chosen yet. */
const TargetSchema = z.union([
  z.literal("next"),
  z.object({ step: id }),
  z.object({ end: id }),
  z.null(),
]);

const person = { position: text, name: text, nip: text };
const otherSop = z.object({ title: text, sop: id.nullable() });

const StepSchema = z.object({
  id,
  /** Its own number where the source counts otherwise than by rows. */
  number: z.int().positive().nullable(),
  short: text,
  activity: text,
  /** The sentence of the Prosedur part; null where it is the activity's own. */
  narrative: text.nullable(),
  /** Who leads; null is nobody yet. */
  actor: id.nullable(),
  others: z.array(z.object({ actor: id, part: z.enum(["together", "assists", "continues"]) })),
  optional: z.boolean(),
  requirements: z.object({
    text,
    items: z.array(z.object({ id, label: text, optional: z.boolean() })),
  }),
  duration: text,
  output: z.object({ text, document: z.boolean() }),
  remarks: text,
  refersTo: z.array(otherSop),
  /** At least one; of several that lead apart the step is a decision. */
  outcomes: z.array(z.object({ id, label: text, target: TargetSchema })),
});

const NoteSchema = z.object({
  id,
  at: z.union([
    z.object({ section: text, item: z.int().optional() }),
    z.object({ step: id }),
    z.object({ field: text }),
  ]),
  asWritten: text,
  reading: text,
  reason: text,
});

/** The shape that is stored and sent; once released it is read for ever. */
export const DraftSchema = z.object({
  shape: z.literal(1),
  /** The SOP's code; "" is made of its name. */
  code: text,
  /** The published version it was begun from; null for a new SOP. */
  base: z.object({ version: text, digest: text }).nullable(),
  version: text,
  /** Newest first; a date of "" is the day of publishing. */
  changes: z.array(z.object({ version: text, date: text, summary: text })),
  heading: z.array(text),
  identity: z.object({
    name: text,
    government: text,
    unit: text,
    number: text,
    /** Dates as typed: "2 Januari 2026", or as a date control gives them. */
    created: text,
    revised: text,
    effective: text,
    approvedBy: z.object(person),
    approvals: z.array(z.object({ label: text, ...person })),
    place: text,
    rows: IdentitySchema.shape.rows,
    logo: text.nullable(),
    cover: z.boolean(),
  }),
  legalBasis: z.array(z.object({ regulation: id.nullable(), citation: text })),
  qualifications: z.array(text),
  related: z.array(otherSop),
  equipment: z.array(text),
  warning: text,
  records: z.object({ heading: text, text }),
  responsible: text,
  duration: z.object({ text, workingDays: z.int().positive().nullable() }),
  actors: z.array(
    z.object({ id, name: text, short: text, kind: ActorSchema.shape.kind, group: text }),
  ),
  externalParties: z.array(z.object({ id, name: text })),
  steps: z.array(StepSchema),
  starts: z.array(z.object({ step: id, label: text })),
  ends: z.array(z.object({ id, label: text })),
  signOff: z.array(z.object({ id, label: text, actor: id.nullable() })),
  sections: z.array(z.object({ title: text, text, show: SectionSchema.shape.show.unwrap() })),
  chart: z.object({ separateCapsules: z.boolean() }),
  notes: z.array(NoteSchema),
});

export type Draft = z.infer<typeof DraftSchema>;
export type DraftStep = Draft["steps"][number];
export type DraftOutcome = DraftStep["outcomes"][number];
export type DraftTarget = DraftOutcome["target"];
export type DraftActor = Draft["actors"][number];
