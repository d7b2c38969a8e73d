/** What is noted and told beside the work: notes, files, and the stretches of time that do not count. */
import type { BesideEvent } from "./events.ts";
import type { AttachedFile, CaseState, Note } from "./state.ts";

/** The files with one more. */
export type Grow = (files: AttachedFile[], file: AttachedFile) => AttachedFile[];

/** @param at epoch ms. @param seq number of the event in the log. */
export function evolveBeside(
  state: CaseState,
  event: BesideEvent,
  at: number,
  seq: number,
  grow: Grow,
): CaseState {
  const { notes, files, pauses } = state;
  switch (event.type) {
    case "NoteAdded": {
      const { stepId, round, text, pinned } = event;
      const note = { seq, stepId, round, text, at, pinned, shownAt: stepId };
      return { ...state, notes: [...notes, note] };
    }
    case "NotePinned":
      return changed(state, event.note, { pinned: true, shownAt: event.stepId });
    case "NoteUnpinned":
      return changed(state, event.note, { pinned: false });
    case "FileAttached": {
      const { type: _, ...file } = event;
      return { ...state, files: grow(files, { ...file, seq, at, removed: null }) };
    }
    case "FileRemoved": {
      const removed = { reason: event.reason, at };
      return {
        ...state,
        files: files.map((file) => (file.seq === event.file ? { ...file, removed } : file)),
      };
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

function changed(state: CaseState, seq: number, to: Partial<Note>): CaseState {
  const notes = state.notes.map((note) => (note.seq === seq ? { ...note, ...to } : note));
  return { ...state, notes };
}
