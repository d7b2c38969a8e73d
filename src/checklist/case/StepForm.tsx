import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { missingRequirements } from "../../core/case/missing.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import type { Step } from "../../core/sop/schema.ts";
import { wayText } from "../../core/words/way.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ErrorSummary, type Problem, problemAt, stillThere } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { onDemand, PART_FAILED } from "../../ui/lazy.tsx";
import { Prose } from "../../ui/Prose.tsx";
import type { Run } from "../workplace.ts";
import { outcomeField, type StepDraft, sendsBack } from "./draft.ts";
import { draftProblems } from "./draft-problems.ts";
import { Extras } from "./Extras.tsx";
import { Performers } from "./Performers.tsx";
import { Reason } from "./Reason.tsx";
import { Requirements } from "./Requirements.tsx";
import type { rareProblems } from "./rare-problems.ts";

// Few steps have a Waktu for each file.
const Quantity = onDemand(() => import("./Quantity.tsx").then((part) => part.Quantity));

export interface StepFormProps {
  current: CurrentStep;
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  onForget: (() => void) | undefined;
  run: Run;
  now: () => number;
  onCheck: () => void;
  /** The way past an optional step. */
  passOver: ComponentChildren;
  /** The papers of the case, below what the step asks for. */
  papers: ComponentChildren;
  /** What stands above the fields, below a possible error summary. */
  intro: ComponentChildren;
}

/** The one current step as a form. Nothing is declared here: the answers are checked first. */
export function StepForm(props: StepFormProps) {
  const { current, draft, onDraft } = props;
  const { step } = current;
  const [told, setTold] = useState<readonly Problem[]>([]);
  const rare = useRef<typeof rareProblems>(() => []);
  const found = () => [
    ...draftProblems(current, draft),
    ...rare.current(current, draft, props.now()),
  ];
  const problems = told.length > 0 ? stillThere(told, found()) : told;
  const check = async () => {
    if (isRare(draft) || current.pauses.length > 0) rare.current = await rareRules();
    const all = found();
    setTold(all);
    if (all.length === 0) props.onCheck();
  };
  const underway = useRef<Promise<unknown>>(Promise.resolve());
  const run: Run = (wish) => {
    const done = props.run(wish);
    underway.current = Promise.all([underway.current, done]);
    return done;
  };
  // What is declared counts what is stored, so a tick that was only just given is waited for.
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) check();
  }, [asked]);
  const back = sendsBack(current, draft);
  const lacking = back ? 0 : missingRequirements(step, current.round).length;
  return (
    <form
      class="ui-stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        underway.current.then(() => setAsked((times) => times + 1));
      }}
    >
      <ErrorSummary problems={problems} />
      {props.intro}
      {current.quantity && <Quantity current={current} draft={draft} onDraft={onDraft} run={run} />}
      <Requirements
        current={current}
        problems={problems}
        run={run}
        absent={draft.absent}
        onAbsent={(absent) => onDraft({ absent })}
      />
      {props.papers}
      <Result
        current={current}
        step={step}
        draft={draft}
        onDraft={onDraft}
        problems={problems}
        back={back}
      />
      <Performers
        current={current}
        draft={draft}
        onDraft={onDraft}
        problems={problems}
        onForget={props.onForget}
      />
      {step.output?.document && (
        <OutputDocument step={step} draft={draft} onDraft={onDraft} problems={problems} />
      )}
      <Extras
        draft={draft}
        onDraft={onDraft}
        problems={problems}
        now={props.now}
        since={current.round.openedAt}
      />
      <div class="ui-buttons k-primary-place">
        <button type="submit" class="ui-button ui-button-primary">
          {back ? "Kembalikan" : "Selesaikan langkah"}
        </button>
        {lacking > 0 && <p class="ui-quiet">Kurang {lacking} kelengkapan</p>}
        {props.passOver}
      </div>
    </form>
  );
}

/** Most steps end now, with no dated document and no drawn mark. */
const isRare = ({ when, documentDate, initials, others }: StepDraft) =>
  when !== "now" ||
  documentDate !== "" ||
  [initials, ...Object.values(others).map(({ mark }) => mark)].some(({ kind }) => kind === "drawn");

/** Never rejects: what cannot be checked is not declared. */
const rareRules = (): Promise<typeof rareProblems> =>
  import("./rare-problems.ts").then(
    (part) => part.rareProblems,
    () => () => [{ field: "k-waktu-now", message: PART_FAILED }],
  );

interface PartProps {
  step: Step;
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  problems: readonly Problem[];
}

function Result(props: PartProps & { current: CurrentStep; back: boolean }) {
  const { current, step, draft, onDraft, problems, back } = props;
  const reason = back && (
    <Reason
      value={draft.reason}
      onValue={(text) => onDraft({ reason: text })}
      problems={problems}
    />
  );
  return (
    <Choice
      prefix="k-hasil"
      legend="Hasil"
      options={current.outcomes.map((outcome) => ({
        ...outcome,
        // Where each leads is told before it is chosen.
        hint: current.outcomes.length > 1 ? wayText(current.sop, outcome) : "",
        reveal: reason,
      }))}
      value={draft.outcomeId}
      onValue={(outcomeId) => onDraft({ outcomeId })}
      error={problemAt(problems, outcomeField(step))}
    />
  );
}

function OutputDocument({ step, draft, onDraft, problems }: PartProps) {
  return (
    <div class="k-group">
      <h3>
        <Prose text={`Output: ${step.output?.text}`} />
      </h3>
      <div class="ui-pair">
        <Field
          id="k-nomor-dokumen"
          label="Nomor dokumen"
          hint="Kosongkan bila belum bernomor."
          value={draft.documentNumber}
          onValue={(documentNumber) => onDraft({ documentNumber })}
          error={problemAt(problems, "k-nomor-dokumen")}
        />
        <Field
          id="k-tanggal-dokumen"
          label="Tanggal dokumen"
          hint="Kosongkan bila belum bertanggal."
          type="date"
          value={draft.documentDate}
          onValue={(documentDate) => onDraft({ documentDate })}
          error={problemAt(problems, "k-tanggal-dokumen")}
        />
      </div>
    </div>
  );
}
