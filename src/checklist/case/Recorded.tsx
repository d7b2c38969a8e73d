import { useEffect, useState } from "preact/hooks";
import { awaited } from "../../browser/kept/given.ts";
import { type Line, linesOf } from "../../core/case/desk/line.ts";
import { atWork, goesOn, nextOf } from "../../core/case/desk/next.ts";
import {
  type CaseState,
  currentRound,
  type RoundEnd,
  sopOf,
  stepOf,
  stepOfRound,
} from "../../core/case/state.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { caseAt, LIST } from "../address.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";

const VERBS: Record<RoundEnd["how"], string> = {
  completed: "selesai dicatat",
  returned: "dikembalikan",
  passed: "dilewati",
  left: "ditinggalkan",
};

interface RecordedProps {
  caseKey: string;
  state: CaseState;
  tools: Tools;
}

/** After a step: that it is recorded, who has the case now, and what this person does next. */
export function Recorded({ caseKey, state, tools }: RecordedProps) {
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
        <div class="ui-stack">
          <h3>Berikutnya</h3>
          <p>
            Langkah {next.number}: <Prose text={next.activity} />. Kini di tangan{" "}
            <strong>
              <Prose text={actor?.name ?? ""} />
            </strong>
            .
          </p>
        </div>
      ) : (
        <p>Semua langkah selesai. Kasus ini siap disahkan.</p>
      )}
      <Onwards caseKey={caseKey} state={state} tools={tools} step={next?.number ?? null} />
    </section>
  );
}

/** The green button is this person's own next work: here, or in another case. A step of somebody else is a link. */
function Onwards({ caseKey, state, tools, step }: RecordedProps & { step: number | null }) {
  const lines = useOthers(tools);
  const me = atWork(state, tools.me.read());
  const isOwn = goesOn(state, me);
  const other = lines && !isOwn ? nextOf(lines, me, caseKey, tools.now()) : null;
  const primary = "ui-button ui-button-primary";
  const here = isOwn ? primary : undefined;
  return (
    <div class="ui-buttons k-primary-place">
      {other && (
        <Link to={caseAt(other.key)} class={primary}>
          Kasus saya berikutnya: {other.summary.number}
        </Link>
      )}
      {!isOwn && lines && !other && (
        <Link to={LIST} class="ui-button">
          Ke daftar kasus
        </Link>
      )}
      {step === null ? (
        <Link to={caseAt(caseKey, "sahkan")} class={here}>
          Sahkan kasus
        </Link>
      ) : (
        <>
          <Link to={caseAt(caseKey)} class={here}>
            Buka langkah {step}
          </Link>
          <Link to={caseAt(caseKey, "serah")}>Serahkan kepada orang lain</Link>
        </>
      )}
    </div>
  );
}

/** The cases of this device; null until they are read. Where they cannot be, the case itself goes on. */
function useOthers({ session, now, calendar }: Tools): Line[] | null {
  const [lines, setLines] = useState<Line[] | null>(null);
  useEffect(() => {
    session.list().then(
      (entries) => setLines(linesOf(entries, now(), calendar, awaited())),
      () => setLines([]),
    );
  }, [session, now, calendar]);
  return lines;
}
