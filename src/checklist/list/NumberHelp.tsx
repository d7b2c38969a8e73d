import { nextNumber } from "../../core/case/numbering.ts";
import type { Tools } from "../workplace.ts";
import { TakenNumber } from "./TakenNumber.tsx";
import { useCases } from "./use-cases.ts";

interface NumberHelpProps {
  tools: Tools;
  /** Code of the SOP that the case is to be opened by. */
  sop: string;
  number: string;
  /** The case that the new one continues, whose number it bears on purpose. */
  origin: string | null;
  onNumber: (number: string) => void;
}

/** Below the number of a new case: the next one to take, and whether the one that was typed is taken. */
export function NumberHelp({ tools, sop, number, origin, onNumber }: NumberHelpProps) {
  // Help that cannot be given is none.
  const cases = useCases(tools);
  const own = cases.filter(({ sopId }) => sopId === sop);
  const next = nextNumber(tools.numbering[sop] ?? null, own, tools.now());
  return (
    <>
      {number === "" && next !== null && (
        <p class="ui-quiet">
          Nomor berikutnya:{" "}
          <button type="button" class="ui-link" onClick={() => onNumber(next)}>
            Pakai {next}
          </button>
        </p>
      )}
      <TakenNumber number={number} cases={cases} but={[origin]} still="kasus tetap dapat dibuka" />
    </>
  );
}
