import { useState } from "preact/hooks";
import type { CurrentStep } from "../../core/case/view/view.ts";
import { performersOf } from "../../core/sop/graph.ts";
import type { Actor, OtherPerformer } from "../../core/sop/schema.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { BLANK_OTHER, type OtherDraft, otherPrefix, type StepDraft } from "./draft.ts";
import { Initials } from "./Initials.tsx";
import { Performer } from "./Performer.tsx";

interface PerformersProps {
  current: CurrentStep;
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  problems: readonly Problem[];
  onForget: (() => void) | undefined;
}

/** What each part asks of whoever does it. */
const ASKED = {
  together: "Melaksanakan bersama dan ikut membubuhkan paraf.",
  continues: "Meneruskan dan ikut membubuhkan paraf.",
};

/** Who works at the step: the one who leads it, then each of the others with what is asked of them. */
export function Performers(props: PerformersProps) {
  const { current, draft, onDraft } = props;
  const { sop, step } = current;
  return (
    <>
      {performersOf(step).map(({ actor: id, part }) => {
        const actor = sop.actors.find((one) => one.id === id);
        if (part === "leads") return <Leader key={id} {...props} actor={actor} />;
        const value = draft.others[id] ?? BLANK_OTHER;
        const set = (change: Partial<OtherDraft>) =>
          onDraft({ others: { ...draft.others, [id]: { ...value, ...change } } });
        return (
          <Other
            key={id}
            id={id}
            actor={actor}
            part={part}
            value={value}
            onValue={set}
            problems={props.problems}
          />
        );
      })}
    </>
  );
}

function Leader(props: PerformersProps & { actor: Actor | undefined }) {
  const { actor, draft, onDraft, problems, onForget } = props;
  return (
    <div class="k-group">
      <h3>Pelaksana</h3>
      {actor?.kind === "system" ? (
        <p>{actor.name} (aplikasi): tidak ada nama orang yang dicatat.</p>
      ) : (
        <Performer
          value={draft}
          onValue={onDraft}
          problems={problems}
          onForget={onForget}
          nameOnly={actor?.kind === "party"}
        />
      )}
    </div>
  );
}

interface OtherProps {
  id: string;
  actor: Actor | undefined;
  part: OtherPerformer["part"];
  value: OtherDraft;
  onValue: (change: Partial<OtherDraft>) => void;
  problems: readonly Problem[];
}

function Other({ id, actor, part, value, onValue, problems }: OtherProps) {
  const name = actor?.name ?? id;
  // Decided once: a fold that closes under the hand would take the field away.
  const [isNamed] = useState(value.name !== "");
  if (actor?.kind === "system") {
    return (
      <div class="k-group">
        <h3>{name}</h3>
        <p>Aplikasi: tidak ada nama orang yang dicatat.</p>
      </div>
    );
  }
  const fields = (
    <Performer
      prefix={otherPrefix(id)}
      nameLabel={`Nama ${name}`}
      of={name}
      nameOnly={actor?.kind === "party"}
      value={value}
      onValue={onValue}
      problems={problems}
    />
  );
  // Whoever only assists may be left out: folded away, as on most days.
  if (part === "assists") {
    return (
      <details class="k-extras" open={isNamed}>
        <summary>
          <span class="k-extras-title">Dibantu {name}</span>{" "}
          <span class="ui-quiet">{value.name || "isi bila ada"}</span>
        </summary>
        {fields}
      </details>
    );
  }
  return (
    <fieldset class="k-group">
      <legend class="ui-legend">{name}</legend>
      <p class="ui-hint">{ASKED[part]}</p>
      {fields}
      <Initials
        prefix={`${otherPrefix(id)}-paraf`}
        legend={`Paraf ${name}`}
        mark={value.mark}
        onMark={(mark) => onValue({ mark })}
        problems={problems}
      />
    </fieldset>
  );
}
