/**
 * The definition as it was first released (version 1): the shape of the SOP inside older cases. It is
 * never changed; `lift.ts` reads it as today's.
 */
import { z } from "zod";
import { day, slug, text } from "./atoms.ts";

const target = z.union([z.strictObject({ step: slug }), z.strictObject({ end: slug })]);

const step = z.strictObject({
  id: slug,
  number: z.int().positive(),
  activity: text,
  narrative: text,
  actor: slug,
  assistants: z.array(slug),
  requirements: z.strictObject({
    text,
    items: z.array(z.strictObject({ id: slug, label: text })).min(1),
  }),
  duration: text,
  output: z.strictObject({ text, document: z.boolean() }),
  remarks: text.nullable(),
  outcomes: z.array(z.strictObject({ id: slug, label: text, target })).min(1),
});

const place = z.union([
  z.strictObject({
    section: z.string().regex(/^[a-z]$/),
    item: z.int().positive().optional(),
  }),
  z.strictObject({ step: slug }),
  z.strictObject({ field: slug }),
]);

const identity = z.strictObject({
  name: text,
  government: text,
  unit: text,
  number: text.nullable(),
  created: day.nullable(),
  revised: day.nullable(),
  effective: day.nullable(),
  approvedBy: z.strictObject({ position: text, name: text, nip: text.nullable() }).nullable(),
});

export const FirstSopSchema = z.strictObject({
  id: slug,
  version: z.string().regex(/^\d+(\.\d+){0,2}$/),
  changes: z.array(z.strictObject({ version: text, date: day, summary: text })).min(1),
  heading: z.array(text).min(1),
  identity,
  legalBasis: z.array(z.strictObject({ regulation: slug, citation: text })),
  qualifications: z.array(text),
  related: z.array(z.strictObject({ title: text, sop: slug.nullable() })),
  equipment: z.array(text),
  warning: text.nullable(),
  records: z.strictObject({ heading: text, text }),
  responsible: text,
  duration: z.strictObject({ text, workingDays: z.int().positive() }),
  actors: z.array(z.strictObject({ id: slug, name: text, short: text })).min(1),
  externalParties: z.array(z.strictObject({ id: slug, name: text })),
  steps: z.array(step).min(1),
  ends: z.array(z.strictObject({ id: slug, label: text })).min(1),
  signOff: z.array(z.strictObject({ id: slug, label: text, actor: slug })).min(1),
  notes: z.array(
    z.strictObject({
      id: slug,
      at: place,
      asWritten: text.nullable(),
      reading: text,
      reason: text,
    }),
  ),
});

export type FirstSop = z.infer<typeof FirstSopSchema>;
