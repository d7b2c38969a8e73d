/**
 * What was typed into a draft since it was stored last. Written before the next line runs, so that the
 * last keystroke before a crash is kept, whereas a database write begun then may never finish.
 */
import { type Draft, DraftSchema } from "../../core/draft/draft.ts";
import { SOP_DRAFT_TAILS } from "../places.ts";

export interface Tails {
  /** What was typed on this revision, or null; a tail of another revision is left as it lies. */
  read(id: string, revision: number): Draft | null;
  /** @returns false where the browser keeps nothing of it: then it is on screen only. */
  write(id: string, revision: number, draft: Draft): boolean;
  clear(id: string): void;
}

/** @param storage a way to reach `localStorage`; reaching for it may throw where it is blocked. */
export function openTails(storage: () => Storage): Tails {
  return {
    read(id, revision) {
      try {
        const tail = JSON.parse(storage().getItem(SOP_DRAFT_TAILS.at(id)) ?? "null");
        if (tail?.v !== 1 || tail.revision !== revision) return null;
        return DraftSchema.safeParse(tail.draft).data ?? null;
      } catch {
        return null;
      }
    },
    write(id, revision, draft) {
      try {
        storage().setItem(SOP_DRAFT_TAILS.at(id), JSON.stringify({ v: 1, revision, draft }));
        return true;
      } catch {
        return false;
      }
    },
    clear(id) {
      try {
        storage().removeItem(SOP_DRAFT_TAILS.at(id));
      } catch {
        // Nothing could be written there either.
      }
    },
  };
}
