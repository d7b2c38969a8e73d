import { Field } from "../../ui/Field.tsx";

interface LinesProps {
  id: string;
  label: string;
  value: readonly string[];
  onLines: (lines: string[]) => void;
}

/** A list of which each entry stands on a line. */
export const Lines = ({ id, label, value, onLines }: LinesProps) => (
  <Field
    id={id}
    label={label}
    hint="Satu butir pada setiap baris."
    lines={Math.max(4, value.length + 1)}
    value={value.join("\n")}
    onValue={(text) => onLines(text === "" ? [] : text.split("\n"))}
  />
);
