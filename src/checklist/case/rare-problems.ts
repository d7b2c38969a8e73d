/** What is odd in parts that few drafts have, days and drawn marks: fetched with the first of them. */
import { pausedAt } from "../../core/calendar/pauses.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import { wallClock } from "../../core/time/zone.ts";
import { dayProblem, momentProblem } from "../../core/words/entry-time.ts";
import { momentShort } from "../../core/words/time.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { momentTyped, otherPrefix, type StepDraft, timesOf } from "./draft.ts";
import { markProblems } from "./mark-problems.ts";

/** In the order of the form. @param now epoch ms. */
export const rareProblems = (current: CurrentStep, draft: StepDraft, now: number): Problem[] => [
  ...Object.entries(draft.others).flatMap(([actor, { mark }]) =>
    markProblems(`${otherPrefix(actor)}-paraf-drawn`, mark),
  ),
  ...dayProblems(current, draft, now),
  ...pauseProblems(current, draft, now),
  ...markProblems("k-paraf-drawn", draft.initials),
];

function dayProblems(current: CurrentStep, draft: StepDraft, now: number): Problem[] {
  const problems: Problem[] = [];
  if (current.step.output?.document && draft.documentDate !== "") {
    const message = dayProblem("dokumen", draft.documentDate, wallClock(now).day);
    if (message !== null) problems.push({ field: "k-tanggal-dokumen", message });
  }
  if (draft.when === "now") return problems;
  const { openedAt, startedAt } = current.round;
  const opened = { at: openedAt, what: "langkah ini dibuka" };
  const { startDate, startTime, endDate, endTime } = draft;
  const began = startDate !== "" || startTime !== "";
  if (began) {
    const typed = { date: startDate, time: startTime };
    const wrong = momentProblem("mulai", typed, { now, earliest: opened });
    if (wrong) return [...problems, problemAt("k-mulai", wrong)];
  }
  const start = began ? momentTyped(startDate, startTime, openedAt) : startedAt;
  const earliest = start === null ? opened : { at: start, what: "langkah ini mulai dikerjakan" };
  const wrong = momentProblem("selesai", { date: endDate, time: endTime }, { now, earliest });
  return wrong ? [...problems, problemAt("k-selesai", wrong)] : problems;
}

/** A step that ends while the case's time stands still is refused: better before than after the check. */
function pauseProblems({ pauses, round }: CurrentStep, draft: StepDraft, now: number): Problem[] {
  const pause = pausedAt(pauses, timesOf(draft, now, round).end);
  if (pause === undefined) return [];
  const message = `Waktu kasus berhenti sejak ${momentShort(pause.from)}. Lanjutkan waktunya dahulu.`;
  return [{ field: draft.when === "now" ? "k-waktu-now" : "k-selesai-tanggal", message }];
}

const problemAt = (
  prefix: string,
  { part, message }: { part: "date" | "time"; message: string },
): Problem => ({ field: `${prefix}-${part === "date" ? "tanggal" : "jam"}`, message });
