import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import { areMany } from "../../core/sop/catalogue.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ErrorSummary, type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { onDemand } from "../../ui/lazy.tsx";
import { ScreenHeading } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import { Link } from "../navigation.tsx";
import type { EMPTY_CASE } from "../new-case-draft.ts";
import { Awaiting } from "../ui/Awaiting.tsx";
import { listAsLeft } from "./place.ts";
import { type NewCaseProps, useNewCase } from "./use-new-case.ts";

// In the first case there is no number to go on from.
const NumberHelp = onDemand(() => import("./NumberHelp.tsx").then((part) => part.NumberHelp));
const MomentFields = onDemand(() =>
  import("../ui/MomentFields.tsx").then((part) => part.MomentFields),
);

type NewCaseState = ReturnType<typeof useNewCase>;

/** Opens a case: three fields, and the SOP when there is more than one. */
export function NewCase(props: NewCaseProps) {
  const opening = useNewCase(props);
  const { draft, change, problems, submit } = opening;
  const [hasCases, setHasCases] = useState(false);
  useEffect(() => {
    props.tools.session.list().then(
      ({ length }) => setHasCases(length > 0),
      () => undefined,
    );
  }, [props.tools.session]);
  return (
    <form
      class="ui-stack-wide ui-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Link to={listAsLeft()}>Kembali ke daftar kasus</Link>
      <ErrorSummary problems={problems} />
      <ScreenHeading text="Mulai kasus baru" />
      <Way {...props} {...opening} />
      {TEXTS.map(({ key, id, label, hint }) => (
        <Fragment key={id}>
          <Field
            id={id}
            label={label}
            hint={hint}
            value={draft[key]}
            onValue={(value) => change({ [key]: value })}
            error={problemAt(problems, id)}
          />
          {key === "number" && hasCases && (
            <NumberHelp
              tools={props.tools}
              sop={opening.chosen}
              number={draft.number}
              origin={opening.origin?.caseId ?? null}
              onNumber={(number) => change({ number })}
            />
          )}
        </Fragment>
      ))}
      <Opened draft={draft} change={change} problems={problems} now={props.tools.now} />
      <div class="ui-buttons k-primary-place">
        <button type="submit" class="ui-button ui-button-primary">
          Mulai kasus baru
        </button>
      </div>
    </form>
  );
}

const TEXTS = [
  {
    key: "number",
    id: "k-nomor",
    label: "Nomor kasus",
    hint: "Nomor agenda atau nomor surat di kantor Anda.",
  },
  { key: "subject", id: "k-perihal", label: "Perihal", hint: undefined },
  { key: "applicant", id: "k-pemohon", label: "Pemohon", hint: "Orang atau unit yang meminta." },
] as const;

/** By which SOP, from which of its starts, and which case it continues: asked only where there is a choice. */
function Way(props: NewCaseProps & NewCaseState) {
  const { sops, chosen, awaited, choose, problems, origin, starts, startAt, change } = props;
  const options = sops.map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      {areMany(sops) ? (
        <Select
          id="k-sop"
          label="SOP"
          options={[{ id: "", label: "Pilih SOP" }, ...options]}
          value={chosen}
          onValue={choose}
          error={problemAt(problems, "k-sop")}
        />
      ) : (
        sops.length > 1 && (
          <Choice prefix="k-sop" legend="SOP" options={options} value={chosen} onValue={choose} />
        )
      )}
      {chosen !== "" && !awaited.sop && <Awaiting {...awaited} />}
      {origin && (
        <p class="k-callout">
          Lanjutan kasus <strong>{origin.number}</strong>; nomor dan perihalnya terbawa.{" "}
          <button type="button" class="ui-link" onClick={() => change({ origin: "" })}>
            Bukan lanjutan
          </button>
        </p>
      )}
      {starts.length > 1 && (
        <Choice
          prefix="k-awal"
          legend="Awal alur"
          options={starts.map(({ step, label }) => ({ id: step.id, label }))}
          value={startAt}
          onValue={(id) => change({ startAt: id })}
        />
      )}
    </>
  );
}

interface OpenedProps {
  draft: typeof EMPTY_CASE;
  change: (part: Partial<typeof EMPTY_CASE>) => void;
  problems: readonly Problem[];
  now: () => number;
}

/** When the case was opened: now, or before it is written down here. */
function Opened({ draft, change, problems, now }: OpenedProps) {
  const moment = (
    <MomentFields
      prefix="k-dibuka"
      value={{ date: draft.date, time: draft.time }}
      onValue={change}
      problems={problems}
      now={now}
    />
  );
  return (
    <Choice
      prefix="k-dibuka"
      legend="Waktu dibuka"
      inline
      options={[
        { id: "now", label: "Sekarang" },
        { id: "afterwards", label: "Sebelumnya", reveal: moment },
      ]}
      value={draft.when}
      onValue={(when) => change({ when })}
    />
  );
}
