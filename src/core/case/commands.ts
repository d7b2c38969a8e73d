/**
 * What a person asks for. A command may be refused (`refusals.ts`); an accepted one becomes events.
 * Every command carries both times (epoch ms): `occurredAt` may lie in the past when paper is entered
 * afterwards; `recordedAt` is the device's clock at the moment of entry. Ids come from the caller.
 */
import type { Sop } from "../sop/schema.ts";
import type {
  Correctable,
  DetailField,
  Entries,
  FileFacts,
  FilePlace,
  Origin,
  Participant,
  Person,
  RoundRef,
  Signatory,
  StepResult,
} from "./events.ts";

export interface Times {
  occurredAt: number;
  recordedAt: number;
}

/** How a step ends. `startedAt` states (or restates) when the work began; null keeps what is recorded. */
type StepEnding = Omit<StepResult, "participants"> & {
  startedAt: number | null;
  /** None when left out. */
  participants?: Participant[];
};

/** A field of an ended round with the value that replaces it. */
export type Correction = {
  [Field in Correctable]: { field: Field; to: Entries[Field] };
}[Correctable];

export type Command = Times &
  (
    | {
        type: "open";
        caseId: string;
        number: string;
        subject: string;
        applicant: string;
        sop: Sop;
        /** Which of the SOP's starts; its first when left out. */
        startAt?: string;
        origin?: Origin | null;
      }
    | ({ type: "start" } & RoundRef)
    | ({ type: "quantify"; quantity: number } & RoundRef)
    | ({ type: "tick"; requirementId: string } & RoundRef)
    | ({ type: "untick"; requirementId: string } & RoundRef)
    | ({ type: "waive"; requirementId: string; reason: string } & RoundRef)
    | ({ type: "complete" } & StepEnding)
    | ({ type: "sendBack"; reason: string } & StepEnding)
    | ({ type: "passOver"; outcomeId: string; performer: Person; reason: string } & RoundRef)
    | ({
        type: "correct";
        reason: string;
        correction: Correction;
        by?: Person | null;
      } & RoundRef)
    | {
        type: "correctDetails";
        field: DetailField;
        to: string;
        reason: string;
        by?: Person | null;
      }
    | {
        type: "addNote";
        stepId: string | null;
        text: string;
        /** Of the step's visits; none when left out. */
        round?: number | null;
        pinned?: boolean;
      }
    | { type: "pinNote"; note: number; stepId: string | null }
    | { type: "unpinNote"; note: number }
    | ({ type: "attachFile"; place: FilePlace } & FileFacts)
    | { type: "removeFile"; file: number; reason: string }
    | { type: "pauseClock"; reason: string; by: Person; until: number | null }
    | { type: "resumeClock"; by: Person }
    | { type: "assign"; stepId: string; performer: Person }
    | { type: "handOver"; from: Person | null; to: Person; note: string | null }
    | { type: "cancel"; reason: string; by: Person }
    /** `digest`: the digest of the log as the signatories saw it (`digestOf(state.last)`). */
    | { type: "signOff"; digest: string; signatories: Signatory[]; place?: string | null }
    | { type: "reopen"; reason: string; by: Person; resumeAt: string | null }
    | { type: "moveSop"; sop: Sop; resumeAt: string | null }
  );

export type CommandType = Command["type"];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

const STEP_COMMANDS = [
  "open",
  "start",
  "quantify",
  "tick",
  "untick",
  "waive",
  "complete",
  "sendBack",
  "passOver",
] as const satisfies readonly CommandType[];

/** Opening a case and walking it through its steps: daily work. */
export type StepCommand = CommandOf<(typeof STEP_COMMANDS)[number]>;
/** What else is done to a case: correcting, handing over, signing off and so on. */
export type Act = Exclude<Command, StepCommand>;

export const isStepCommand = (command: Command): command is StepCommand =>
  STEP_COMMANDS.some((type) => type === command.type);
