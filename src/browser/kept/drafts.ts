/**
 * What is typed and not yet declared. Kept in `localStorage`, not in IndexedDB, because it writes
 * before the next line runs: the last keystroke before a crash or reload is kept, whereas a
 * database write begun while a page closes may never finish.
 */
import type { RecordedEvent, RoundRef } from "../../core/case/events.ts";
import { DRAFTS } from "../places.ts";

/** The events that end a round: what was typed for it is then superfluous. */
const ENDINGS = ["StepCompleted", "StepReturned", "StepPassedOver"];

/** The draft of one form: of a round of a step, or of a named form of the case (`sahkan`, …). */
export function draftPlace(caseKey: string, form: RoundRef | string): string {
  const tail = typeof form === "string" ? form : `${form.stepId}/${form.round}`;
  return `${caseKey}/${tail}`;
}

export interface Drafts {
  /** The fields as typed, or null. Their values are whatever an earlier release wrote. */
  read(place: string): Record<string, unknown> | null;
  /** Where the browser refuses, the text is on screen only. */
  write(place: string, fields: object): void;
  /**
   * Removes a draft; while its act is held, only once that is stored, since the page may die before.
   * `caseKey`: the case that the act is of, where the place does not say it.
   */
  clear(place: string, caseKey?: string): void;
  /** Removes the drafts that these stored events have made superfluous. */
  settle(caseKey: string, events: readonly RecordedEvent[]): void;
  /** Removes every draft of a deleted case. */
  forget(caseKey: string): void;
}

/**
 * @param storage a way to reach `localStorage`; reaching for it may throw where it is blocked.
 * @param held the keys of the cases whose accepted work waits to be stored.
 */
export function openDrafts(storage: () => Storage, held = (): string[] => []): Drafts {
  const remove = (place: string) => attempt(() => storage().removeItem(DRAFTS.at(place)));
  /** Places of what is held, by case: nothing more to type there, and not yet to be forgotten. */
  const due = new Map<string, string>();
  return {
    read(place) {
      const text = due.has(place) ? null : attempt(() => storage().getItem(DRAFTS.at(place)));
      return text ? fieldsIn(text) : null;
    },
    write(place, fields) {
      due.delete(place);
      attempt(() => storage().setItem(DRAFTS.at(place), JSON.stringify({ v: 1, fields })));
    },
    clear(place, caseKey) {
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
      for (const { event } of events) {
        if (ENDINGS.some((type) => type === event.type) && "round" in event) {
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
