import { givenFrom } from "../../browser/kept/given.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import { capital, stepText } from "../../core/words/step.ts";
import { Prose } from "../../ui/Prose.tsx";
import { Strip } from "./Strip.tsx";

/** How far a case is and whose turn it is. */
export function Where({ caseKey, summary }: { caseKey: string; summary: CaseSummary }) {
  const { current, turn, progress, length } = summary;
  const given = givenFrom(caseKey, length);
  return (
    <div class="k-row-where">
      <Strip {...progress} />
      {given && (
        <p>
          {given === "owed" ? "Diserahkan, berkas belum disimpan" : "Diserahkan, menunggu kembali"}
        </p>
      )}
      {current && !given && (
        <p class={current.returned ? "k-returned" : undefined}>
          {current.returned
            ? `Dikembalikan, ${stepText(current.number)}`
            : capital(stepText(current.number, current.round))}
          {": "}
          {current.person?.name ?? <Prose text={current.actor} />}
        </p>
      )}
      {!current && !given && turn.length > 0 && (
        <p>
          <Prose text={turn.map(({ short }) => short).join(", ")} />
        </p>
      )}
    </div>
  );
}
