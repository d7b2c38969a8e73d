import { StorageError } from "../browser/failure/errors.ts";
import type { Loaded, RunResult } from "../browser/session/parts.ts";
import type { Session } from "../browser/session/session.ts";
import type { RecordedEvent } from "../core/case/events.ts";
import type { CaseState } from "../core/case/state.ts";
import type { Trouble, Wish } from "./workplace.ts";

/** A case as the screen has it: `log` and `state` are what is stored, and what waits to be. */
export type Opened =
  | { kind: "loading" }
  | { kind: "case"; state: CaseState; log: readonly RecordedEvent[] }
  | { kind: "none" | "newer" | "corrupted" }
  | { kind: "failed"; error: StorageError };

interface Shown {
  opened: Opened;
  /** How many acts are under way. */
  busy: number;
  /** Why the case on screen is not what the store has, though nothing of it waits. */
  loss: StorageError | null;
  /** What the last act came to when it came to nothing. */
  trouble: Trouble | null;
}

/** A wish that asks for the same thing however often it is given. */
const REPEATABLE = ["tick", "untick", "waive", "attachFile"];

/**
 * One case on screen, in step with what is done here, with other tabs and with the store. What this tab
 * did it knows from the answer; the store is read for what another tab did.
 */
export class CaseOnScreen {
  private readonly session: Session;
  private readonly key: string;
  private readonly now: () => number;
  private redraw: (() => void) | null = null;
  shown: Shown = { opened: { kind: "loading" }, busy: 0, loss: null, trouble: null };

  /** @param now epoch ms. */
  constructor(session: Session, key: string, now: () => number) {
    this.session = session;
    this.key = key;
    this.now = now;
  }

  /** Reads the case and follows it: `redraw` is called whenever `shown` is another. @returns the way to stop. */
  follow(redraw: () => void): () => void {
    this.redraw = redraw;
    this.look();
    const stop = this.session.subscribe((change) => {
      if (change.type !== "case" || change.key !== this.key) return;
      if (change.from === "here") this.show({ opened: this.own(), loss: null });
      else this.look();
    });
    return () => {
      this.redraw = null;
      stop();
    };
  }

  /** Why the case on screen is not stored as it is; null when it is. */
  get failure(): StorageError | null {
    return this.session.memory.heldError(this.key) ?? this.shown.loss;
  }

  /** Reads the case anew. */
  readonly look = async (): Promise<void> => {
    const { memory } = this.session;
    const loaded = await this.session.load(this.key);
    const lost = lossOf(loaded, memory.unsavedCount(this.key) > 0);
    // What is on screen and held in memory stays there: it may be the only copy.
    const stays = lost !== null && memory.shown(this.key).log.length > 0;
    // While something is held, why it is not stored says it all.
    const loss = stays && !memory.heldError(this.key) ? lost : null;
    this.show({
      opened: stays ? this.own() : openedOf(loaded),
      loss: loaded.kind === "failed" ? this.shown.loss : loss,
    });
  };

  /** Gives a wish to the case. @returns null when it is recorded, or held until it can be. Never rejects. */
  readonly run = (wish: Wish): Promise<Trouble | null> => this.doing(this.obey(wish), false);

  /** Tries again to store what is not stored. Never rejects. */
  readonly retry = (): Promise<Trouble | null> =>
    this.failure?.failure === "gone"
      ? this.doing(this.session.restore(this.key), false)
      : // An act that was not done beside what is held stays said; that the case was gone does not.
        this.doing(this.session.retry(this.key), true);

  private async obey(wish: Wish): Promise<RunResult> {
    const recordedAt = this.now();
    const command = { ...wish, occurredAt: wish.occurredAt ?? recordedAt, recordedAt };
    const first = await this.session.run(this.key, command);
    const again = first.kind === "stale" && REPEATABLE.includes(wish.type);
    return again ? this.session.run(this.key, command) : first;
  }

  private async doing(act: Promise<RunResult>, keeps: boolean): Promise<Trouble | null> {
    this.show({ busy: this.shown.busy + 1 });
    const result = await act;
    // What the store has after a failure, only the store can say.
    if (result.kind === "failed") await this.look();
    // What is held was done as far as the person goes on with it; that it is not stored stays on screen.
    const trouble = result.kind === "saved" || result.kind === "held" ? null : result;
    this.show({
      ...(result.kind === "failed" ? {} : { opened: openedOf({ ...result, kind: "case" }) }),
      busy: this.shown.busy - 1,
      trouble: trouble ?? (keeps ? this.shown.trouble : null),
    });
    return trouble;
  }

  /** The case as this page has it, whatever the store says. */
  private own(): Opened {
    return openedOf({ kind: "case", ...this.session.memory.shown(this.key) });
  }

  private show(part: Partial<Shown>): void {
    this.shown = { ...this.shown, ...part };
    this.redraw?.();
  }
}

/** Why the case on screen is not what the store has; null when the store's answer is to be shown. */
function lossOf(loaded: Loaded, unsaved: boolean): StorageError | null {
  if (loaded.kind === "case") return null;
  if (loaded.kind === "failed") return loaded.error;
  if (loaded.kind === "none") return new StorageError("gone");
  return unsaved ? new StorageError(loaded.kind) : null;
}

function openedOf(loaded: Loaded): Opened {
  if (loaded.kind === "failed") return loaded;
  if (loaded.kind !== "case") return { kind: loaded.kind };
  return loaded.state ? { kind: "case", state: loaded.state, log: loaded.log } : { kind: "none" };
}
