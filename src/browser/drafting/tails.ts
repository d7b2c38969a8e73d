/**
 * What was typed into a draft since it was stored last. Written before the next line runs, so that the
 * last keystroke before a crash is kept, whereas a database write begun then may never finish.
 */
import type { Draft } from "../../core/draft/draft.ts";
import { isSound } from "../../core/draft/sound.ts";
import { SOP_DRAFT_TAILS } from "../places.ts";

/** What a tab typed and did not store before it was gone. */
export interface Tail {
  key: string;
  /** The revision that it was typed on. */
  revision: number;
  draft: Draft;
}

export interface Tails {
  /** What other tabs left of this draft; what cannot be read is left as it lies. */
  left(id: string): Tail[];
  /** @returns false where the browser keeps nothing of it: then it is on screen only. */
  write(id: string, revision: number, draft: Draft): boolean;
  /** What this tab typed is stored. */
  clear(id: string): void;
  /** What another tab left is taken over. */
  drop(key: string): void;
  /** The draft is deleted, and with it whatever was typed into it. */
  forget(id: string): void;
}

/**
 * @param storage a way to reach `localStorage`; reaching for it may throw where it is blocked.
 * @param tab a name that no other tab has: each keeps what is typed in it.
 */
export function openTails(storage: () => Storage, tab: string): Tails {
  const own = (id: string) => SOP_DRAFT_TAILS.at(`${id}/${tab}`);
  const keysOf = (id: string): string[] => {
    try {
      return SOP_DRAFT_TAILS.namesIn(Object.keys(storage()))
        .filter((name) => name.startsWith(`${id}/`))
        .map(SOP_DRAFT_TAILS.at);
    } catch {
      return [];
    }
  };
  const drop = (key: string) => {
    try {
      storage().removeItem(key);
    } catch {
      // Nothing could be written there either.
    }
  };
  return {
    left: (id) =>
      keysOf(id)
        .filter((key) => key !== own(id))
        .flatMap((key) => readTail(storage(), key) ?? []),
    write(id, revision, draft) {
      try {
        storage().setItem(own(id), JSON.stringify({ v: 1, revision, draft }));
        return true;
      } catch {
        return false;
      }
    },
    clear: (id) => drop(own(id)),
    drop,
    forget: (id) => keysOf(id).forEach(drop),
  };
}

function readTail(storage: Storage, key: string): Tail | null {
  try {
    const tail = JSON.parse(storage.getItem(key) ?? "null");
    const isRead = tail?.v === 1 && Number.isFinite(tail.revision) && isSound(tail.draft);
    return isRead ? { key, revision: tail.revision, draft: tail.draft } : null;
  } catch {
    return null;
  }
}
