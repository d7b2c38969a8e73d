import { useEffect, useRef, useState } from "preact/hooks";
import type { Assessments } from "../../browser/monitoring/assessments.ts";
import type { AssessmentForm } from "../../core/monitoring/forms.ts";

export type Saving = "untouched" | "saving" | "saved" | "failed";

/** A form on screen, kept at every change; `fresh` is what it starts as when none was kept. */
export function useAssessment<F extends AssessmentForm>(store: Assessments, fresh: F) {
  const [form, setForm] = useState<F | null>(null);
  const [saving, setSaving] = useState<Saving>("untouched");
  const waiting = useRef<F | null>(null);
  const busy = useRef(false);
  const { kind, sopId, first, last } = fresh;
  useEffect(() => {
    let gone = false;
    store.read({ kind, sopId, first, last }).then(
      (kept) => {
        if (gone) return;
        setForm((kept as F | null) ?? fresh);
        setSaving(kept === null ? "untouched" : "saved");
      },
      () => !gone && setForm(fresh),
    );
    return () => {
      gone = true;
    };
  }, [store, kind, sopId, first, last]);

  /** One write at a time; what was typed meanwhile is written next, and only its newest state. */
  const flush = async () => {
    if (busy.current) return;
    busy.current = true;
    setSaving("saving");
    try {
      for (let next = waiting.current; next !== null; next = waiting.current) {
        waiting.current = null;
        await store.write(next).catch((thrown: unknown) => {
          waiting.current ??= next;
          throw thrown;
        });
      }
      setSaving("saved");
    } catch {
      setSaving("failed");
    } finally {
      busy.current = false;
    }
  };
  const change = (next: F) => {
    setForm(next);
    waiting.current = next;
    flush();
  };
  const empty = async () => {
    await store.remove(fresh);
    setForm(fresh);
    setSaving("untouched");
  };
  return { form, saving, change, retry: flush, empty };
}
