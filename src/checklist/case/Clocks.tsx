import type { CaseView } from "../../core/case/view/view.ts";
import { type Deadline, deadline, inOneLine } from "../../core/words/deadline.ts";

interface ClocksProps {
  view: CaseView;
  /** Epoch ms. */
  now: number;
}

/**
 * By when this step is due, and the case: one line in the header of every screen. Where there is room for
 * one of them only it is the step's, unless the case is over its limit.
 */
export function Clocks({ view: { state, current, clock }, now }: ClocksProps) {
  // A case that was given up is neither late nor in time.
  if (state.status === "cancelled") return null;
  const step = current?.round.clock && deadline(current.round.clock, "step", now);
  const whole = clock && deadline(clock, "case", now);
  return (
    <dl class={whole?.late || !step ? "k-clocks k-clocks-case" : "k-clocks"}>
      {step && <Fact label={`Langkah ${current.step.number}`} due={step} />}
      {whole && <Fact label="Kasus" due={whole} />}
    </dl>
  );
}

const Fact = ({ label, due }: { label: string; due: Deadline }) => (
  <div>
    <dt>{label}</dt>
    <dd class={due.late ? "k-late" : undefined}>{inOneLine(due)}</dd>
  </div>
);
