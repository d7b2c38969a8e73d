/** Whose desk this is, by choice of whoever works at this device. Personal data: it never leaves it. */
import { isSomeone, type Me, NOBODY } from "../../core/case/desk/me.ts";
import { ME } from "../places.ts";

export interface MeStore {
  read(): Me;
  /** Nobody: then nothing is kept either. */
  change(me: Me): void;
  /** Calls `listener` after every change, here or in another tab. @returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** `storage`: a way to reach `localStorage`; where it is blocked the choice holds for this page. */
export function openMe(storage: () => Storage): MeStore {
  const listeners = new Set<() => void>();
  let here = NOBODY;
  return {
    read() {
      try {
        return meIn(storage().getItem(ME));
      } catch {
        return here;
      }
    },
    change(me) {
      here = me;
      try {
        if (isSomeone(me)) storage().setItem(ME, JSON.stringify({ v: 1, ...me }));
        else storage().removeItem(ME);
      } catch {
        // Refused: `read` then gives it for as long as the page lives, where the storage is blocked.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      const follow = ({ key }: StorageEvent) => {
        if (key === ME || key === null) listener();
      };
      addEventListener("storage", follow);
      listeners.add(listener);
      return () => {
        removeEventListener("storage", follow);
        listeners.delete(listener);
      };
    },
  };
}

/** What lies there, read with distrust. */
function meIn(text: string | null): Me {
  try {
    const { name, roles } = (JSON.parse(text ?? "null") ?? {}) as Partial<
      Record<keyof Me, unknown>
    >;
    return {
      name: typeof name === "string" ? name : "",
      roles: Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : [],
    };
  } catch {
    return NOBODY;
  }
}
