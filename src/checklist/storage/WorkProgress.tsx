import { workFailureText } from "../../browser/failure/error-messages.ts";
import { outOf } from "../../core/words/number.ts";
import { Spoken } from "../../ui/Spoken.tsx";
import { FailureText } from "./FailureText.tsx";
import type { LongWork } from "./use-long-work.ts";

interface WorkProgressProps {
  work: Pick<LongWork<unknown>, "state" | "stop">;
  id: string;
  /** What is being done, e.g. "Mencadangkan". */
  verb: string;
  /** What is counted, where the work does not say that it is at the files of cases. */
  unit?: string;
  stopped: string;
}

/** Progress with a way to stop, or how it ended other than well. */
export function WorkProgress({
  work: { state, stop },
  id,
  verb,
  unit = "kasus",
  stopped,
}: WorkProgressProps) {
  if (state.at === "running") {
    const { done, total, of } = state.progress;
    return (
      <div class="ui-stack">
        <label for={id}>
          {verb}: {outOf(done, total)} {of === "papers" ? "lampiran" : unit}
        </label>
        <progress id={id} value={done} max={total || 1} />
        <button type="button" class="ui-button" onClick={stop}>
          Hentikan
        </button>
      </div>
    );
  }
  if (state.at === "stopped") return <Spoken>{stopped}</Spoken>;
  if (state.at === "failed")
    return (
      <div class="ui-notice ui-notice-bad" role="alert">
        <FailureText error={state.error} texts={workFailureText} />
      </div>
    );
  return null;
}
