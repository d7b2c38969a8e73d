import type { ListQuery } from "../address.ts";
import { Link } from "../navigation.tsx";
import { type Line, select } from "./query.ts";

/** What cannot wait, in the order of its weight. */
const PRESSING = [
  { status: "terlambat", says: "terlambat" },
  { status: "dikembalikan", says: "dikembalikan" },
  { status: "siap", says: "menunggu pengesahan" },
] as const;

interface AttentionProps {
  lines: readonly Line[];
  query: ListQuery;
}

/** How many cases ask for something, each count a way to them. Says nothing when none does. */
export function Attention({ lines, query }: AttentionProps) {
  const counts = PRESSING.map(({ status, says }) => {
    const to = { ...query, search: "", status };
    return { to, says, count: select(lines, to).length };
  }).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <ul class="k-attention" aria-label="Perlu perhatian">
      {counts.map(({ to, says, count }) => (
        <li key={says}>
          <Link to={{ at: "list", query: to }} current={query.status === to.status}>
            {count} {says}
          </Link>
        </li>
      ))}
    </ul>
  );
}
