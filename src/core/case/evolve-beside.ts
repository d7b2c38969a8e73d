/** What is noted and told beside the work: notes, and the stretches of time that do not count. */
import type { BesideEvent } from "./events.ts";
import type { CaseState } from "./state.ts";

/** @param at epoch ms. @param seq number of the event in the log. */
export function evolveBeside(
  state: CaseState,
  event: BesideEvent,
  at: number,
  seq: number,
): CaseState {
  const { notes, pauses } = state;
  switch (event.type) {
    case "NoteAdded": {
      const { stepId, round, text, pinned } = event;
      return { ...state, notes: [...notes, { seq, stepId, round, text, at, pinned }] };
    }
    case "NoteUnpinned": {
      const index = notes.findIndex((note) => note.seq === event.note);
      const note = notes[index];
      return note ? { ...state, notes: notes.with(index, { ...note, pinned: false }) } : state;
    }
    case "ClockPaused": {
      const { reason, by, until } = event;
      return { ...state, pauses: [...pauses, { from: at, to: until, reason, by, resumed: false }] };
    }
    case "ClockResumed": {
      const last = pauses.at(-1);
      return last
        ? { ...state, pauses: pauses.with(-1, { ...last, to: at, resumed: true }) }
        : state;
    }
  }
}
