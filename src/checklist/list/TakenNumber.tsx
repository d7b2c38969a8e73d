import { useEffect } from "preact/hooks";
import { takenBy } from "../../core/case/numbering.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import { announce } from "../../ui/live.tsx";

interface TakenNumberProps {
  number: string;
  cases: readonly CaseSummary[];
  /** Cases that bear the number on purpose: the case itself, the one that it continues. */
  but: readonly (string | null)[];
  /** What may be done all the same: "kasus tetap dapat dibuka". */
  still: string;
}

/** Says that a number is taken already; it keeps nobody from anything. */
export function TakenNumber({ number, cases, but, still }: TakenNumberProps) {
  const others = cases.filter(({ caseId }) => !but.includes(caseId));
  const taken = takenBy(number, others);
  const told =
    taken && `Nomor ini sudah dipakai kasus “${taken.subject}”. Periksa nomornya; ${still}.`;
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
  return told ? <p class="ui-warning">{told}</p> : null;
}
