import { useEffect, useState } from "preact/hooks";
import { inSlices } from "../browser/monitoring/slices.ts";
import type { CaseFacts } from "../core/monitoring/facts.ts";
import type { Report } from "../core/monitoring/figures.ts";
import { type Question, report } from "../core/monitoring/report.ts";

/** The report on a question, worked out in slices; the earlier one stays while the next is on its way. */
export function useReport(facts: readonly CaseFacts[], question: Question): Report | null {
  const [answer, setAnswer] = useState<Report | null>(null);
  const { published, period, asOf, clock } = question;
  useEffect(() => {
    const stop = new AbortController();
    inSlices(report(facts, question), stop.signal).then((found) => {
      if (found !== null && !stop.signal.aborted) setAnswer(found);
    });
    return () => stop.abort();
  }, [facts, published, period.from, period.to, asOf, clock]);
  return answer;
}
