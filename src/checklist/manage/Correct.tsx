import { draftPlace } from "../../browser/kept/drafts.ts";
import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import { caseAt } from "../address.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import { ActForm } from "./ActForm.tsx";
import { CorrectionInputs } from "./CorrectionInputs.tsx";
import { type CorrectionField, correctable, type Values } from "./correctable.ts";

interface CorrectionDraft {
  /** Which entry, what was typed for each, and why. */
  chosen: string;
  typed: Record<string, Values>;
  reason: string;
}

/** Replaces one entry, with a reason; the old one stays in the history. */
export function Correct({ tools, address, handle, view }: ScreenProps) {
  const fields = correctable(view, address.step, address.round);
  const place = draftPlace(address.caseId, `koreksi/${address.step}/${address.round}`);
  const empty: CorrectionDraft = { chosen: fields[0]?.id ?? "", typed: {}, reason: "" };
  const { draft, change, clear } = useDraft(tools.drafts, place, empty);
  const { typed, reason } = draft;
  const field = fields.find(({ id }) => id === draft.chosen) ?? fields[0];
  if (!field) return <p>Tidak ada isian yang dapat dikoreksi di sini.</p>;
  const values = { ...field.values, ...typed[field.id] };
  const act = async () => {
    const from = location.search;
    const trouble = await handle.run(field.wish(values, reason.trim()));
    if (trouble) return;
    clear();
    goOn(from, caseAt(address.caseId, "riwayat"));
    announce("Koreksi dicatat.");
  };
  return (
    <ActForm
      title={field.title}
      consequences={["Isi lama tetap terlihat di riwayat dan pada cetakan."]}
      button="Catat koreksi"
      check={() => problemsOf(field, values, reason, tools.now())}
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
          <Field
            id="k-alasan"
            label="Alasan"
            lines={2}
            value={reason}
            onValue={(text) => change({ reason: text })}
            error={problemAt(problems, "k-alasan")}
          />
        </>
      )}
    </ActForm>
  );
}

function problemsOf(
  field: CorrectionField,
  values: Values,
  reason: string,
  now: number,
): Problem[] {
  const problems = field.check(values, now);
  if (reason.trim() === "") problems.push({ field: "k-alasan", message: "Tulis alasan koreksi." });
  return problems;
}
