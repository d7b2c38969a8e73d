import type { PaperSize } from "../../core/form/paper.ts";
import { Select } from "../../ui/Select.tsx";

const PAPERS: { id: PaperSize; label: string }[] = [
  { id: "a4", label: "A4" },
  { id: "f4", label: "F4" },
];

interface PaperChoiceProps {
  id: string;
  value: PaperSize;
  onValue: (paper: PaperSize) => void;
}

export function PaperChoice({ id, value, onValue }: PaperChoiceProps) {
  return (
    <Select
      id={id}
      label="Kertas"
      options={PAPERS}
      value={value}
      onValue={(chosen) => onValue(chosen === "f4" ? "f4" : "a4")}
    />
  );
}
