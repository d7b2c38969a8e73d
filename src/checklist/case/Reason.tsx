import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";

const FIELD = "k-alasan";

interface ReasonProps {
  value: string;
  onValue: (text: string) => void;
  hint?: string;
  problems: readonly Problem[];
}

/** Why something is done: a return, or an act on the whole case. */
export const Reason = ({ value, onValue, hint, problems }: ReasonProps) => (
  <Field
    id={FIELD}
    label="Alasan"
    hint={hint}
    lines={2}
    value={value}
    onValue={onValue}
    error={problemAt(problems, FIELD)}
  />
);

/** @param message what to write where nothing is written yet. */
export const reasonProblems = (reason: string, message: string): Problem[] =>
  reason.trim() === "" ? [{ field: FIELD, message }] : [];
