import { sopOf } from "../../core/case/state.ts";
import { wholeOf } from "../../core/case/view/clocks.ts";
import type { CaseView } from "../../core/case/view/view.ts";
import { allottedInWords } from "../../core/words/allotted.ts";
import { STATUS_WORDS } from "../../core/words/status.ts";
import { momentShort } from "../../core/words/time.ts";
import { Prose } from "../../ui/Prose.tsx";

/** The case at a glance: status, who has it, since when. */
export function Facts({ view }: { view: CaseView }) {
  const { state, current, clock } = view;
  const sop = sopOf(state);
  const whole = wholeOf(sop);
  const actor = sop.actors.find(({ id }) => id === current?.step.actor);
  return (
    <dl class="ui-facts">
      <Fact label="Keadaan" text={STATUS_WORDS[state.status]} />
      {actor && <Fact label="Di tangan" text={state.holder?.name ?? actor.name} />}
      <Fact label="Pemohon" text={state.applicant} />
      <Fact label="SOP" text={`${sop.identity.name} versi ${sop.version}`} />
      {whole && <Fact label="Waktu seluruhnya" text={allottedInWords(whole)} />}
      {clock?.running && clock.due.known && (
        <Fact label="Tenggat kasus" text={momentShort(clock.due.value)} />
      )}
      <Fact label="Dibuka" text={momentShort(state.openedAt)} />
      {state.origin && <Fact label="Lanjutan kasus" text={state.origin.number} />}
      {view.returns > 0 && <Fact label="Pengembalian" text={`${view.returns} kali`} />}
    </dl>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Prose text={text} />
      </dd>
    </div>
  );
}
