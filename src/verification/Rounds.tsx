import { type CaseState, type Round, stepOfRound } from "../core/case/state.ts";
import { roundText } from "../core/words/step.ts";
import { inZone, momentShort } from "../core/words/time.ts";
import { Table } from "../ui/Table.tsx";

/** Every visit of a step in order: what an archivist compares with the printed rows. */
export const Rounds = ({ state, name }: { state: CaseState; name: string }) => (
  <>
    <h3>Langkah</h3>
    <Table
      caption={`langkah kasus, ${name}`}
      head={["Langkah", inZone("Selesai"), "Hasil", "Pelaksana"]}
      rows={state.rounds.map((round) => ({
        key: `${round.stepId} ${round.round}`,
        cells: cellsOf(state, round),
      }))}
    />
  </>
);

function cellsOf(state: CaseState, round: Round): string[] {
  const { end } = round;
  const step = stepOfRound(state, round);
  const number = `${step?.number ?? "?"}`;
  const done = end !== null && end.how !== "left" ? end : null;
  const outcome = step?.outcomes.find(({ id }) => id === done?.outcomeId)?.label ?? "–";
  return [
    round.round > 1 ? `${number}, ${roundText(round.round)}` : number,
    end === null ? "belum selesai" : momentShort(end.at),
    done?.how === "returned" ? `${outcome} (dikembalikan: ${done.reason ?? ""})` : outcome,
    done === null ? "–" : `${done.performer.name}, ${done.performer.position}`,
  ];
}
