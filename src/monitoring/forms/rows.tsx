import type { FormCases } from "../../core/monitoring/form-cases.ts";
import type { EvaluationForm, MonitoringForm } from "../../core/monitoring/forms.ts";
import { Field } from "../../ui/Field.tsx";
import { SeeCases } from "../behind.tsx";
import { Judgement, NoteField } from "./fields.tsx";

interface RowsProps<F> {
  form: F;
  /** The form as the figures would fill it in now. */
  fresh: F;
  /** The cases that a row's note counts, by its step or statement. */
  cases: FormCases["rows"];
  onChange: (form: F) => void;
}

/** A copy of the list with one row changed. */
const changed = <R,>(rows: readonly R[], index: number, part: Partial<R>): R[] =>
  rows.map((row, i) => (i === index ? { ...row, ...part } : row));

/** Each procedure: does it run well, what was found, what must be done. */
export function MonitoringRows({ form, fresh, cases, onChange }: RowsProps<MonitoringForm>) {
  return (
    <ol class="m-form-rows">
      {form.rows.map((row, i) => {
        const set = (part: Partial<typeof row>) =>
          onChange({ ...form, rows: changed(form.rows, i, part) });
        const about = `langkah ${row.number}`;
        return (
          <li key={row.stepId}>
            <h3>
              {row.number}. {row.procedure}
            </h3>
            <Judgement
              name={`nilai-${row.stepId}`}
              legend={`Penilaian terhadap penerapan, ${about}`}
              options={["Berjalan baik", "Tidak berjalan baik"]}
              value={row.runsWell}
              onValue={(runsWell) => set({ runsWell })}
            />
            <NoteField
              id={`catatan-${row.stepId}`}
              about={about}
              value={row.note}
              now={fresh.rows.find(({ stepId }) => stepId === row.stepId)?.note ?? ""}
              onValue={(note) => set({ note })}
            />
            <SeeCases title={`Langkah ${row.number}`} cases={cases.get(row.stepId) ?? []} />
            <Field
              id={`tindakan-${row.stepId}`}
              label={`Tindakan yang harus diambil, ${about}`}
              value={row.action}
              onValue={(action) => set({ action })}
              lines={2}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** The seven statements, Ya or Tidak. */
export function EvaluationRows({ form, fresh, cases, onChange }: RowsProps<EvaluationForm>) {
  return (
    <ol class="m-form-rows">
      {form.rows.map((row, i) => {
        const set = (part: Partial<typeof row>) =>
          onChange({ ...form, rows: changed(form.rows, i, part) });
        const about = `pernyataan ${i + 1}`;
        return (
          <li key={row.id}>
            <h3>
              {i + 1}. {row.statement}
            </h3>
            <Judgement
              name={`jawab-${row.id}`}
              legend={`Jawaban, ${about}`}
              options={["Ya", "Tidak"]}
              value={row.answer}
              onValue={(answer) => set({ answer })}
            />
            <NoteField
              id={`catatan-${row.id}`}
              about={about}
              value={row.note}
              now={fresh.rows.find(({ id }) => id === row.id)?.note ?? ""}
              onValue={(note) => set({ note })}
            />
            <SeeCases title={`Pernyataan ${i + 1}`} cases={cases.get(row.id) ?? []} />
          </li>
        );
      })}
    </ol>
  );
}
