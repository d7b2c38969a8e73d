import { type CaseState, stepOfRound } from "../core/case/state.ts";
import { roundText } from "../core/words/step.ts";
import { inZone, momentShort } from "../core/words/time.ts";

/** Every visit of a step in order: what an archivist compares with the printed rows. */
export function Rounds({ state, name }: { state: CaseState; name: string }) {
  return (
    <>
      <h3>Langkah</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section class="ui-table" aria-label={`Langkah kasus: ${name}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Langkah</th>
              <th scope="col">{inZone("Selesai")}</th>
              <th scope="col">Hasil</th>
              <th scope="col">Pelaksana</th>
            </tr>
          </thead>
          <tbody>
            {state.rounds.map((round) => {
              const step = stepOfRound(state, round);
              const { end } = round;
              const done = end !== null && end.how !== "left" ? end : null;
              const outcome = step?.outcomes.find(({ id }) => id === done?.outcomeId)?.label;
              const returned =
                done?.how === "returned" ? ` (dikembalikan: ${done.reason ?? ""})` : "";
              return (
                <tr key={`${round.stepId} ${round.round}`}>
                  <th scope="row">
                    {step?.number ?? "?"}
                    {round.round > 1 ? `, ${roundText(round.round)}` : ""}
                  </th>
                  <td>{end === null ? "belum selesai" : momentShort(end.at)}</td>
                  <td>
                    {outcome ?? "–"}
                    {returned}
                  </td>
                  <td>
                    {done === null ? "–" : `${done.performer.name}, ${done.performer.position}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
