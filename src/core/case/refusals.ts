/** Why a command was not accepted: named values, never exceptions. Texts for the screen: `refusal-text.ts`. */

/** An entry that "Selesaikan langkah" or "Kembalikan" still needs. */
export type Missing =
  | { entry: "requirement"; requirementId: string; label: string }
  | { entry: "outcome" }
  | { entry: "performer-name" }
  | { entry: "performer-position" }
  /** Another performer who must be named and sign. */
  | { entry: "participant"; actor: string; label: string }
  | { entry: "document" }
  | { entry: "reason" };

/** Input fields that a refusal can point at. */
export type EntryField =
  | "number"
  | "subject"
  | "applicant"
  | "reason"
  | "text"
  | "name"
  | "position"
  | "caseId";

export type Refusal =
  | { code: "no-case" }
  | { code: "case-exists" }
  | { code: "case-sealed" }
  | { code: "case-cancelled" }
  /** The route has reached its end: no step can be worked on any more. */
  | { code: "case-finished" }
  /** Only a finished case can be signed off. */
  | { code: "case-unfinished" }
  /** A running case needs no reopening. */
  | { code: "case-running" }
  | { code: "round-not-current"; stepId: string; round: number }
  | { code: "round-unknown"; stepId: string; round: number }
  | { code: "round-not-ended"; stepId: string; round: number }
  | { code: "step-unknown"; stepId: string }
  | { code: "requirement-unknown"; requirementId: string }
  | { code: "outcome-unknown"; outcomeId: string }
  /** This outcome sends work back: use "Kembalikan", with a reason. */
  | { code: "outcome-returns"; outcomeId: string }
  /** This outcome goes on: use "Selesaikan langkah". */
  | { code: "outcome-goes-on"; outcomeId: string }
  /** A correction may not lead to another step. */
  | { code: "outcome-changes-route"; outcomeId: string }
  | { code: "incomplete"; missing: Missing[] }
  /** Only a Waktu for each file (a rate) asks for their number. */
  | { code: "nothing-to-count" }
  | { code: "quantity-invalid" }
  /** Only a step that the SOP calls optional may be passed over. */
  | { code: "step-not-optional" }
  /** The SOP names no such other performer for this step, or the same one stands twice. */
  | { code: "participant-unknown"; actor: string }
  | { code: "blank"; field: EntryField }
  | { code: "date-invalid"; value: string }
  | { code: "time-invalid" }
  /** `latest`: epoch ms of the entry itself. */
  | { code: "time-in-future"; latest: number }
  /** `earliest`: epoch ms before which this cannot have happened. */
  | { code: "time-too-early"; earliest: number }
  /** A corrected time would overtake what came next; `latest`: epoch ms. */
  | { code: "time-too-late"; latest: number }
  | { code: "nothing-changed" }
  /** Time stands still since then (epoch ms): no step ends, and it cannot be paused again. */
  | { code: "clock-paused"; since: number }
  /** Nothing is paused at that moment. */
  | { code: "clock-running" }
  /** A pause cannot end before it begins. */
  | { code: "pause-too-short" }
  /** No such note is pinned. */
  | { code: "note-not-pinned" }
  /** No bytes, or a digest that is none. */
  | { code: "file-invalid" }
  /** The case holds the same file at the same place. */
  | { code: "file-attached" }
  /** The case holds no such file. */
  | { code: "file-unknown" }
  | { code: "signatory-missing"; role: string }
  | { code: "signatory-unknown"; role: string }
  /** The log has grown since the signatories looked at it. */
  | { code: "seal-outdated" }
  | { code: "sop-other" }
  | { code: "sop-not-newer"; version: string }
  /** The current step is not in the new version and nobody said where to go on. */
  | { code: "sop-step-gone"; stepId: string }
  /** Text that cannot be written down (half a character, a number that is none). */
  | { code: "not-recordable" };

export type RefusalCode = Refusal["code"];
