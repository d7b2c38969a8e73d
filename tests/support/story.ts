/** What happened to a case, told by commands: without a test runner, so that every kind of test can use it. */
import type { Command } from "../../src/core/case/commands.ts";
import type { RecordedEvent } from "../../src/core/case/events.ts";
import { perform } from "../../src/core/case/perform.ts";
import type { CaseState } from "../../src/core/case/state.ts";

export interface Story {
  state: CaseState | null;
  log: RecordedEvent[];
}

/** The case after these commands; throws when one of them is refused. */
export function told(commands: readonly Command[]): Story {
  return commands.reduce<Story>(
    ({ state, log }, command) => {
      const result = perform(state, command);
      if (!result.ok) throw new Error(`given: ${command.type} → ${JSON.stringify(result.refusal)}`);
      return { state: result.state, log: [...log, ...result.added] };
    },
    { state: null, log: [] },
  );
}
