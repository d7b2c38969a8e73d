import { useEffect, useState } from "preact/hooks";
import { openWorkplace } from "../browser/workplace.ts";
import type { CaseSummary } from "../core/case/summary.ts";
import { caseAt } from "./address.ts";
import { hrefOf, setHome } from "./navigation.tsx";

interface EmbeddedProps {
  sopId: string;
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
}

type Running = { key: string; summary: CaseSummary };

/** The checklist inside a page of content: running cases of one SOP, and the way to a new one. */
export function Embedded({ sopId, base }: EmbeddedProps) {
  setHome(`${base}kasus/`);
  const [running, setRunning] = useState<Running[] | null>(null);
  useEffect(() => {
    const { session } = openWorkplace();
    const read = () =>
      session.list().then(
        (entries) => setRunning(entries.flatMap((entry) => runningIn(entry, sopId))),
        // The list itself says what is wrong with the store; here only the way there remains.
        () => setRunning([]),
      );
    read();
    return session.subscribe((change) => {
      if (change.type === "list") read();
    });
  }, [sopId]);
  return (
    <div class="k-stack">
      {running && running.length > 0 && (
        <ul class="k-acts">
          {running.map(({ key, summary }) => (
            <li key={key}>
              <a href={hrefOf(caseAt(key))}>
                {summary.number} {summary.subject}
              </a>
              <p class="k-quiet">
                Langkah {summary.current?.number}: {summary.current?.activity}
              </p>
            </li>
          ))}
        </ul>
      )}
      {running?.length === 0 && <p>Belum ada kasus yang berjalan di peramban ini.</p>}
      <a class="k-button k-button-primary" href={hrefOf({ at: "new", sop: sopId })}>
        Mulai kasus baru
      </a>
    </div>
  );
}

function runningIn({ key, summary }: { key: string; summary: CaseSummary | null }, sopId: string) {
  return summary?.sopId === sopId && summary.status === "running" ? [{ key, summary }] : [];
}
