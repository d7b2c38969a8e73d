import { useEffect, useState } from "preact/hooks";
import { nextNumber, takenBy } from "../../core/case/numbering.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../workplace.ts";

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
  const [cases, setCases] = useState<readonly CaseSummary[]>([]);
  useEffect(() => {
    // Help that cannot be given is none.
    tools.session.list().then(
      (all) => setCases(all.flatMap(({ summary }) => summary ?? [])),
      () => undefined,
    );
  }, [tools.session]);
  const own = cases.filter(({ sopId }) => sopId === sop);
  const next = nextNumber(tools.numbering[sop] ?? null, own, tools.now());
  const taken = takenBy(
    number,
    cases.filter(({ caseId }) => caseId !== origin),
  );
  const told =
    taken &&
    `Nomor ini sudah dipakai kasus “${taken.subject}”. Periksa nomornya; kasus tetap dapat dibuka.`;
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
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
      {told && <p class="ui-warning">{told}</p>}
    </>
  );
}
