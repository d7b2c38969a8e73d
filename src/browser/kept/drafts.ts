/**
 * What is typed and not yet declared. Kept in `localStorage`, not in IndexedDB, because it writes
 * before the next line runs: the last keystroke before a crash or reload is kept, whereas a
 * database write begun while a page closes may never finish.
 */
import {
  ENDINGS,
  isRoundEvent,
  type RecordedEvent,
  type RoundRef,
} from "../../core/case/events.ts";
import { threeWay } from "../../core/three-way.ts";
import { DRAFTS } from "../places.ts";

/** The draft of one form: of a round of a step, or of a named form of the case (`sahkan`, …). */
export function draftPlace(caseKey: string, form: RoundRef | string): string {
  const tail = typeof form === "string" ? form : `${form.stepId}/${form.round}`;
  return `${caseKey}/${tail}`;
}

export interface Drafts {
  /**
   * The fields as typed, or null. Their values are whatever an earlier release wrote.
   * @param isApart this tab's own first: see `write`.
   */
  read(place: string, isApart?: boolean): Record<string, unknown> | null;
  /**
   * Lays what changed since `base` over what lies there: what another tab typed meanwhile stays. Where
   * the browser refuses, the text is on screen only, and `watch` says so.
   * @param base the fields as this tab last knew them; without it all of `fields` are new.
   * @param isApart the forms of two tabs are for two things, e.g. two new cases. Nothing is laid
   *   together then: the tab keeps its own beside what was typed last on the device.
   * @returns the fields as they are now, of all tabs together.
   */
  write(place: string, fields: object, base?: object, isApart?: boolean): Record<string, unknown>;
  /**
   * Removes a draft; while its act is held, only once that is stored, since the page may die before.
   * `caseKey`: the case that the act is of, where the place does not say it.
   */
  clear(place: string, caseKey?: string): void;
  /** Tells what other tabs write there, null when they remove it. @returns the way to stop. */
  listen(place: string, hear: (fields: Record<string, unknown> | null) => void): () => void;
  /** Tells whether what was typed last is kept; at once when it is not. @returns the way to stop. */
  watch(hear: (isKept: boolean) => void): () => void;
  /** Removes the drafts that these stored events have made superfluous. */
  settle(caseKey: string, events: readonly RecordedEvent[]): void;
  /** Removes every draft of a deleted case. */
  forget(caseKey: string): void;
}

/**
 * @param storage a way to reach `localStorage`; reaching for it may throw where it is blocked.
 * @param held the keys of the cases whose accepted work waits to be stored.
 * @param ofTab `sessionStorage`, likewise.
 */
export function openDrafts(
  storage: () => Storage,
  held = (): string[] => [],
  ofTab: (() => Storage) | null = null,
): Drafts {
  const remove = (place: string) => attempt(() => storage().removeItem(DRAFTS.at(place)));
  /** Places of what is held, by case: nothing more to type there, and not yet to be forgotten. */
  const due = new Map<string, string>();
  const watchers = new Set<(isKept: boolean) => void>();
  let isKept = true;
  const tell = (kept: boolean) => {
    isKept = kept;
    for (const hear of watchers) hear(kept);
  };
  const set = (area: (() => Storage) | null, place: string, fields: object) =>
    attempt(() => {
      area?.().setItem(DRAFTS.at(place), JSON.stringify({ v: 1, fields }));
      return area !== null;
    }) ?? false;
  const get = (area: (() => Storage) | null, place: string) => {
    const text = attempt(() => area?.().getItem(DRAFTS.at(place)));
    return text ? fieldsIn(text) : null;
  };
  const read = (place: string, isApart = false) =>
    due.has(place) ? null : ((isApart ? get(ofTab, place) : null) ?? get(storage, place));
  return {
    read,
    write(place, fields, base = {}, isApart = false) {
      const merged = isApart ? { ...fields } : { ...threeWay(base, fields, read(place) ?? base) };
      due.delete(place);
      const kept = [set(storage, place, merged), isApart && set(ofTab, place, merged)];
      tell(kept.includes(true));
      return merged;
    },
    listen(place, hear) {
      const follow = ({ key, newValue }: StorageEvent) => {
        if (key === DRAFTS.at(place)) hear(newValue === null ? null : fieldsIn(newValue));
      };
      addEventListener("storage", follow);
      return () => removeEventListener("storage", follow);
    },
    watch(hear) {
      watchers.add(hear);
      if (!isKept) hear(isKept);
      return () => watchers.delete(hear);
    },
    clear(place, caseKey) {
      attempt(() => ofTab?.().removeItem(DRAFTS.at(place)));
      const of = held().find((key) => key === caseKey || place.startsWith(`${key}/`));
      if (of === undefined) remove(place);
      else due.set(place, of);
    },
    settle(caseKey, events) {
      for (const [place, of] of due) {
        if (of !== caseKey || held().includes(of)) continue;
        remove(place);
        due.delete(place);
      }
      // What was typed for a round that has ended is superfluous.
      for (const { event } of events) {
        if (isRoundEvent(event) && ENDINGS.includes(event.type)) {
          remove(draftPlace(caseKey, event));
        }
      }
    },
    forget(caseKey) {
      const own = DRAFTS.at(`${caseKey}/`);
      attempt(() => {
        const area = storage();
        const keys = Array.from({ length: area.length }, (_, i) => area.key(i) ?? "");
        for (const key of keys) if (key.startsWith(own)) area.removeItem(key);
      });
    },
  };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function fieldsIn(text: string): Record<string, unknown> | null {
  const stored = attempt(() => JSON.parse(text) as { fields?: unknown } | null);
  const fields = stored?.fields;
  return typeof fields === "object" && fields !== null ? { ...fields } : null;
}
