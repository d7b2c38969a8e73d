/** A case lived through: every command performed in turn, with what came of it. */
import type { Command } from "../../src/core/case/commands.ts";
import type { RecordedEvent } from "../../src/core/case/events.ts";
import type { Performed } from "../../src/core/case/perform.ts";
import { perform } from "../../src/core/case/perform.ts";
import type { CaseState } from "../../src/core/case/state.ts";
import type { Sop } from "../../src/core/sop/schema.ts";
import { type Intent, Officers } from "./command-arbitrary.ts";

export interface Turn {
  before: CaseState | null;
  command: Command;
  result: Performed;
}

export interface LivedCase {
  state: CaseState | null;
  log: RecordedEvent[];
  turns: Turn[];
}

/** Performs the intents on a new case of this SOP. States are frozen: nobody may change the past. */
export function live(sop: Sop, intents: readonly Intent[]): LivedCase {
  const officers = new Officers(sop);
  const turns: Turn[] = [];
  let state: CaseState | null = null;
  const log: RecordedEvent[] = [];
  for (const intent of intents) {
    for (const command of officers.commands(state, intent)) {
      const before: CaseState | null = state;
      const result = perform(before, command);
      turns.push({ before, command, result });
      if (!result.ok) continue;
      log.push(...result.added);
      state = freeze(result.state);
    }
  }
  return { state, log, turns };
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
