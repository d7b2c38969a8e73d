import { useState } from "preact/hooks";
import { caseAt } from "../address.ts";
import type { ScreenProps } from "../case/Screens.tsx";
import { navigate } from "../navigation.tsx";
import { type Problem, problemAt } from "../ui/ErrorSummary.tsx";
import { Field } from "../ui/Field.tsx";
import { announce } from "../ui/live.tsx";
import { Select } from "../ui/Select.tsx";
import { ActForm } from "./ActForm.tsx";
import { CorrectionInputs } from "./CorrectionInputs.tsx";
import { type CorrectionField, correctable, type Values } from "./correctable.ts";

/** Replaces one entry, with a reason; the old one stays in the history. */
export function Correct({ tools, address, handle, view }: ScreenProps) {
  const fields = correctable(view, address.step, address.round);
  const [chosen, setChosen] = useState(fields[0]?.id ?? "");
  const field = fields.find(({ id }) => id === chosen);
  const [typed, setTyped] = useState<Record<string, Values>>({});
  const [reason, setReason] = useState("");
  if (!field) return <p>Tidak ada isian yang dapat dikoreksi di sini.</p>;
  const values = { ...field.values, ...typed[field.id] };
  const act = async () => {
    const trouble = await handle.run(field.wish(values, reason.trim()));
    if (trouble) return;
    navigate(caseAt(address.caseId, "riwayat"), "replace");
    announce("Koreksi tersimpan.");
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
            value={chosen}
            onValue={setChosen}
          />
          <CorrectionInputs
            field={field}
            values={values}
            onValues={(part) => setTyped({ ...typed, [field.id]: { ...values, ...part } })}
            problems={problems}
          />
          <Field
            id="k-alasan"
            label="Alasan"
            lines={2}
            value={reason}
            onValue={setReason}
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
