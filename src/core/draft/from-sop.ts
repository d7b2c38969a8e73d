/** A published SOP opened for its next version. */
import { sopDigest } from "../sop/integrity/versions.ts";
import type { EditorNote, Sop, Step, Target } from "../sop/schema.ts";
import type { Draft, DraftStep, DraftTarget } from "./draft.ts";

const orNone = (text: string | null): string => text ?? "";

type Person = NonNullable<Sop["identity"]["approvedBy"]>;
const personOf = (person: Person | null) => ({
  position: person?.position ?? "",
  name: person?.name ?? "",
  nip: person?.nip ?? "",
});

const identityOf = ({ identity }: Sop): Draft["identity"] => ({
  ...identity,
  number: orNone(identity.number),
  created: orNone(identity.created),
  revised: orNone(identity.revised),
  effective: orNone(identity.effective),
  approvedBy: personOf(identity.approvedBy),
  approvals: identity.approvals.map(({ label, ...person }) => ({ label, ...personOf(person) })),
  place: orNone(identity.place),
});

/** The way to the row below is kept as that: rows that are put in between are walked through. */
function targetOf(sop: Sop, row: number, target: Target): DraftTarget {
  const below = sop.steps[row + 1];
  if ("step" in target) return target.step === below?.id ? "next" : target;
  return below === undefined && target.end === sop.ends[0]?.id ? "next" : target;
}

const stepOf = (sop: Sop, step: Step, row: number): DraftStep => ({
  ...step,
  number: step.number === row + 1 ? null : step.number,
  short: orNone(step.short),
  narrative: step.narrative === step.activity ? null : step.narrative,
  requirements: step.requirements ?? { text: "", items: [] },
  duration: orNone(step.duration),
  output: step.output ?? { text: "", document: false },
  remarks: orNone(step.remarks),
  outcomes: step.outcomes.map((outcome) => ({
    ...outcome,
    target: targetOf(sop, row, outcome.target),
  })),
});

const noteOf = (note: EditorNote): Draft["notes"][number] => ({
  ...note,
  asWritten: orNone(note.asWritten),
});

/** @returns the SOP as a draft that says the same, under the same version. */
export function draftOf(sop: Sop): Draft {
  const { id, definition: _, ...rest } = sop;
  return {
    ...rest,
    shape: 1,
    code: id,
    base: { version: sop.version, digest: sopDigest(sop) },
    identity: identityOf(sop),
    warning: orNone(sop.warning),
    records: { heading: sop.records.heading, text: orNone(sop.records.text) },
    responsible: orNone(sop.responsible),
    duration: { ...sop.duration, text: orNone(sop.duration.text) },
    actors: sop.actors.map((actor) => ({
      ...actor,
      short: actor.short === actor.name ? "" : actor.short,
      group: orNone(actor.group),
    })),
    steps: sop.steps.map((step, row) => stepOf(sop, step, row)),
    starts: sop.starts.map(({ step, label }) => ({ step, label: orNone(label) })),
    sections: sop.sections.map((section) => ({ ...section, text: orNone(section.text) })),
    notes: sop.notes.map(noteOf),
  };
}

/** @returns the version that follows: "1.0" → "1.1", "2" → "3". */
const following = (version: string): string =>
  version.replace(/\d+$/, (last) => String(Number(last) + 1));

/** @returns the published SOP as the draft of its next version, whose changes are yet to be told. */
export function nextVersionOf(sop: Sop): Draft {
  const draft = draftOf(sop);
  const version = following(sop.version);
  return { ...draft, version, changes: [{ version, date: "", summary: "" }, ...draft.changes] };
}
