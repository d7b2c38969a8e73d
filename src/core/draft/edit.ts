/**
 * What an editor can do to a draft, as plain data: each act carries the ids it needs, so that the same
 * acts make the same draft. An act that names what is not there changes nothing.
 */
import type { StepSymbol } from "../sop/symbol.ts";
import type { Draft, DraftActor, DraftStep, DraftTarget } from "./draft.ts";

/** Cells of a row that hold what is typed into them. */
export type Cell =
  | "activity"
  | "narrative"
  | "short"
  | "requirements"
  | "duration"
  | "output"
  | "remarks";

/** What someone does at a step. */
export type Part = "leads" | DraftStep["others"][number]["part"];

/** Everything that is neither a row, nor a column, nor an end. */
type Around = Omit<Draft, "shape" | "base" | "steps" | "actors" | "ends" | "starts">;

export type RowEdit =
  /** @param at the row it becomes, counted from 0. */
  | { kind: "add-step"; id: string; at: number }
  | { kind: "remove-step"; step: string }
  | { kind: "move-step"; step: string; to: number };

export type StepEdit =
  | { kind: "cell"; step: string; cell: Cell; text: string }
  | { kind: "optional"; step: string; is: boolean }
  | { kind: "document"; step: string; is: boolean }
  | { kind: "refers"; step: string; to: DraftStep["refersTo"] }
  /** What can be ticked, told apart from the text of the cell. */
  | { kind: "items"; step: string; items: DraftStep["requirements"]["items"] };

export type PerformerEdit =
  /** Puts a symbol into an actor's cell, who then leads; null takes whatever stands there away. */
  | { kind: "symbol"; step: string; actor: string; symbol: StepSymbol | null }
  | { kind: "part"; step: string; actor: string; part: Part };

export type OutcomeEdit =
  | { kind: "add-outcome"; step: string; id: string; label: string }
  | { kind: "name-outcome"; step: string; outcome: string; label: string }
  | { kind: "lead"; step: string; outcome: string; target: DraftTarget }
  | { kind: "remove-outcome"; step: string; outcome: string }
  | { kind: "add-end"; id: string; label: string }
  | { kind: "name-end"; end: string; label: string }
  | { kind: "remove-end"; end: string }
  | { kind: "starts"; starts: Draft["starts"] };

export type ActorEdit =
  | { kind: "add-actor"; id: string; name: string; at: number }
  | { kind: "actor"; actor: string; change: Partial<Omit<DraftActor, "id">> }
  | { kind: "remove-actor"; actor: string }
  | { kind: "move-actor"; actor: string; to: number };

export type Edit =
  | RowEdit
  | StepEdit
  | PerformerEdit
  | OutcomeEdit
  | ActorEdit
  /** Parts around the table, each given whole. */
  | { kind: "around"; change: Partial<Around> }
  /** Another draft in its place: a table taken over, a version restored. */
  | { kind: "whole"; draft: Draft };
