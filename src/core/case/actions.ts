/** Which commands a case takes in its status; what each still needs is told by its refusal. */
import { readDuration } from "../sop/duration/read.ts";
import type { CommandType } from "./commands.ts";
import { isReturn } from "./route.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "./state.ts";

const ALWAYS_OPEN: CommandType[] = [
  "correctDetails",
  "addNote",
  "pinNote",
  "unpinNote",
  "attachFile",
  "removeFile",
  "assign",
  "handOver",
  "cancel",
];

/** The commands that can be accepted now, in no particular order. */
export function allowedActions(state: CaseState): CommandType[] {
  switch (state.status) {
    case "sealed":
    case "cancelled":
      return ["reopen"];
    case "finished":
      return [...ALWAYS_OPEN, "correct", "signOff", "reopen"];
    case "running":
      return [
        ...ALWAYS_OPEN,
        ...stepActions(state),
        ...(["pauseClock", "resumeClock", "moveSop"] as const),
        ...correctable(state),
      ];
  }
}

function stepActions(state: CaseState): CommandType[] {
  const round = currentRound(state);
  const step = round === null ? undefined : stepOf(sopOf(state), round.stepId);
  if (step === undefined) return [];
  const returns = step.outcomes.map((outcome) => isReturn(state, step.id, outcome));
  return [
    "start",
    "tick",
    "untick",
    "waive",
    ...(readDuration(step.duration).kind === "rate" ? (["quantify"] as const) : []),
    ...(step.optional && returns.includes(false) ? (["passOver"] as const) : []),
    ...(returns.includes(false) ? (["complete"] as const) : []),
    ...(returns.includes(true) ? (["sendBack"] as const) : []),
  ];
}

function correctable(state: CaseState): CommandType[] {
  return state.rounds.some((round) => round.end !== null && round.end.how !== "left")
    ? ["correct"]
    : [];
}
