/**
 * A draft read as a definition. It always can be: what is not there yet is left empty, and `findings.ts`
 * says what of that must be filled. The chart beside the table is drawn from it.
 */
import { slugged } from "../sop/integrity/explain-text.ts";
import type { Sop, Step, Target } from "../sop/schema.ts";
import { isDay } from "../time/zone.ts";
import { dayFromWords } from "../words/day.ts";
import type { Draft, DraftOutcome, DraftStep } from "./draft.ts";

const orNull = (text: string): string | null => text.trim() || null;
const filled = (texts: readonly string[]): string[] => texts.flatMap((text) => orNull(text) ?? []);

/** @returns "2026-01-02" for a day as typed; null where none is read. */
export function dayTyped(typed: string): string | null {
  const text = typed.trim();
  const day = dayFromWords(text) ?? text;
  return isDay(day) ? day : null;
}

/** @returns the SOP's code: its own, or one of its name. */
export const codeOf = ({ code, identity }: Draft): string =>
  code || (identity.name.trim() === "" ? "" : slugged(identity.name));

type DraftPerson = Draft["identity"]["approvedBy"];
const personOf = ({ position, name, nip }: DraftPerson) => ({
  position: position.trim(),
  name: name.trim(),
  nip: orNull(nip),
});

/** @returns true where nothing of a person is filled. */
export const isNobody = (person: DraftPerson): boolean =>
  filled([person.position, person.name, person.nip]).length === 0;

const identityOf = ({ identity }: Draft): Sop["identity"] => ({
  ...identity,
  name: identity.name.trim(),
  government: identity.government.trim(),
  unit: identity.unit.trim(),
  number: orNull(identity.number),
  created: dayTyped(identity.created),
  revised: dayTyped(identity.revised),
  effective: dayTyped(identity.effective),
  approvedBy: isNobody(identity.approvedBy) ? null : personOf(identity.approvedBy),
  approvals: identity.approvals.map((one) => ({ label: one.label.trim(), ...personOf(one) })),
  place: orNull(identity.place),
});

/** A way that is not led anywhere yet names an end that is not there, apart from all other such ways. */
const nowhere = (outcome: string): Target => ({ end: `?${outcome}` });

function targetOf({ steps, ends }: Draft, row: number, { id, target }: DraftOutcome): Target {
  if (target !== "next") return target ?? nowhere(id);
  const below = steps[row + 1];
  if (below !== undefined) return { step: below.id };
  return ends[0] === undefined ? nowhere(id) : { end: ends[0].id };
}

function requirementsOf({ requirements: { text, items } }: DraftStep): Step["requirements"] {
  const kept = items.flatMap((item) => {
    const label = orNull(item.label);
    return label === null ? [] : { ...item, label };
  });
  const said = orNull(text) ?? orNull(kept.map(({ label }) => label).join("\n"));
  return said === null ? null : { text: said, items: kept };
}

/** What a single way is called where its name is of no account. */
const DONE = "Selesai";

function stepOf(draft: Draft, step: DraftStep, row: number): Step {
  const { outcomes } = step;
  const output = orNull(step.output.text);
  return {
    ...step,
    number: step.number ?? row + 1,
    short: orNull(step.short),
    activity: step.activity.trim(),
    narrative: orNull(step.narrative ?? "") ?? step.activity.trim(),
    actor: step.actor ?? "",
    requirements: requirementsOf(step),
    duration: orNull(step.duration),
    output: output === null ? null : { ...step.output, text: output },
    remarks: orNull(step.remarks),
    refersTo: step.refersTo.filter(({ title }) => title.trim() !== ""),
    outcomes: outcomes.map((outcome) => ({
      id: outcome.id,
      label: outcome.label.trim() || (outcomes.length === 1 ? DONE : ""),
      target: targetOf(draft, row, outcome),
    })),
  };
}

/** Ends that no way reaches are names to choose from, not part of the SOP. */
function endsOf({ ends }: Draft, steps: readonly Step[]): Sop["ends"] {
  const reached = new Set(
    steps.flatMap(({ outcomes }) =>
      outcomes.flatMap(({ target }) => ("end" in target ? target.end : [])),
    ),
  );
  const used = ends.filter(({ id }) => reached.has(id));
  return used.length > 0 ? used : ends;
}

/** The heading of an SOP that has none of its own, as PermenPAN-RB 35/2012 heads them. */
function headingOf({ heading, identity }: Draft): string[] {
  const own = filled(heading);
  if (own.length > 0) return own;
  return filled(["STANDAR OPERASIONAL PROSEDUR (SOP)", identity.name.toUpperCase()]);
}

/**
 * @param today YYYY-MM-DD, for a version that bears no date yet.
 * @returns the draft in the shape of a definition; valid when nothing must be filled any more.
 */
export function sopOf(draft: Draft, today: string): Sop {
  const { code: _, shape: __, base: ___, ...rest } = draft;
  const steps = draft.steps.map((step, row) => stepOf(draft, step, row));
  return {
    ...rest,
    definition: 2,
    id: codeOf(draft),
    changes: draft.changes.map((one) => ({ ...one, date: one.date || today })),
    heading: headingOf(draft),
    identity: identityOf(draft),
    legalBasis: draft.legalBasis.filter(({ citation }) => citation.trim() !== ""),
    qualifications: filled(draft.qualifications),
    related: draft.related.filter(({ title }) => title.trim() !== ""),
    equipment: filled(draft.equipment),
    warning: orNull(draft.warning),
    records: {
      heading: orNull(draft.records.heading) ?? "Pencatatan dan Pendataan",
      text: orNull(draft.records.text),
    },
    responsible: orNull(draft.responsible),
    duration: { ...draft.duration, text: orNull(draft.duration.text) },
    actors: draft.actors.map((actor) => ({
      ...actor,
      name: actor.name.trim(),
      short: actor.short.trim() || actor.name.trim(),
      group: orNull(actor.group),
    })),
    steps,
    starts: draft.starts.map(({ step, label }) => ({ step, label: orNull(label) })),
    ends: endsOf(draft, steps),
    signOff: draft.signOff.map((one) => ({ ...one, actor: one.actor ?? "" })),
    sections: draft.sections.map((section) => ({ ...section, text: orNull(section.text) })),
    notes: draft.notes.map((note) => ({ ...note, asWritten: orNull(note.asWritten) })),
  };
}
