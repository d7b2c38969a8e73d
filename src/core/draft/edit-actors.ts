/** Columns of performers. */
import { cleanLine } from "../text/clean.ts";
import { newActor } from "./blank.ts";
import type { Draft } from "./draft.ts";
import type { ActorEdit } from "./edit.ts";
import { changed, having, isFree, moved, withoutPerformer, withSteps } from "./parts.ts";

export function editActors(draft: Draft, edit: ActorEdit): Draft {
  const { actors } = draft;
  switch (edit.kind) {
    case "add-actor": {
      if (!isFree(actors, edit.id)) return draft;
      const at = Math.min(Math.max(edit.at, 0), actors.length);
      const actor = newActor(edit.id, cleanLine(edit.name));
      return { ...draft, actors: actors.toSpliced(at, 0, actor) };
    }
    case "actor":
      return having(
        draft,
        "actors",
        changed(actors, edit.actor, (actor) => ({ ...actor, ...edit.change })),
      );
    case "move-actor":
      return having(draft, "actors", moved(actors, edit.actor, edit.to));
    case "remove-actor":
      return isFree(actors, edit.actor) ? draft : without(draft, edit.actor);
  }
}

/** Nobody takes the place of who is gone: a person says who does. */
function without(draft: Draft, actor: string): Draft {
  const rest: Draft = {
    ...draft,
    actors: draft.actors.filter(({ id }) => id !== actor),
    signOff: draft.signOff.map((one) => (one.actor === actor ? { ...one, actor: null } : one)),
  };
  return withSteps(rest, (step) => withoutPerformer(step, actor));
}
