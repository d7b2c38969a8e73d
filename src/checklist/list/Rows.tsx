import { useState } from "preact/hooks";
import type { Line } from "./query.ts";
import { Row } from "./Row.tsx";

/** How many lines are drawn at once: a longer list grows on request, so that 10,000 cases stay quick. */
const PAGE = 50;

export function Rows({ lines, total }: { lines: readonly Line[]; total: number }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const pick = (key: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(key);
    else next.delete(key);
    setPicked(next);
  };
  return (
    <div class="k-stack-wide">
      <p class="k-quiet" role="status">
        {lines.length === total ? `${total} kasus` : `${lines.length} dari ${total} kasus`}
      </p>
      <ul class="k-rows">
        {lines.slice(0, limit).map((line) => (
          <Row
            key={line.key}
            line={line}
            selected={picked.has(line.key)}
            onSelect={(on) => pick(line.key, on)}
          />
        ))}
      </ul>
      {lines.length > limit && (
        <button type="button" class="k-button" onClick={() => setLimit(limit + PAGE)}>
          Tampilkan {Math.min(PAGE, lines.length - limit)} berikutnya
        </button>
      )}
    </div>
  );
}
