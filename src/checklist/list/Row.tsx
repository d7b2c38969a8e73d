import { summaryClocks } from "../../core/case/view/summary.ts";
import { clockInWords } from "../../core/words/clock.ts";
import { roundText } from "../../core/words/step.ts";
import { momentShort } from "../../core/words/time.ts";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import type { Line } from "./query.ts";
import { StatusTags } from "./StatusTags.tsx";

interface RowProps {
  tools: Tools;
  line: Line;
  selected: boolean;
  onSelect: (selected: boolean) => void;
}

/** One case: what it is, how it stands, whose turn it is, and both clocks. */
export function Row({ tools, line, selected, onSelect }: RowProps) {
  const { key, summary } = line;
  const { current } = summary;
  const clocks = summaryClocks(summary, tools.now(), tools.calendar);
  const step = clocks.step && clockInWords(clocks.step);
  const whole = clocks.case && clockInWords(clocks.case);
  return (
    <li class="k-row" data-key={key}>
      <label class="k-row-pick">
        <input
          type="checkbox"
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
        <span class="ui-sr">Pilih kasus {summary.number}</span>
      </label>
      <div class="k-row-what">
        <p class="k-row-title">
          <Link to={caseAt(key)}>
            <span class="k-row-number">{summary.number}</span> {summary.subject}
          </Link>
        </p>
        <p class="ui-quiet">
          {summary.applicant} · {summary.sopName} · diubah {momentShort(summary.changedAt)}
        </p>
      </div>
      <div class="k-row-where">
        <StatusTags line={line} />
        {current && (
          <p>
            Langkah {current.number}: {current.person?.name ?? current.actor}
            {current.round > 1 && ` · ${roundText(current.round)}`}
          </p>
        )}
      </div>
      <dl class="k-row-clocks">
        {step && (
          <div>
            <dt>Langkah</dt>
            <dd class={step.late ? "k-late" : undefined}>{step.text}</dd>
          </div>
        )}
        {whole && (
          <div>
            <dt>Kasus</dt>
            <dd class={whole.late ? "k-late" : undefined}>{whole.text}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
