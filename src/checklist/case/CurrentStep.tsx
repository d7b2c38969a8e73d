import type { CurrentStep as Current } from "../../core/case/view.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { ScreenHeading } from "../ui/live.tsx";
import { StepShape } from "../ui/StepShape.tsx";
import { shapeOf } from "../ui/shape-of.ts";
import { StepForm, type StepFormProps } from "./StepForm.tsx";

/** What is to be done now, by whom, and the form for it. */
export function CurrentStep(props: StepFormProps & { sop: Sop; sopHref: string }) {
  const { sop, current, sopHref } = props;
  const { step, sentBack } = current;
  return (
    <section>
      <StepTitle sop={sop} current={current} />
      <div class="k-stack-wide">
        {sentBack && (
          <p class="k-callout">
            <strong>Dikembalikan dari langkah {sentBack.fromStepNumber}.</strong> Alasan:{" "}
            {sentBack.reason}
          </p>
        )}
        <p>
          {step.narrative} <a href={sopHref}>Baca dalam naskah SOP</a>
        </p>
        <StepForm {...props} />
      </div>
    </section>
  );
}

function StepTitle({ sop, current }: { sop: Sop; current: Current }) {
  const { step, round } = current;
  const name = (id: string) => sop.actors.find((actor) => actor.id === id)?.name ?? id;
  const helpers = step.assistants.map(name).join(", ");
  return (
    <div class="k-step-title">
      <StepShape kind={shapeOf(step)} state="current" number={step.number} />
      <ScreenHeading text={`Langkah ${step.number}: ${step.activity}`} />
      <p class="k-quiet">
        {name(step.actor)}
        {helpers && `, dibantu ${helpers}`} · waktu baku {step.duration}
        {round.round > 1 && ` · putaran ke-${round.round}`}
      </p>
    </div>
  );
}
