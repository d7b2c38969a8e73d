import type { PaperSize } from "../../core/form/paper.ts";
import { announce } from "../../ui/live.tsx";

// The list itself lies where paper is laid out, which is fetched when paper is made.
const PAPERS = ["a4", "f4"] as const satisfies readonly PaperSize[];

interface PaperPickProps {
  value: PaperSize;
  onValue: (paper: PaperSize) => void;
}

/** On which paper. */
export const PaperPick = ({ value, onValue }: PaperPickProps) => (
  <fieldset class="ui-buttons">
    <legend class="ui-legend">Ukuran kertas</legend>
    {PAPERS.map((one) => (
      <button
        key={one}
        type="button"
        class="ui-button ui-button-small"
        aria-pressed={one === value}
        onClick={() => {
          onValue(one);
          announce(`Kertas ${one.toUpperCase()}.`);
        }}
      >
        {one.toUpperCase()}
      </button>
    ))}
  </fieldset>
);
