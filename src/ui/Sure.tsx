import { Choice } from "./Choice.tsx";
import { type Problem, problemAt } from "./ErrorSummary.tsx";

interface SureProps {
  prefix: string;
  question: string;
  /** "ya", "tidak", or "" while nothing is chosen. */
  value: string;
  onValue: (value: string) => void;
  problems: readonly Problem[];
}

/** Asked before something goes for good. Nothing is chosen beforehand, so that nobody goes on by habit. */
export const Sure = ({ prefix, question, value, onValue, problems }: SureProps) => (
  <Choice
    prefix={prefix}
    legend={question}
    options={[
      { id: "ya", label: "Ya, hapus" },
      { id: "tidak", label: "Tidak" },
    ]}
    value={value}
    onValue={onValue}
    error={problemAt(problems, `${prefix}-ya`)}
  />
);

/** @returns what stands beside the question until it is answered with yes. */
export const unsure = (prefix: string, value: string, message: string): Problem[] =>
  value === "ya" ? [] : [{ field: `${prefix}-ya`, message }];
