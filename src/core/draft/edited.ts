import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { editActors } from "./edit-actors.ts";
import { editOutcomes } from "./edit-outcomes.ts";
import { editPerformers } from "./edit-performers.ts";
import { editRows } from "./edit-rows.ts";
import { editSteps } from "./edit-steps.ts";
import { sameData } from "./same.ts";

/** @returns the draft after the act; the very same draft where it changes nothing. */
export function edited(draft: Draft, edit: Edit): Draft {
  const after = afterEdit(draft, edit);
  return sameData(after, draft) ? draft : after;
}

function afterEdit(draft: Draft, edit: Edit): Draft {
  switch (edit.kind) {
    case "add-step":
    case "remove-step":
    case "move-step":
      return editRows(draft, edit);
    case "cell":
    case "optional":
    case "document":
    case "refers":
    case "items":
      return editSteps(draft, edit);
    case "symbol":
    case "part":
      return editPerformers(draft, edit);
    case "add-actor":
    case "actor":
    case "remove-actor":
    case "move-actor":
      return editActors(draft, edit);
    case "around":
      return { ...draft, ...edit.change };
    case "whole":
      return edit.draft;
    default:
      return editOutcomes(draft, edit);
  }
}
