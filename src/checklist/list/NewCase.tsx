import { useRef, useState } from "preact/hooks";
import type { Origin } from "../../core/case/events.ts";
import { startsOf } from "../../core/sop/graph.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { momentOf } from "../../core/time/zone.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ErrorSummary, type Problem, problemAt, stillThere } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { onDemand } from "../../ui/lazy.tsx";
import { ScreenHeading } from "../../ui/live.tsx";
import { Link } from "../navigation.tsx";
import { EMPTY_CASE, NEW_CASE_DRAFT, originOf } from "../new-case-draft.ts";
import { useDraft } from "../use-draft.ts";
import type { Tools } from "../workplace.ts";
import { type MomentRule, momentRule, newCaseProblems } from "./new-case-problems.ts";
import { listAsLeft } from "./place.ts";

export interface NewCaseValues {
  sop: Sop;
  number: string;
  subject: string;
  applicant: string;
  startAt: string;
  origin: Origin | null;
  occurredAt: number;
}

interface Answer {
  draft: typeof EMPTY_CASE;
  problems: readonly Problem[];
}

const answersTo = (draft: typeof EMPTY_CASE, answer: Answer | null) =>
  answer?.draft === draft ? answer.problems : [];

const MomentFields = onDemand(() =>
  import("../ui/MomentFields.tsx").then((part) => part.MomentFields),
);

interface NewCaseProps {
  sops: readonly Sop[];
  sopId: string;
  tools: Tools;
  /** @returns what kept the case from being opened. */
  onOpen: (values: NewCaseValues) => Promise<Problem[]>;
}

/** Opens a case: three fields, and the SOP when there is more than one. */
export function NewCase({ sops, sopId, tools, onOpen }: NewCaseProps) {
  const { draft, change } = useDraft(tools.drafts, NEW_CASE_DRAFT, EMPTY_CASE, true);
  // A link from an SOP's page says which one; else the choice that was made before a reload.
  const [sop, setSop] = useState(
    () => sops.find(({ id }) => id === (sopId || draft.sop)) ?? sops[0],
  );
  const starts = sop ? startsOf(sop) : [];
  const startAt =
    (starts.find(({ step }) => step.id === draft.startAt) ?? starts[0])?.step.id ?? "";
  const origin = originOf(draft.origin);
  const [told, setTold] = useState<readonly Problem[]>([]);
  /** What the store answered to this very draft. */
  const [answer, setAnswer] = useState<Answer | null>(null);
  const rule = useRef<MomentRule>(() => null);
  const found = () => newCaseProblems(draft, tools.now(), rule.current);
  const problems = told.length > 0 ? stillThere(told, found()) : answersTo(draft, answer);
  const busy = useRef(false);
  const submit = async () => {
    // A second press is meant for the same case.
    if (busy.current) return;
    busy.current = true;
    if (draft.when !== "now") rule.current = await momentRule();
    const all = found();
    setTold(all);
    const occurredAt = draft.when === "now" ? tools.now() : momentOf(draft.date, draft.time);
    if (all.length === 0 && sop && occurredAt !== null) {
      const { number, subject, applicant } = draft;
      const values = { sop, occurredAt, number, subject, applicant, startAt, origin };
      setAnswer({ draft, problems: await onOpen(values) });
    }
    busy.current = false;
  };
  const field = (
    key: "number" | "subject" | "applicant",
    id: string,
    label: string,
    hint?: string,
  ) => (
    <Field
      id={id}
      label={label}
      hint={hint}
      value={draft[key]}
      onValue={(value) => change({ [key]: value })}
      error={problemAt(problems, id)}
    />
  );
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
      {sops.length > 1 && (
        <Choice
          prefix="k-sop"
          legend="SOP"
          options={sops.map(({ id, identity }) => ({ id, label: identity.name }))}
          value={sop?.id ?? ""}
          onValue={(id) => {
            setSop(sops.find((one) => one.id === id));
            change({ sop: id });
          }}
        />
      )}
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
      {field("number", "k-nomor", "Nomor kasus", "Nomor agenda atau nomor surat di kantor Anda.")}
      {field("subject", "k-perihal", "Perihal")}
      {field("applicant", "k-pemohon", "Pemohon", "Orang atau unit yang meminta.")}
      <Choice
        prefix="k-dibuka"
        legend="Waktu dibuka"
        inline
        options={[
          { id: "now", label: "Sekarang" },
          {
            id: "afterwards",
            label: "Sebelumnya",
            reveal: (
              <MomentFields
                prefix="k-dibuka"
                value={{ date: draft.date, time: draft.time }}
                onValue={change}
                problems={problems}
                now={tools.now}
              />
            ),
          },
        ]}
        value={draft.when}
        onValue={(when) => change({ when })}
      />
      <div class="ui-buttons k-primary-place">
        <button type="submit" class="ui-button ui-button-primary">
          Mulai kasus baru
        </button>
      </div>
    </form>
  );
}
