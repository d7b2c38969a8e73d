import type { CaseState, RoundEnd } from "../../core/case/state.ts";
import { sopOf, stepOfRound } from "../../core/case/state.ts";
import type { CaseView, RoundView } from "../../core/case/view/view.ts";
import { requirementsOf } from "../../core/sop/graph.ts";
import { dayInWords } from "../../core/words/day.ts";
import { nipInGroups } from "../../core/words/nip.ts";
import { personInFull } from "../../core/words/person.ts";
import { capital, roundText } from "../../core/words/step.ts";
import { momentInWords } from "../../core/words/time.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { caseAt } from "../address.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { Link } from "../navigation.tsx";

/** What was recorded of one step, each round by itself, newest first. */
export function Entries({ address, view }: ScreenProps) {
  const rounds = view.rounds.filter(({ stepId, end }) => stepId === address.step && end).reverse();
  const [newest] = rounds;
  if (!newest) return <p>Belum ada isian yang tercatat pada langkah ini.</p>;
  return (
    <section class="ui-stack-wide">
      <ScreenHeading text={`Isian langkah ${newest.stepNumber}: ${newest.activity}`} />
      {rounds.map((round) => (
        <div class="ui-stack-wide" key={round.round}>
          {rounds.length > 1 && <h3>{capital(roundText(round.round))}</h3>}
          <dl class="k-answers k-answers-plain">
            {entries(view, round).map(([label, text]) => (
              <div key={label}>
                <dt>
                  <Prose text={label} />
                </dt>
                <dd>
                  <Prose text={text} />
                </dd>
              </div>
            ))}
          </dl>
          {view.actions.includes("correct") && round.end?.how !== "left" && (
            <p>
              <Link to={caseAt(address.caseId, "koreksi", round.stepId, round.round)}>
                Koreksi isian ini
                {rounds.length > 1 && <span class="ui-sr">, {roundText(round.round)}</span>}
              </Link>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

const ENDED: Record<RoundEnd["how"], string> = {
  completed: "Waktu selesai",
  returned: "Waktu selesai",
  passed: "Dilewati",
  left: "Ditinggalkan",
};

type Entry = readonly [label: string, text: string];

function entries({ state }: CaseView, round: RoundView): Entry[] {
  const { end } = round;
  if (!end) return [];
  const papers = requirementsOf(stepOfRound(state, round)).map(({ id, label }): Entry => {
    const mark = round.marks.find(({ requirementId }) => requirementId === id);
    if (!mark) return [label, "Belum ada"];
    return [label, mark.how === "ticked" ? "Ada" : `Tidak ada (${mark.reason})`];
  });
  const declared = end.how === "left" ? [] : declaration(state, round, end);
  const began: Entry[] =
    round.startedAt === null ? [] : [["Waktu mulai", momentInWords(round.startedAt)]];
  const ended = ENDED[end.how];
  return [...papers, ...declared, ...began, [ended, momentInWords(end.at)]];
}

function declaration(
  state: CaseState,
  round: RoundView,
  end: Exclude<RoundEnd, { how: "left" }>,
): Entry[] {
  const { performer, participants, document, note, initials, reason } = end;
  const drawn = initials.kind === "drawn";
  const { actors } = state.sops[round.sop] ?? sopOf(state);
  const others = participants.map(({ actor, person }): Entry => {
    return [actors.find(({ id }) => id === actor)?.name ?? actor, personInFull(person)];
  });
  return [
    ...(round.quantity === null ? [] : [["Jumlah", `${round.quantity}`] as const]),
    ["Hasil", round.outcomeLabel ?? "–"],
    ...(reason ? [["Alasan", reason] as const] : []),
    ["Nama pelaksana", performer.name],
    ["NIP", performer.nip ? nipInGroups(performer.nip) : "–"],
    ["Jabatan", performer.position || "–"],
    ...others,
    ...(document
      ? ([
          ["Nomor dokumen", document.number ?? "–"],
          ["Tanggal dokumen", document.date ? dayInWords(document.date) : "–"],
        ] as const)
      : []),
    ["Catatan", note ?? "–"],
    ["Paraf", drawn ? "Digambar di layar" : "Dibubuhkan di kertas"],
  ];
}
