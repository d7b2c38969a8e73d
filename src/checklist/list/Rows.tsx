import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { numberInWords, outOf } from "../../core/words/number.ts";
import type { ListQuery } from "../address.ts";
import type { Tools } from "../workplace.ts";
import { leaveList, limitAsLeft, returnTo } from "./place.ts";
import type { Line } from "./query.ts";
import { Row } from "./Row.tsx";

/** How many lines are drawn at once: a longer list grows on request, so that 10,000 cases stay quick. */
const PAGE = 50;

interface RowsProps {
  tools: Tools;
  query: ListQuery;
  lines: readonly Line[];
  total: number;
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}

export function Rows({ tools, query, lines, total, picked, onPicked }: RowsProps) {
  const [limit, setLimit] = useState(() => limitAsLeft(query) ?? PAGE);
  const rows = useRef<HTMLUListElement>(null);
  const shown = useRef({ query, limit });
  shown.current = { query, limit };
  useLayoutEffect(() => {
    const list = rows.current;
    if (!list) return;
    returnTo(list, query);
    return () => leaveList(list, shown.current.query, shown.current.limit);
  }, []);
  const pick = (key: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(key);
    else next.delete(key);
    onPicked(next);
  };
  const all = lines.length > 0 && lines.every(({ key }) => picked.has(key));
  return (
    <div class="ui-stack">
      <div class="ui-buttons">
        <p class="ui-quiet">
          {lines.length === total
            ? `${numberInWords(total)} kasus`
            : `${outOf(lines.length, total)} kasus`}
        </p>
        {lines.length > 1 && (
          <button
            type="button"
            class="ui-link"
            onClick={() => onPicked(all ? new Set() : new Set(lines.map(({ key }) => key)))}
          >
            {all ? "Lepas semua pilihan" : `Pilih ${numberInWords(lines.length)} kasus ini`}
          </button>
        )}
      </div>
      <ul class="k-rows" ref={rows}>
        {lines.slice(0, limit).map((line) => (
          <Row
            key={line.key}
            tools={tools}
            line={line}
            selected={picked.has(line.key)}
            onSelect={(on) => pick(line.key, on)}
          />
        ))}
      </ul>
      {lines.length > limit && (
        <button type="button" class="ui-button" onClick={() => setLimit(limit + PAGE)}>
          Tampilkan {Math.min(PAGE, lines.length - limit)} berikutnya
        </button>
      )}
    </div>
  );
}
