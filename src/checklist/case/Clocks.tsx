import type { Clock } from "../../core/calendar/clock.ts";
import { sopOf } from "../../core/case/state.ts";
import { wholeOf } from "../../core/case/view/clocks.ts";
import type { CaseView } from "../../core/case/view/view.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { allottedInWords } from "../../core/words/allotted.ts";
import { clockInWords } from "../../core/words/clock.ts";

/** Both clocks, in the header of every screen: this step against its time, the case against its days. */
export function Clocks({ view: { state, current, clock } }: { view: CaseView }) {
  return (
    <dl class="k-clocks">
      {current?.round.clock && (
        <ClockFact label={`Langkah ${current.step.number}`} clock={current.round.clock} />
      )}
      {clock && <ClockFact label={wholeLabel(sopOf(state))} clock={clock} />}
    </dl>
  );
}

function wholeLabel(sop: Sop): string {
  const whole = wholeOf(sop);
  return whole === null ? "Seluruh kasus" : `Seluruh kasus, ${allottedInWords(whole)}`;
}

function ClockFact({ label, clock }: { label: string; clock: Clock }) {
  const { text, late } = clockInWords(clock);
  return (
    <div>
      <dt>{label}</dt>
      <dd class={late ? "k-late" : undefined}>{text}</dd>
    </div>
  );
}
