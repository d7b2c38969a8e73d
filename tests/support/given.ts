/** given(events).when(command).yields(events): the decider's tests in one line each. */
import { expect } from "vitest";
import type { Command } from "../../src/core/case/commands.ts";
import type { CaseEvent } from "../../src/core/case/events.ts";
import { perform } from "../../src/core/case/perform.ts";
import type { Refusal } from "../../src/core/case/refusals.ts";
import { type Story, told } from "./story.ts";

/** The case after these commands; every one of them must be accepted. */
export function given(...commands: Command[]) {
  const story = told(commands);
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
