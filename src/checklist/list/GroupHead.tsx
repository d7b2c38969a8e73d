import { GROUP_WORDS, type GroupId } from "../../core/case/desk/groups.ts";
import type { Line } from "../../core/case/desk/line.ts";
import { numberInWords } from "../../core/words/number.ts";
import { LATE_WORDS } from "../../core/words/status.ts";

/** A group's name and how many are in it; of what is late, which of its two times is used up. */
export function GroupHead({ id, lines }: { id: GroupId; lines: readonly Line[] }) {
  const steps = lines.filter(({ stepLate }) => stepLate).length;
  const cases = lines.filter(({ caseLate }) => caseLate).length;
  return (
    <h3 class={`k-time k-time-${id}`} id={`k-kelompok-${id}`}>
      {GROUP_WORDS[id]} <span>{numberInWords(lines.length)}</span>
      {id === "late" && (
        <small>
          {LATE_WORDS.step} {numberInWords(steps)} · {LATE_WORDS.case} {numberInWords(cases)}
        </small>
      )}
    </h3>
  );
}
