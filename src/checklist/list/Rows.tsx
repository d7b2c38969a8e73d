import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Group, grouped } from "../../core/case/desk/groups.ts";
import type { Line } from "../../core/case/desk/line.ts";
import { isByDeadline } from "../../core/case/desk/order.ts";
import type { DeskQuery } from "../../core/case/desk/query.ts";
import { numberInWords, outOf } from "../../core/words/number.ts";
import type { Tools } from "../workplace.ts";
import { GroupHead } from "./GroupHead.tsx";
import { leaveList, limitAsLeft, returnTo } from "./place.ts";
import { Row } from "./Row.tsx";

/** How many lines are drawn at once: a longer list grows on request, so that 10,000 cases stay quick. */
const PAGE = 50;

/** How many lines the first frame draws, more than a screen holds: a slow device answers between these and the rest. */
const FIRST = 18;

interface RowsProps {
  tools: Tools;
  query: DeskQuery;
  lines: readonly Line[];
  total: number;
  /** There are several SOPs. */
  many: boolean;
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}

export function Rows({ tools, query, lines, total, many, picked, onPicked }: RowsProps) {
  const [limit, setLimit] = useState(() => limitAsLeft(query) ?? FIRST);
  useEffect(() => setLimit((drawn) => Math.max(drawn, PAGE)), []);
  const list = usePlace(query, limit);
  const pick = (key: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(key);
    else next.delete(key);
    onPicked(next);
  };
  const all = lines.length > 0 && lines.every(({ key }) => picked.has(key));
  const now = tools.now();
  const groups = isByDeadline(query.sort) ? grouped(lines, now) : [{ id: null, lines }];
  return (
    <div class="k-list" ref={list}>
      <div class="k-heads">
        {lines.length > 0 && (
          <label class="k-row-pick">
            <input
              type="checkbox"
              checked={all}
              onChange={() => onPicked(all ? new Set() : new Set(lines.map(({ key }) => key)))}
            />
            <span class="ui-sr">Pilih {numberInWords(lines.length)} kasus ini</span>
          </label>
        )}
        <p>
          {lines.length === total
            ? `${numberInWords(total)} kasus`
            : `${outOf(lines.length, total)} kasus`}
        </p>
        {/* Each cell names itself to whoever listens. */}
        {["Kemajuan", "Tenggat langkah", "Tenggat kasus"].map((head) => (
          <span key={head} aria-hidden="true">
            {head}
          </span>
        ))}
      </div>
      {upTo(limit, groups).map((group, n) => (
        <section key={group.id} aria-labelledby={group.id ? `k-kelompok-${group.id}` : undefined}>
          {group.id && <GroupHead id={group.id} lines={groups[n]?.lines ?? []} />}
          <ul class="k-rows">
            {group.lines.map((line) => (
              <Row
                key={line.key}
                tools={tools}
                line={line}
                many={many}
                selected={picked.has(line.key)}
                onSelect={(on) => pick(line.key, on)}
              />
            ))}
          </ul>
        </section>
      ))}
      {limit >= PAGE && lines.length > limit && (
        <button type="button" class="ui-button" onClick={() => setLimit(limit + PAGE)}>
          Tampilkan {Math.min(PAGE, lines.length - limit)} berikutnya
        </button>
      )}
    </div>
  );
}

interface Shown {
  id: Group["id"] | null;
  lines: readonly Line[];
}

/** The groups with so many lines in all. */
function upTo(limit: number, groups: readonly Shown[]): Shown[] {
  let left = limit;
  return groups.flatMap(({ id, lines }) => {
    const part = lines.slice(0, left);
    left -= part.length;
    return part.length > 0 ? [{ id, lines: part }] : [];
  });
}

/** Remembers where the list is left, and stands there again on the way back. */
function usePlace(query: DeskQuery, limit: number) {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef({ query, limit });
  shown.current = { query, limit };
  useLayoutEffect(() => {
    const rows = list.current;
    if (!rows) return;
    returnTo(rows, query);
    return () => leaveList(rows, shown.current.query, shown.current.limit);
  }, []);
  return list;
}
