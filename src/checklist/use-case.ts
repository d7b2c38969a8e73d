import { useEffect, useMemo, useReducer } from "preact/hooks";
import type { StorageError } from "../browser/failure/errors.ts";
import type { Session } from "../browser/session/session.ts";
import type { Saving } from "../ui/SaveState.tsx";
import { CaseOnScreen, type Opened } from "./case-on-screen.ts";
import type { Run, Trouble } from "./workplace.ts";

export interface CaseHandle {
  opened: Opened;
  saving: Saving;
  failure: StorageError | null;
  trouble: Trouble | null;
  run: Run;
  retry: () => Promise<unknown>;
  /** Reads the case again: after a read that failed. */
  look: () => Promise<void>;
}

/** One case on screen for as long as its page is. `now`: epoch ms. */
export function useCase(session: Session, key: string, now: () => number): CaseHandle {
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const screen = useMemo(() => new CaseOnScreen(session, key, now), [session, key, now]);
  useEffect(() => screen.follow(() => redraw(undefined)), [screen]);
  const { failure, run, retry, look } = screen;
  const { opened, busy, trouble } = screen.shown;
  const saving = failure ? "failed" : busy > 0 ? "saving" : "saved";
  return { opened, saving, failure, trouble, run, retry, look };
}
