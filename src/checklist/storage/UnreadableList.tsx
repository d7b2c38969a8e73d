import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../browser/session/session.ts";
import { readNewer } from "../../core/case/words/newer-record.ts";
import { caseAt } from "../address.ts";
import type { Entry } from "../list/use-entries.ts";
import { Link } from "../navigation.tsx";

const WHY = { newer: "ditulis terbitan yang lebih baru: hanya dapat dibaca", corrupted: "rusak" };

interface UnreadableListProps {
  session: Session;
  entries: readonly Entry[];
}

/** Cases that cannot be worked on here: they stay in sight, each with its way out. */
export function UnreadableList({ session, entries }: UnreadableListProps) {
  return (
    <div class="ui-notice ui-stack">
      <h3>Kasus yang tidak dapat dikerjakan di sini</h3>
      <ul class="k-plan-list">
        {entries.map(({ key, kind }) => (
          <li key={key}>
            <Link to={caseAt(key)}>
              <Title session={session} caseKey={key} />
            </Link>
            {kind !== "case" && ` (${WHY[kind]})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Number and subject where they can be read, else the key: the list's own entry holds neither. */
function Title({ session, caseKey }: { session: Session; caseKey: string }) {
  const [title, setTitle] = useState(caseKey);
  useEffect(() => {
    session.peek(caseKey).then((found) => {
      if (!("raw" in found)) return;
      const { number, subject } = readNewer(found.raw);
      setTitle(`${number} ${subject}`.trim() || caseKey);
    });
  }, [session, caseKey]);
  return <>{title}</>;
}
