import { type CaseState, currentRound, sopOf, stepOf, stepOfRound } from "../../core/case/state.ts";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import { ScreenHeading } from "../ui/live.tsx";

/** After a step: that it is recorded, what happens next, and who has it. */
export function Recorded({ caseKey, state }: { caseKey: string; state: CaseState }) {
  const ended = state.rounds.findLast(({ end }) => end !== null);
  const last = ended && stepOfRound(state, ended);
  const sop = sopOf(state);
  const current = currentRound(state);
  const next = current && stepOf(sop, current.stepId);
  const actor = next && sop.actors.find(({ id }) => id === next.actor);
  const verb = ended?.end?.how === "returned" ? "dikembalikan" : "selesai dicatat";
  return (
    <section class="k-stack-wide">
      <div class="k-panel">
        <ScreenHeading text={`Langkah ${last?.number ?? ""} ${verb}`} />
        <p>
          Kasus {state.number} · {state.subject}
        </p>
      </div>
      {next ? (
        <>
          <div class="k-stack">
            <h3>Berikutnya</h3>
            <p>
              Langkah {next.number}: {next.activity}. Kini di tangan <strong>{actor?.name}</strong>.
            </p>
          </div>
          <div class="k-buttons k-primary-place">
            <Link to={caseAt(caseKey)} class="k-button k-button-primary">
              Buka langkah {next.number}
            </Link>
            <Link to={caseAt(caseKey, "serah")}>Serahkan kepada orang lain</Link>
          </div>
        </>
      ) : (
        <>
          <p>Semua langkah selesai. Kasus ini siap disahkan.</p>
          <div class="k-buttons k-primary-place">
            <Link to={caseAt(caseKey, "sahkan")} class="k-button k-button-primary">
              Sahkan kasus
            </Link>
          </div>
        </>
      )}
    </section>
  );
}
