import type { CaseView, RoundView } from "../../core/case/view/view.ts";
import { roundText } from "../../core/words/step.ts";
import { momentShort } from "../../core/words/time.ts";

/** The way of the case as a list: the same as the chart, for who does not see or print it. */
export function RouteInWords({ view }: { view: CaseView }) {
  return (
    <div class="ui-stack">
      <h3>Jalannya kasus</h3>
      <ol class="k-rounds">
        {view.rounds.map((round, n) => (
          <li key={`${round.stepId}-${round.round}`}>
            <strong>Langkah {round.stepNumber}</strong>
            {round.round > 1 && ` (${roundText(round.round)})`}:{" "}
            {outcome(round, view.rounds[n + 1])}
          </li>
        ))}
        {view.endLabel && <li>Alur berakhir: {view.endLabel}.</li>}
      </ol>
    </div>
  );
}

function outcome({ end, outcomeLabel }: RoundView, next: RoundView | undefined): string {
  if (!end) return "sedang dikerjakan.";
  const when = momentShort(end.at);
  if (end.how === "returned")
    return `${outcomeLabel}, dikembalikan ke langkah ${next?.stepNumber}, ${when}.`;
  return end.how === "completed" ? `${outcomeLabel}, ${when}.` : `ditinggalkan, ${when}.`;
}
