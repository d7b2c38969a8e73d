import { draftPlace } from "../../browser/kept/drafts.ts";
import { sopOf } from "../../core/case/state.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import { caseAt } from "../address.ts";
import type { PersonDraft } from "../case/Performer.tsx";
import { personOf, personProblems } from "../case/person.ts";
import { Reason, reasonProblems } from "../case/Reason.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { TakenNumber } from "../list/TakenNumber.tsx";
import { useCases } from "../list/use-cases.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import { ActForm } from "./ActForm.tsx";
import { CorrectionInputs } from "./CorrectionInputs.tsx";
import { type CorrectionField, correctable, type Values } from "./correctable.ts";
import { PersonFields } from "./PersonFields.tsx";
import { actsHere } from "./remembered.ts";

/** Keeps the ids of the corrector's fields apart from those of the entry that is corrected. */
const CORRECTOR = "k-oleh";

interface CorrectionDraft {
  /** Which entry, what was typed for each, and why. */
  chosen: string;
  typed: Record<string, Values>;
  reason: string;
  by: PersonDraft;
}

/** Replaces one entry, with a reason; the old one stays in the history. */
export function Correct({ tools, address, handle, view }: ScreenProps) {
  const cases = useCases(tools);
  const fields = correctable(view, address.step, address.round);
  const place = draftPlace(address.caseId, `koreksi/${address.step}/${address.round}`);
  const empty: CorrectionDraft = {
    chosen: fields[0]?.id ?? "",
    typed: {},
    reason: "",
    by: actsHere(tools, sopOf(view.state)),
  };
  const { draft, change, clear } = useDraft(tools.drafts, place, empty);
  const { typed, reason, by } = draft;
  const field = fields.find(({ id }) => id === draft.chosen) ?? fields[0];
  if (!field) return <p>Tidak ada isian yang dapat dikoreksi di sini.</p>;
  const values = { ...field.values, ...typed[field.id] };
  const act = async () => {
    const from = location.search;
    const trouble = await handle.run({ ...field.wish(values, reason.trim()), by: personOf(by) });
    if (trouble) return;
    clear();
    tools.performers.know(personOf(by));
    goOn(from, caseAt(address.caseId, "riwayat"));
    announce("Koreksi dicatat.");
  };
  return (
    <ActForm
      title={field.title}
      consequences={["Isi lama tetap terlihat di riwayat dan pada cetakan."]}
      button="Catat koreksi"
      check={() => problemsOf(field, values, draft, tools.now())}
      act={act}
    >
      {(problems) => (
        <>
          <Select
            id="k-bidang"
            label="Yang dikoreksi"
            options={fields}
            value={field.id}
            onValue={(chosen) => change({ chosen })}
          />
          <CorrectionInputs
            field={field}
            values={values}
            onValues={(part) => change({ typed: { ...typed, [field.id]: { ...values, ...part } } })}
            problems={problems}
            now={tools.now}
          />
          {field.id === "number" && (
            <TakenNumber
              number={values.text ?? ""}
              cases={cases}
              but={[address.caseId, view.state.origin?.caseId ?? null]}
              still="koreksi tetap dapat dicatat"
            />
          )}
          <Reason value={reason} onValue={(text) => change({ reason: text })} problems={problems} />
          <PersonFields
            performers={tools.performers}
            prefix={CORRECTOR}
            nameLabel="Nama yang mengoreksi"
            of="yang mengoreksi"
            value={by}
            onValue={(part) => change({ by: { ...by, ...part } })}
            problems={problems}
          />
        </>
      )}
    </ActForm>
  );
}

function problemsOf(
  field: CorrectionField,
  values: Values,
  { reason, by }: CorrectionDraft,
  now: number,
): Problem[] {
  const problems = field.check(values, now);
  problems.push(...reasonProblems(reason, "Tulis alasan koreksi."));
  const lacking = personProblems(CORRECTOR, by);
  problems.push(...lacking.map((one) => ({ ...one, message: LACKING[one.field] ?? one.message })));
  return problems;
}

/** Two people stand on the screen: "Isi nama." would not say whose. */
const LACKING: Record<string, string> = {
  [`${CORRECTOR}-nama`]: "Isi nama yang mengoreksi.",
  [`${CORRECTOR}-jabatan`]: "Isi jabatan yang mengoreksi.",
};
