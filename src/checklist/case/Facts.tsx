import type { Clock } from "../../core/calendar/clock.ts";
import { sopOf } from "../../core/case/state.ts";
import type { CaseView } from "../../core/case/view.ts";
import { clockInWords } from "../words/clock.ts";
import { momentShort } from "../words/time.ts";

const STATUS = {
  running: "Berjalan",
  finished: "Menunggu pengesahan",
  sealed: "Disahkan",
  cancelled: "Dibatalkan",
} as const;

/** The case at a glance: status, who has it, both clocks. */
export function Facts({ view }: { view: CaseView }) {
  const { state, current } = view;
  const sop = sopOf(state);
  const actor = sop.actors.find(({ id }) => id === current?.step.actor);
  return (
    <dl class="k-facts">
      <Fact label="Keadaan" text={STATUS[state.status]} />
      {actor && <Fact label="Di tangan" text={state.holder?.name ?? actor.name} />}
      {current?.round.clock && (
        <ClockFact label={`Langkah ${current.step.number}`} clock={current.round.clock} />
      )}
      <ClockFact
        label={`Seluruh kasus, ${sop.duration.workingDays} hari kerja`}
        clock={view.clock}
      />
      <Fact label="Dibuka" text={momentShort(state.openedAt)} />
      {view.rework.returns.length > 0 && (
        <Fact label="Pengembalian" text={`${view.rework.returns.length} kali`} />
      )}
    </dl>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
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
