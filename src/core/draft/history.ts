/** What was done to a draft, to be undone and done again. Drafts share what did not change. */
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { edited } from "./edited.ts";

interface Done {
  /** The draft before the act. */
  before: Draft;
  edit: Edit;
}

export interface History {
  now: Draft;
  /** Oldest first. */
  past: readonly Done[];
  /** What was undone, the next to be done again last: the draft after each act, and the act. */
  undone: readonly { after: Draft; edit: Edit }[];
  /** More typing in the same place joins the act before it. */
  isTyping: boolean;
}

/** As many acts as can be undone. */
const LONGEST = 500;

export const historyOf = (draft: Draft): History => ({
  now: draft,
  past: [],
  undone: [],
  isTyping: false,
});

/** @returns the place in which an act types; null for an act that is no typing. */
function typedIn(edit: Edit): string | null {
  switch (edit.kind) {
    case "cell":
      return `cell ${edit.step} ${edit.cell}`;
    case "name-outcome":
      return `outcome ${edit.step} ${edit.outcome}`;
    case "name-end":
      return `end ${edit.end}`;
    case "actor":
      return `actor ${edit.actor} ${Object.keys(edit.change).join()}`;
    case "around":
      return `around ${Object.keys(edit.change).join()}`;
    default:
      return null;
  }
}

/** @returns the history with one act more; the very same where the act changes nothing. */
export function withEdit(history: History, edit: Edit): History {
  const now = edited(history.now, edit);
  if (now === history.now) return history;
  const place = typedIn(edit);
  const last = history.past.at(-1);
  const joins = history.isTyping && place !== null && last && typedIn(last.edit) === place;
  const past = joins
    ? [...history.past.slice(0, -1), { before: last.before, edit }]
    : [...history.past, { before: history.now, edit }].slice(-LONGEST);
  return { now, past, undone: [], isTyping: place !== null };
}

/** @returns the history at the end of typing: the cell is left, what follows is an act of its own. */
export const settled = (history: History): History =>
  history.isTyping ? { ...history, isTyping: false } : history;

/** @returns the history with the last act undone; the very same where there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const undone = [...history.undone, { after: history.now, edit: last.edit }];
  return { now: last.before, past: history.past.slice(0, -1), undone, isTyping: false };
}

/** @returns the history with what was undone last done again; the very same where nothing was. */
export function redo(history: History): History {
  const next = history.undone.at(-1);
  if (next === undefined) return history;
  const past = [...history.past, { before: history.now, edit: next.edit }];
  return { now: next.after, past, undone: history.undone.slice(0, -1), isTyping: false };
}
