import { useEffect, useMemo, useState } from "preact/hooks";
import type { Assessments } from "../../browser/kept/assessments.ts";
import type { AssessmentForm } from "../../core/monitoring/forms.ts";
import { seenData } from "../../core/text/clean.ts";
import { threeWay } from "../../core/three-way.ts";

export type Saving = "untouched" | "saving" | "saved" | "failed";

/** A form on screen, kept at every change; `fresh` is what it starts as when none was kept. */
export function useAssessment(store: Assessments, fresh: AssessmentForm) {
  const [form, setForm] = useState<AssessmentForm | "unreadable" | null>(null);
  const [saving, setSaving] = useState<Saving>("untouched");
  const writer = useMemo(() => {
    const take = (sent: AssessmentForm, kept: AssessmentForm) =>
      setForm((now) => (now === null || now === "unreadable" ? kept : threeWay(sent, now, kept)));
    return latestWriter(store.write, setSaving, take);
  }, [store]);
  const { kind, sopId, first, last } = fresh;
  useEffect(() => {
    let gone = false;
    store.read({ kind, sopId, first, last }).then(
      (kept) => {
        if (gone) return;
        writer.begin(kept ?? fresh);
        setForm(kept ?? fresh);
        setSaving(kept === null ? "untouched" : "saved");
      },
      // A fresh form in its place would overwrite what lies there.
      () => !gone && setForm("unreadable"),
    );
    return () => {
      gone = true;
    };
  }, [store, kind, sopId, first, last]);
  const change = (typed: AssessmentForm) => {
    // While it is typed, since nothing else ends a form: what nobody sees goes at once.
    const next = seenData(typed);
    setForm(next);
    writer.push(next);
  };
  const empty = async () => {
    try {
      await store.remove(fresh);
      writer.begin(fresh);
      setForm(fresh);
      setSaving("untouched");
    } catch {
      // It is kept as it was, and a try to write it tells what stands in the way.
      if (form !== null && form !== "unreadable") writer.push(form);
    }
  };
  return { form, saving, change, retry: writer.flush, empty };
}

/**
 * One write at a time; what was typed meanwhile is written next, and only its newest state.
 * @param take gets what was sent and what is kept now, with what another tab had changed.
 */
function latestWriter(
  write: Assessments["write"],
  tell: (saving: Saving) => void,
  take: (sent: AssessmentForm, kept: AssessmentForm) => void,
) {
  let waiting: AssessmentForm | null = null;
  let base: AssessmentForm | null = null;
  let busy = false;
  const send = async (form: AssessmentForm) => {
    const kept = await write(form, base);
    base = kept;
    if (waiting !== null) waiting = threeWay(form, waiting, kept);
    take(form, kept);
  };
  const flush = async () => {
    if (busy) return;
    busy = true;
    tell("saving");
    let next = waiting;
    try {
      for (; next !== null; next = waiting) {
        waiting = null;
        await send(next);
      }
      tell("saved");
    } catch {
      waiting ??= next;
      tell("failed");
    } finally {
      busy = false;
    }
  };
  const push = (form: AssessmentForm) => {
    waiting = form;
    flush();
  };
  const begin = (form: AssessmentForm) => {
    base = form;
  };
  return { push, flush, begin };
}
