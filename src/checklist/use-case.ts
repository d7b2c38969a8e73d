import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { StorageError } from "../browser/failure/errors.ts";
import type { Session } from "../browser/session/session.ts";
import type { RecordedEvent } from "../core/case/events.ts";
import type { CaseState } from "../core/case/state.ts";
import type { Saving } from "../ui/SaveState.tsx";
import type { Run, Trouble, Wish } from "./workplace.ts";

/** A case as the screen has it: `log` and `state` are what is stored, and what waits to be. */
type Opened =
  | { kind: "loading" }
  | { kind: "case"; state: CaseState; log: readonly RecordedEvent[] }
  | { kind: "none" | "newer" | "corrupted" }
  | { kind: "failed"; error: StorageError };

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

/** A wish that asks for the same thing however often it is given. */
const REPEATABLE = ["tick", "untick", "waive"];

/** Keeps one case on screen in step with the store, with other tabs, and with what is done here. */
export function useCase(session: Session, key: string, now: () => number): CaseHandle {
  const [opened, setOpened] = useState<Opened>({ kind: "loading" });
  const [busy, setBusy] = useState(0);
  const [loss, setLoss] = useState<StorageError | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const alive = useRef(true);

  /** The case as this page has it, whatever the store says. */
  const showOwn = () => setOpened(openedOf({ kind: "case", ...session.memory.shown(key) }));
  const show = useCallback(async () => {
    const loaded = await session.load(key);
    if (!alive.current) return;
    const lost = lossOf(loaded, session.memory.unsavedCount(key) > 0);
    // What is on screen and held in memory stays there: it may be the only copy.
    const stays = lost !== null && session.memory.shown(key).log.length > 0;
    // While something is held, why it is not stored says it all.
    if (loaded.kind !== "failed") setLoss(stays && !session.memory.heldError(key) ? lost : null);
    if (stays) showOwn();
    else setOpened(openedOf(loaded));
  }, [session, key]);

  useEffect(() => {
    alive.current = true;
    show();
    const stop = session.subscribe((change) => {
      if (change.type === "case" && change.key === key) show();
    });
    return () => {
      alive.current = false;
      stop();
    };
  }, [session, key, show]);

  const doing = async (act: Promise<Result>, keeps: boolean) => {
    setBusy((count) => count + 1);
    const result = await act;
    const came = troubleOf(result);
    // What is held is shown at once: a store that is silent answers the next look no sooner.
    if (result.kind === "held") showOwn();
    else await show();
    setTrouble((before) => came ?? (keeps ? before : null));
    setBusy((count) => count - 1);
    return came;
  };
  const failure = session.memory.heldError(key) ?? loss;
  const run: Run = (wish) => doing(obey(session, key, wish, now), false);
  // An act that was not done beside what is held stays said; that the case was gone does not.
  const retry = () =>
    failure?.failure === "gone"
      ? doing(session.restore(key), false)
      : doing(session.retry(key), true);
  const saving = failure ? "failed" : busy > 0 ? "saving" : "saved";
  return { opened, saving, failure, trouble, run, retry, look: show };
}

async function obey(session: Session, key: string, wish: Wish, now: () => number) {
  const recordedAt = now();
  const command = { ...wish, occurredAt: wish.occurredAt ?? recordedAt, recordedAt };
  const first = await session.run(key, command);
  if (first.kind !== "stale" || !REPEATABLE.includes(wish.type)) return first;
  await session.load(key);
  return session.run(key, command);
}

type Result = Awaited<ReturnType<typeof obey>>;

/** What is held was done as far as the person goes on with it; that it is not stored stays on screen. */
function troubleOf(result: Result): Trouble | null {
  return result.kind === "saved" || result.kind === "held" ? null : result;
}

/** Why the case on screen is not what the store has; null when the store's answer is to be shown. */
function lossOf(loaded: Awaited<ReturnType<Session["load"]>>, unsaved: boolean) {
  if (loaded.kind === "case") return null;
  if (loaded.kind === "failed") return loaded.error;
  if (loaded.kind === "none") return new StorageError("gone");
  return unsaved ? new StorageError(loaded.kind) : null;
}

function openedOf(loaded: Awaited<ReturnType<Session["load"]>>): Opened {
  if (loaded.kind === "failed") return loaded;
  if (loaded.kind !== "case") return { kind: loaded.kind };
  return loaded.state ? { kind: "case", state: loaded.state, log: loaded.log } : { kind: "none" };
}
