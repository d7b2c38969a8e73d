import {
  type CaseState,
  currentRound,
  type RoundEnd,
  sopOf,
  stepOf,
  stepOfRound,
} from "../../core/case/state.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";

const VERBS: Record<RoundEnd["how"], string> = {
  completed: "selesai dicatat",
  returned: "dikembalikan",
  passed: "dilewati",
  left: "ditinggalkan",
};

/** After a step: that it is recorded, what happens next, and who has it. */
export function Recorded({ caseKey, state }: { caseKey: string; state: CaseState }) {
  const ended = state.rounds.findLast(({ end }) => end !== null);
  const last = ended && stepOfRound(state, ended);
  const sop = sopOf(state);
  const current = currentRound(state);
  const next = current && stepOf(sop, current.stepId);
  const actor = next && sop.actors.find(({ id }) => id === next.actor);
  const verb = VERBS[ended?.end?.how ?? "completed"];
  return (
    <section class="ui-stack-wide">
      <div class="k-panel">
        <ScreenHeading text={`Langkah ${last?.number ?? ""} ${verb}`} />
        <p>
          Kasus {state.number} · {state.subject}
        </p>
      </div>
      {next ? (
        <>
          <div class="ui-stack">
            <h3>Berikutnya</h3>
            <p>
              Langkah {next.number}: {next.activity}. Kini di tangan <strong>{actor?.name}</strong>.
            </p>
          </div>
          <div class="ui-buttons k-primary-place">
            <Link to={caseAt(caseKey)} class="ui-button ui-button-primary">
              Buka langkah {next.number}
            </Link>
            <Link to={caseAt(caseKey, "serah")}>Serahkan kepada orang lain</Link>
          </div>
        </>
      ) : (
        <>
          <p>Semua langkah selesai. Kasus ini siap disahkan.</p>
          <div class="ui-buttons k-primary-place">
            <Link to={caseAt(caseKey, "sahkan")} class="ui-button ui-button-primary">
              Sahkan kasus
            </Link>
          </div>
        </>
      )}
    </section>
  );
}
