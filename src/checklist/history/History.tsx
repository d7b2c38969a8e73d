import type { RoundView } from "../../core/case/view/view.ts";
import { history } from "../../core/case/words/history.ts";
import { roundText } from "../../core/words/step.ts";
import { momentShort, momentZoned } from "../../core/words/time.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { caseAt } from "../address.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { Link } from "../navigation.tsx";
import { PinNote } from "./PinNote.tsx";

/** Entered this much after it happened (ms), the second time is one of its own. */
const AFTERWARDS = 60_000;

/** Everything that was recorded, newest first, in sentences. */
export function History(props: ScreenProps) {
  const { log, view, address, tools } = props;
  const stored = log.length - tools.session.memory.unsavedCount(address.caseId);
  const entries = history(log).reverse();
  const ended = view.rounds.filter(({ end }) => end && end.how !== "left");
  return (
    <section class="ui-stack-wide">
      <ScreenHeading text="Riwayat" />
      {view.actions.includes("correct") && <Rounds caseKey={address.caseId} rounds={ended} />}
      <ol class="k-history" reversed>
        {entries.map(({ seq, text, occurredAt, recordedAt, correction }) => (
          <li key={seq} class={correction ? "k-history-correction" : undefined}>
            <p>
              {correction && <span class="ui-tag ui-tag-returned">Koreksi</span>}{" "}
              {seq >= stored && <span class="ui-tag ui-tag-late">Belum tersimpan</span>}{" "}
              <Prose text={text} />
            </p>
            <p class="ui-quiet">
              {recordedAt - occurredAt < AFTERWARDS
                ? `${momentZoned(occurredAt)}, dicatat saat itu`
                : `${momentZoned(occurredAt)} · dicatat kemudian, ${momentShort(recordedAt)}`}
              <PinNote {...props} seq={seq} />
            </p>
            <Remark text={props.remark?.(seq)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Remark({ text }: { text: string | undefined }) {
  return text === undefined ? null : <p class="ui-warning">{text}</p>;
}

function Rounds({ caseKey, rounds }: { caseKey: string; rounds: readonly RoundView[] }) {
  return (
    <details class="ui-details">
      <summary>Koreksi isian langkah yang sudah dicatat</summary>
      <ul class="k-acts">
        {rounds.map(({ stepId, round, stepNumber, activity }) => (
          <li key={`${stepId}-${round}`}>
            <Link to={caseAt(caseKey, "koreksi", stepId, round)}>
              Langkah {stepNumber}
              {round > 1 && ` ${roundText(round)}`}: {activity}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
