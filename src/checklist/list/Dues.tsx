import { type CaseSummary, summaryClocks } from "../../core/case/view/summary.ts";
import { type Deadline, deadline } from "../../core/words/deadline.ts";
import { STATUS_WORDS } from "../../core/words/status.ts";
import { momentNear } from "../../core/words/time.ts";
import type { Tools } from "../workplace.ts";

interface DuesProps {
  tools: Tools;
  summary: CaseSummary;
}

/** By when the step is due, and the whole; of a case that does not run, how it stands and since when. */
export function Dues({ tools, summary }: DuesProps) {
  const { status, changedAt } = summary;
  const now = tools.now();
  if (status !== "running")
    return (
      <p class="k-row-due">
        <span class="ui-sr">Keadaan: </span>
        <b>{STATUS_WORDS[status]}</b> <span>{momentNear(changedAt, now)}</span>
      </p>
    );
  const clocks = summaryClocks(summary, now, tools.calendar);
  return (
    <>
      {clocks.step && (
        <Due kind="k-row-due" label="Langkah" due={deadline(clocks.step, "step", now)} />
      )}
      {clocks.case && (
        <Due kind="k-row-whole" label="Kasus" due={deadline(clocks.case, "case", now)} />
      )}
    </>
  );
}

interface DueProps {
  kind: string;
  label: string;
  due: Deadline;
}

const Due = ({ kind, label, due: { head, rest, late } }: DueProps) => (
  <p class={late ? `${kind} k-late` : kind}>
    {late ? <Clock /> : <span class="ui-sr">{label}: </span>}
    <b>{head}</b> <span>{rest}</span>
  </p>
);

/** Beside what is late: red alone would say nothing in black and white. */
const Clock = () => (
  <svg class="k-clock" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 4v4l3 2" />
  </svg>
);
