import type { Line } from "../../core/case/desk/line.ts";
import { SYMBOLS } from "../../core/sop/symbol.ts";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import { StepShape } from "../ui/StepShape.tsx";
import type { Tools } from "../workplace.ts";
import { Dues } from "./Dues.tsx";
import { Where } from "./Where.tsx";

interface RowProps {
  tools: Tools;
  line: Line;
  /** Of several SOPs each row names its own. */
  many: boolean;
  selected: boolean;
  onSelect: (selected: boolean) => void;
}

/** One case: what it is, how far it is and whose turn, and by when. Pressed anywhere it opens. */
export function Row({ tools, line, many, selected, onSelect }: RowProps) {
  const { key, summary } = line;
  return (
    <li class={selected ? "k-row k-row-on" : "k-row"} data-key={key}>
      <label class="k-row-pick">
        <input
          type="checkbox"
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
        <span class="ui-sr">Pilih kasus {summary.number}</span>
      </label>
      <Mark line={line} />
      <p class="k-row-what">
        <Link to={caseAt(key)}>
          <span class="k-row-subject">{summary.subject}</span>{" "}
          <span class="k-row-line">
            <span class="k-row-number">{summary.number}</span> · {summary.applicant}
            {many && ` · ${summary.sopName}`}
          </span>
        </Link>
      </p>
      <Where caseKey={key} summary={summary} />
      <Dues tools={tools} summary={summary} />
    </li>
  );
}

/** The symbol of the step that the case is at, as its chart draws it. */
function Mark({ line: { summary } }: { line: Line }) {
  const { current, progress } = summary;
  const at = [...progress.states].findIndex((state) => state === "c" || state === "r");
  const kind = SYMBOLS.find((symbol) => symbol.startsWith(progress.symbols.charAt(at)));
  return (
    <div class="k-row-mark">
      {current && kind && (
        <StepShape
          kind={kind}
          state={current.returned ? "returned" : "current"}
          number={current.number}
        />
      )}
    </div>
  );
}
