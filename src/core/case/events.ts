/**
 * What is remembered. A case is an append-only list of `RecordedEvent`; everything shown is folded
 * from it. Event names are past tense; none is ever edited or removed. Times are ms since the Unix
 * epoch (UTC); the working-time zone is applied only when time is counted or shown.
 */
import type { Sop } from "../sop/schema.ts";

/** A person as written on the form. `nip` is free text of digits, or null when there is none. */
export interface Person {
  name: string;
  nip: string | null;
  position: string;
}

/** A paraf or signature: drawn strokes (each a flat list x0,y0,x1,y1,… in a width × height box), or left for paper. */
export type SignatureMark =
  | { kind: "drawn"; width: number; height: number; strokes: number[][] }
  | { kind: "paper" };

/** Number and date (YYYY-MM-DD) of the output document, each null when it has none. */
export interface DocumentRef {
  number: string | null;
  date: string | null;
}

/** Where an entry belongs: the n-th visit (from 1) of a step. */
export interface RoundRef {
  stepId: string;
  round: number;
}

/** What the performer declares when a step ends, whichever way it goes on. */
export interface StepResult extends RoundRef {
  outcomeId: string;
  performer: Person;
  /** The other performers of the step who took part, as the SOP names them. */
  participants: Participant[];
  document: DocumentRef | null;
  note: string | null;
  initials: SignatureMark;
}

/** Another performer of a step: the actor's place in the SOP, who it was, and the mark made. */
export interface Participant {
  actor: string;
  person: Person;
  initials: SignatureMark;
}

/** Where a case came from: a step of another SOP's case that refers to this SOP. */
export interface Origin {
  caseId: string;
  number: string;
  sopId: string;
  stepId: string;
}

/**
 * The entries of a finished round that a correction may replace. `outcomeId` only by another outcome
 * with the same target: a correction never changes the route that was walked.
 */
export interface Entries {
  performer: Person;
  participants: Participant[];
  document: DocumentRef | null;
  note: string | null;
  /** Epoch ms, as the next. */
  occurredAt: number;
  startedAt: number | null;
  outcomeId: string;
}

export type Correctable = keyof Entries;

/** One of them with what stood there and what stands there now. */
export type Replaced = {
  [Field in Correctable]: { field: Field; from: Entries[Field]; to: Entries[Field] };
}[Correctable];

export type DetailField = "number" | "subject" | "applicant" | FilingField;

/** What archives file the case by, in the office's own words; known since version 4. */
export type FilingField = "classification" | "retention" | "access";

/** What a file belongs to: the case, one visit of a step, or in that visit a requirement or the output. */
export type FilePlace =
  | { of: "case" }
  | ({ of: "step" | "output" } & RoundRef)
  | ({ of: "requirement"; requirementId: string } & RoundRef);

/** A file as the log names it; its bytes lie beside the log, under their digest. */
export interface FileFacts {
  /** Made safe: no path, nothing unseen (`papers/name.ts`). */
  name: string;
  /** Told from the bytes, not from the name (`papers/media-type.ts`). */
  mediaType: string;
  /** Bytes, at least 1. */
  size: number;
  /** SHA-256 of the bytes, 64 hex digits. */
  digest: string;
}

