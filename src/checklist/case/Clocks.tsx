import type { Clock } from "../../core/calendar/clock.ts";
import type { CaseView } from "../../core/case/view/view.ts";
import { clockInWords } from "../../core/words/clock.ts";

/** Both clocks, in the header of every screen: this step against its time, the case against its days. */
export function Clocks({ view: { state, current, clock } }: { view: CaseView }) {
  // A case that was given up is neither late nor in time.
  if (state.status === "cancelled") return null;
  return (
    <dl class="k-clocks">
      {current?.round.clock && (
        <ClockFact label={`Langkah ${current.step.number}`} of="step" clock={current.round.clock} />
      )}
      {clock && <ClockFact label="Kasus" of="case" clock={clock} />}
    </dl>
  );
}

interface ClockFactProps {
  label: string;
  of: "step" | "case";
  clock: Clock;
}

function ClockFact({ label, of, clock }: ClockFactProps) {
  const { text, late } = clockInWords(clock, of);
  return (
    <div>
      <dt>{label}</dt>
      <dd class={late ? "k-late" : undefined}>{text}</dd>
    </div>
  );
}
