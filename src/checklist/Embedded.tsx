import { useEffect, useState } from "preact/hooks";
import { openWorkplace } from "../browser/workplace.ts";
import type { CaseSummary } from "../core/case/view/summary.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import { caseAt, PLAIN } from "./address.ts";
import { hrefOf, setHome } from "./navigation.tsx";

interface EmbeddedProps {
  sopId: string;
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
}

type Running = { key: string; summary: CaseSummary };

/** How many cases are named; the list has them all. */
const SHOWN = 3;

/**
 * The checklist inside a page of content: the running cases of one SOP that were last worked on, and
 * the way to a new one. It stands in the page before any script.
 */
export function Embedded({ sopId, base }: EmbeddedProps) {
  setHome(`${base}kasus/`);
  const running = useRunning(sopId);
  const paper = `${base}sop/${sopId}/formulir-kosong-a4.pdf`;
  return (
    <OwnWords class="k-embedded">
      {running === null && (
        <p>
          Kasus dikerjakan dan disimpan di peramban ini dengan JavaScript. Tanpa itu, kerjakan di
          atas <a href={paper}>formulir kosong (PDF)</a>.
        </p>
      )}
      {running?.length === 0 && <p>Belum ada kasus yang berjalan di peramban ini.</p>}
      {running && running.length > 0 && (
        <ul class="k-acts">
          {running.slice(0, SHOWN).map(({ key, summary }) => (
            <li key={key}>
              <a href={hrefOf(caseAt(key))}>
                {summary.number} {summary.subject}
              </a>{" "}
              <span class="ui-quiet">· Langkah {summary.current?.number}</span>
            </li>
          ))}
        </ul>
      )}
      {running && running.length > SHOWN && (
        <a
          href={hrefOf({
            at: "list",
            query: { ...PLAIN, sop: sopId, status: "berjalan" },
          })}
        >
          Semua {running.length} kasus yang berjalan
        </a>
      )}
      <a class="ui-button ui-button-primary" href={hrefOf({ at: "new", sop: sopId })}>
        Mulai kasus baru
      </a>
    </OwnWords>
  );
}

/** Null until the store has answered. */
function useRunning(sopId: string): Running[] | null {
  const [running, setRunning] = useState<Running[] | null>(null);
  useEffect(() => {
    const { session } = openWorkplace();
    const read = () =>
      session.list().then(
        (entries) => setRunning(entries.flatMap((entry) => runningIn(entry, sopId)).sort(newest)),
        // The list itself says what is wrong with the store; here only the way there remains.
        () => setRunning([]),
      );
    read();
    return session.subscribe((change) => {
      if (change.type === "list") read();
    });
  }, [sopId]);
  return running;
}

const newest = (a: Running, b: Running) => b.summary.changedAt - a.summary.changedAt;

function runningIn({ key, summary }: { key: string; summary: CaseSummary | null }, sopId: string) {
  return summary?.sopId === sopId && summary.status === "running" ? [{ key, summary }] : [];
}