export type CaseEvent =
  | {
      type: "CaseOpened";
      caseId: string;
      number: string;
      subject: string;
      applicant: string;
      /** The whole SOP as it stood: the case is complete without the site. */
      sop: Sop;
      /** The step it begins with: one of the SOP's starts. */
      startAt: string;
      origin: Origin | null;
    }
  | ({ type: "StepStarted" } & RoundRef)
  | ({ type: "RequirementTicked"; requirementId: string } & RoundRef)
  | ({ type: "RequirementUnticked"; requirementId: string } & RoundRef)
  | ({ type: "RequirementWaived"; requirementId: string; reason: string } & RoundRef)
  /** How many things (files, letters) a rate is counted for. */
  | ({ type: "StepQuantified"; quantity: number } & RoundRef)
  | ({ type: "StepCompleted" } & StepResult)
  | ({ type: "StepReturned"; reason: string } & StepResult)
  /** An optional step that was not needed; `outcomeId` tells where the case goes on. */
  | ({ type: "StepPassedOver"; outcomeId: string; reason: string; performer: Person } & RoundRef)
  /** `by`: who corrected it; null when nobody was asked, as before version 3. */
  | ({ type: "EntryCorrected"; reason: string; by: Person | null } & Replaced & RoundRef)
  | {
      type: "CaseDetailsCorrected";
      field: DetailField;
      from: string;
      to: string;
      reason: string;
      by: Person | null;
    }
  /**
   * On the case, on a step, or on one visit of it (`round`). A pinned note is shown where the work is done,
   * on its step or on every one, until it is unpinned. Before version 4 none had a visit or was pinned.
   */
  | {
      type: "NoteAdded";
      stepId: string | null;
      round: number | null;
      text: string;
      pinned: boolean;
    }
  /**
   * Pins a note that was written before (`note`: number in the log of its `NoteAdded`) to a step, or to
   * every one. Known since version 5.
   */
  | { type: "NotePinned"; note: number; stepId: string | null }
  /** `note`: number in the log of the `NoteAdded` that it takes down; the note stays told. */
  | { type: "NoteUnpinned"; note: number }
  /** A paper of the case. Known since version 6, as the next. */
  | ({ type: "FileAttached"; place: FilePlace } & FileFacts)
  /** `file`: number in the log of its `FileAttached`. It stays told; its bytes go. */
  | { type: "FileRemoved"; file: number; reason: string }
  /**
   * The case's time stands still, since nobody in the office can go on (it waits for the applicant).
   * `until` (epoch ms): announced, the clock then runs again by itself; null until somebody resumes it.
   */
  | { type: "ClockPaused"; reason: string; by: Person; until: number | null }
  | { type: "ClockResumed"; by: Person }
  | { type: "PerformerAssigned"; stepId: string; performer: Person }
  | { type: "HandedOver"; from: Person | null; to: Person; note: string | null }
  | { type: "CaseCancelled"; reason: string; by: Person }
  | {
      type: "CaseSealed";
      digest: string;
      sopVersion: string;
      signatories: Signatory[];
      /** Where it was signed; null when it was not said. */
      place: string | null;
    }
  /** `resumeAt`: the step that is worked again (a new round), or null when only entries are corrected. */
  | { type: "CaseReopened"; reason: string; by: Person; resumeAt: string | null }
  /** `resumeAt`: where to go on in the new version; null stays in the current round. */
  | { type: "SopMoved"; sop: Sop; resumeAt: string | null };

/** What happens inside one round of a step. */
export type RoundEvent = Extract<
  CaseEvent,
  {
    type:
      | "StepStarted"
      | "StepQuantified"
      | "StepPassedOver"
      | "RequirementTicked"
      | "RequirementUnticked"
      | "RequirementWaived"
      | "StepCompleted"
      | "StepReturned";
  }
>;

/** What is noted and told beside the work. */
export type BesideEvent = Extract<
  CaseEvent,
  {
    type:
      | "NoteAdded"
      | "NotePinned"
      | "NoteUnpinned"
      | "FileAttached"
      | "FileRemoved"
      | "ClockPaused"
      | "ClockResumed";
  }
>;

/** What happens to a case that is there, besides the work on its steps. */
export type ActEvent = Exclude<CaseEvent, RoundEvent | { type: "CaseOpened" }>;

/** What ends a visit of a step for good. */
export const ENDINGS: readonly CaseEvent["type"][] = [
  "StepCompleted",
  "StepReturned",
  "StepPassedOver",
];

export const isRoundEvent = (event: CaseEvent): event is RoundEvent =>
  event.type.startsWith("Step") || event.type.startsWith("Requirement");

export interface Signatory {
  /** Id of the entry in `sop.signOff`. */
  role: string;
  person: Person;
  mark: SignatureMark;
}

/** One link of the chain. `prev` is the SHA-256 (hex) of the predecessor's canonical JSON; 64 zeros for the first. */
export interface RecordedEvent {
  /** Version of the event's shape; older ones are upcast when read, so `event` may be an older shape. */
  v: number;
  seq: number;
  prev: string;
  /** When it happened: may be entered afterwards. */
  occurredAt: number;
  /** When it was entered: never editable. */
  recordedAt: number;
  event: CaseEvent;
}
