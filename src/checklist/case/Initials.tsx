import type { SignatureMark } from "../../core/case/events.ts";
import { SHEET } from "../../core/case/signature-mark.ts";
import { Choice } from "../../ui/Choice.tsx";
import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { onDemand } from "../../ui/lazy.tsx";

const SignaturePad = onDemand(() => import("../sign/Pad.tsx").then(({ Pad }) => Pad));

interface InitialsProps {
  prefix?: string;
  legend?: string;
  mark: SignatureMark;
  onMark: (mark: SignatureMark) => void;
  problems: readonly Problem[];
}

const EMPTY: SignatureMark = { kind: "drawn", ...SHEET, strokes: [] };

/** A paraf or signature: left for paper, or drawn with mouse, finger or pen. */
export function Initials({
  prefix = "k-paraf",
  legend = "Paraf",
  mark,
  onMark,
  problems,
}: InitialsProps) {
  return (
    <Choice
      prefix={prefix}
      legend={legend}
      inline
      options={[
        { id: "paper", label: "Dibubuhkan di kertas" },
        {
          id: "drawn",
          label: "Digambar di layar",
          reveal: <SignaturePad mark={mark} onMark={onMark} />,
        },
      ]}
      value={mark.kind}
      error={problemAt(problems, `${prefix}-drawn`)}
      onValue={(kind) => onMark(kind === "drawn" ? EMPTY : { kind: "paper" })}
    />
  );
}
