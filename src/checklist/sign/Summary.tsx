import type { CaseView } from "../../core/case/view/view.ts";
import { clockInWords } from "../../core/words/clock.ts";
import { facts, paragraph } from "../../core/words/paragraph.ts";
import { roundText } from "../../core/words/step.ts";
import { momentShort } from "../../core/words/time.ts";
import { Prose } from "../../ui/Prose.tsx";

/** What is about to be sealed: every round with who, when and what came of it. */
export function Summary({ view }: { view: CaseView }) {
  const { returns } = view;
  const { number, subject, applicant } = view.state;
  return (
    <div class="ui-stack">
      <h3>Yang disahkan</h3>
      <p>
        {paragraph(
          `Kasus ${number}, ${subject}, pemohon ${applicant}.`,
          `Berakhir: ${view.endLabel}.`,
          returns === 0 ? "Tanpa pengembalian." : `${returns} kali dikembalikan.`,
          view.clock && `${clockInWords(view.clock, "case").text}.`,
        )}
      </p>
      <ul class="k-rounds k-rounds-plain">
        {view.rounds.map((round) => (
          <li key={`${round.stepId}-${round.round}`}>
            <strong>
              {round.stepNumber}. <Prose text={round.activity} />
            </strong>
            <span class="ui-quiet">
              <Prose
                text={facts(
                  round.round > 1 && roundText(round.round),
                  round.outcomeLabel,
                  round.end && "performer" in round.end && round.end.performer.name,
                  round.end && momentShort(round.end.at),
                )}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
