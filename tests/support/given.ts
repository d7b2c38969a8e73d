/** given(events).when(command).yields(events): the decider's tests in one line each. */
import { expect } from "vitest";
import type { Command } from "../../src/core/case/commands.ts";
import type { CaseEvent, RecordedEvent } from "../../src/core/case/events.ts";
import { perform } from "../../src/core/case/perform.ts";
import type { Refusal } from "../../src/core/case/refusals.ts";
import type { CaseState } from "../../src/core/case/state.ts";

export interface Story {
  state: CaseState | null;
  log: RecordedEvent[];
}

/** The case after these commands; every one of them must be accepted. */
export function given(...commands: Command[]) {
  const story = commands.reduce<Story>(
    ({ state, log }, command) => {
      const result = perform(state, command);
      if (!result.ok) throw new Error(`given: ${command.type} → ${JSON.stringify(result.refusal)}`);
      return { state: result.state, log: [...log, ...result.added] };
    },
    { state: null, log: [] },
  );
  return { ...story, when: (command: Command) => outcome(story, command) };
}

function outcome(story: Story, command: Command) {
  const result = perform(story.state, command);
  return {
    result,
    yields(...events: Partial<CaseEvent>[]): void {
      expect(result).toMatchObject({ ok: true, added: events.map((event) => ({ event })) });
    },
    refused(refusal: Refusal): void {
      expect(result).toEqual({ ok: false, refusal });
    },
  };
}
