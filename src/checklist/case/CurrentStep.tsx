import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { StepState } from "../../core/case/view/step-states.ts";
import { isPlainly } from "../../core/sop/duration/plain.ts";
import { othersInWords } from "../../core/sop/others.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { symbolOf } from "../../core/sop/symbol.ts";
import { roundText } from "../../core/words/step.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { StepShape } from "../ui/StepShape.tsx";
import { StepForm, type StepFormProps } from "./StepForm.tsx";

interface CurrentStepProps extends Omit<StepFormProps, "intro"> {
  sop: Sop;
  /** As the list of steps shows it. */
  state: StepState;
  /** The other SOPs that the step refers to. */
  references: ComponentChildren;
  /** Null for a case of an SOP that this site does not publish. */
  sopHref: string | null;
}

/** What is to be done now, by whom, and the form for it. */
export function CurrentStep(props: CurrentStepProps) {
  const { sop, current, sopHref } = props;
  const { step, sentBack } = current;
  const intro = (
    <>
      <StepTitle sop={sop} current={current} state={props.state} />
      {sentBack && (
        <p class="k-callout">
          <strong>Dikembalikan dari langkah {sentBack.fromStepNumber}.</strong> Alasan:{" "}
          {sentBack.reason}
        </p>
      )}
      <details class="ui-details">
        <summary>Bunyi dalam naskah</summary>
        <p>
          <Prose text={step.narrative} /> {sopHref && <a href={sopHref}>Baca dalam naskah SOP</a>}
        </p>
      </details>
      {props.references}
    </>
  );
  return <StepForm {...props} intro={intro} />;
}

/** How a Waktu was read, where its text does not say that itself: fetched with the first of them. */
function ReadingNote({ duration }: { duration: string | null }) {
  const [note, setNote] = useState<string | null>(null);
  useEffect(() => {
    setNote(null);
    if (duration !== null && isPlainly(duration)) return;
    import("../../core/sop/duration/words.ts").then(
      ({ readingNote }) => setNote(readingNote(duration)),
      // The text itself stands there.
      () => undefined,
    );
  }, [duration]);
  return note === null ? null : <> ({note})</>;
}

function StepTitle({ sop, current, state }: Pick<CurrentStepProps, "sop" | "current" | "state">) {
  const { step, round } = current;
  const name = (id: string) => sop.actors.find((actor) => actor.id === id)?.name ?? id;
  return (
    <div class="k-step-title">
      <StepShape kind={symbolOf(sop, step)} state={state} number={step.number} />
      <ScreenHeading text={`Langkah ${step.number}: ${step.activity}`} />
      <p class="ui-quiet">
        <Prose text={[name(step.actor), ...othersInWords(sop, step)].join(", ")} /> ·{" "}
        {step.duration === null ? "waktu baku tidak ditetapkan" : `waktu baku ${step.duration}`}
        <ReadingNote duration={step.duration} />
        {round.round > 1 && <> · {roundText(round.round)}</>}
      </p>
    </div>
  );
}
