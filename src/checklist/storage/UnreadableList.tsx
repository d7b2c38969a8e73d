import { caseAt } from "../address.ts";
import type { Entry } from "../list/use-entries.ts";
import { Link } from "../navigation.tsx";

const WHY = { newer: "ditulis terbitan yang lebih baru", corrupted: "rusak" } as const;

/** Cases whose record cannot be read here: they stay in sight, each with its way out. */
export function UnreadableList({ entries }: { entries: readonly Entry[] }) {
  const unreadable = entries.filter(({ kind }) => kind !== "case");
  if (unreadable.length === 0) return null;
  return (
    <div class="k-notice k-stack">
      <h3>Kasus yang tidak dapat dibuka</h3>
      <ul class="k-plan-list">
        {unreadable.map(({ key, kind }) => (
          <li key={key}>
            <Link to={caseAt(key)}>{key}</Link>
            {kind !== "case" && ` (${WHY[kind]})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
