import type { CurrentStep } from "../../core/case/view/view.ts";
import { performersOf } from "../../core/sop/graph.ts";
import type { Actor } from "../../core/sop/schema.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { onDemand } from "../../ui/lazy.tsx";
import { BLANK_OTHER, type OtherDraft, type StepDraft } from "./draft.ts";
import { Performer } from "./Performer.tsx";

interface PerformersProps {
  current: CurrentStep;
  draft: StepDraft;
  onDraft: (part: Partial<StepDraft>) => void;
  problems: readonly Problem[];
  onForget: (() => void) | undefined;
}

// Most steps have one performer.
const Other = onDemand(() => import("./OtherPerformer.tsx").then((part) => part.OtherPerformer));

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
