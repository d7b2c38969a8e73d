import { Choice } from "../../ui/Choice.tsx";
import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { Performer } from "../case/Performer.tsx";
import { MomentFields } from "../ui/MomentFields.tsx";
import type { CorrectionField, Values } from "./correctable.ts";

interface CorrectionInputsProps {
  field: CorrectionField;
  values: Values;
  onValues: (part: Values) => void;
  problems: readonly Problem[];
  now: () => number;
}

/** The controls that fit the kind of entry, filled with what stands there now. */
export function CorrectionInputs({
  field,
  values,
  onValues,
  problems,
  now,
}: CorrectionInputsProps) {
  const {
    text = "",
    name = "",
    nip = "",
    position = "",
    number = "",
    date = "",
    time = "",
  } = values;
  switch (field.kind) {
    case "person":
      return (
        <Performer
          value={{ name, nip, position }}
          onValue={(part) => onValues({ ...part } as Values)}
          problems={problems}
        />
      );
    case "document":
      return (
        <div class="ui-pair">
          <Field
            id="k-nomor-dokumen"
            label="Nomor dokumen"
            value={number}
            onValue={(value) => onValues({ number: value })}
          />
          <Field
            id="k-tanggal-dokumen"
            label="Tanggal dokumen"
            type="date"
            value={date}
            onValue={(value) => onValues({ date: value })}
            error={problemAt(problems, "k-tanggal-dokumen")}
          />
        </div>
      );
    case "moment":
      return (
        <MomentFields
          prefix="k"
          of={field.label}
          value={{ date, time }}
          onValue={onValues}
          {...{ problems, now }}
        />
      );
    case "choice":
      return (
        <Choice
          prefix="k-isi"
          legend={field.label}
          options={field.options ?? []}
          value={text}
          onValue={(value) => onValues({ text: value })}
        />
      );
    default:
      return (
        <Field
          id="k-isi"
          label={`${field.label} yang benar`}
          value={text}
          onValue={(value) => onValues({ text: value })}
          error={problemAt(problems, "k-isi")}
          {...(field.kind === "lines" ? { lines: 3 } : {})}
        />
      );
  }
}
