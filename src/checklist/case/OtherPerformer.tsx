import { useState } from "preact/hooks";
import type { Actor, OtherPerformer as Part } from "../../core/sop/schema.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { type OtherDraft, otherPrefix } from "./draft.ts";
import { Initials } from "./Initials.tsx";
import { Performer } from "./Performer.tsx";

interface OtherProps {
  id: string;
  actor: Actor | undefined;
  part: Part["part"];
  value: OtherDraft;
  onValue: (change: Partial<OtherDraft>) => void;
  problems: readonly Problem[];
}

/** What each part asks of whoever does it. */
const ASKED = {
  together: "Melaksanakan bersama dan ikut membubuhkan paraf.",
  continues: "Meneruskan dan ikut membubuhkan paraf.",
};

/** One who works at a step beside the one who leads it. */
export function OtherPerformer({ id, actor, part, value, onValue, problems }: OtherProps) {
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
