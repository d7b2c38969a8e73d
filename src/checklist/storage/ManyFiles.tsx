import { useEffect, useState } from "preact/hooks";
import type { Session } from "../../browser/session/session.ts";
import { numberInWords, outOf } from "../../core/words/number.ts";
import { Spoken } from "../../ui/Spoken.tsx";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import { hasWork, type Looked, lookAtAll, open } from "./many-files.ts";
import { planText } from "./plan-text.ts";

interface ManyFilesProps {
  files: readonly File[];
  session: Session;
}

/** Several files at once: one plan, a line for each, and one button that does it all. */
export function ManyFiles({ files, session }: ManyFilesProps) {
  const [read, setRead] = useState(0);
  const [lines, setLines] = useState<readonly Looked[] | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    lookAtAll(session, files, setRead).then(setLines);
    // Once: other files are another instance.
  }, []);
  if (lines === null) return <p>Membaca berkas: {outOf(read, files.length)}…</p>;
  const wanted = lines.filter((line) => hasWork(line) && line.done?.kind !== "saved");
  const isDone = lines.some(({ done }) => done !== null);
  const actAll = async () => {
    setBusy(true);
    for (const line of wanted) {
      const after = await open(session, line);
      setLines((all) => (all ?? []).map((one) => (one.file === line.file ? after : one)));
    }
    setBusy(false);
  };
  return (
    <section class="ui-stack k-many" aria-label="Rencana untuk semua berkas">
      <Spoken>
        <p>{isDone ? doneText(lines) : readText(lines)}</p>
      </Spoken>
      <ul class="ui-list">
        {lines.map((line) => (
          <li key={line.file}>
            <strong>{titleOf(line)}</strong> {saysOf(line)}
            {line.done?.kind === "saved" && <Link to={caseAt(line.done.key)}>Buka kasus ini</Link>}
          </li>
        ))}
      </ul>
      {wanted.length > 0 && (
        <button type="button" class="ui-button ui-button-primary" disabled={busy} onClick={actAll}>
          {isDone ? "Coba lagi" : "Buka"} {numberInWords(wanted.length)} berkas
        </button>
      )}
    </section>
  );
}

function readText(lines: readonly Looked[]): string {
  const words = `${numberInWords(lines.length)} berkas dibaca.`;
  if (lines.some(hasWork)) return words;
  const holdsCases = lines.some(({ opened }) => opened.kind === "case");
  return `${words} ${holdsCases ? "Tidak ada yang perlu diubah." : "Tidak ada kasus yang dapat dibuka di antaranya."}`;
}

function doneText(lines: readonly Looked[]): string {
  const count = (isRight: (one: Looked) => boolean) => lines.filter(isRight).length;
  const saved = count(({ done }) => done?.kind === "saved");
  const failed = count(({ done }) => done !== null && done.kind !== "saved");
  const words = `${numberInWords(saved)} berkas dibuka.`;
  return failed === 0
    ? words
    : `${words} ${numberInWords(failed)} tidak dapat disimpan; yang sudah ada tidak berubah.`;
}

const titleOf = ({ name, opened }: Looked): string =>
  opened.kind === "case"
    ? `${opened.file.state.number} · ${opened.file.state.subject} (${name}).`
    : `${name}.`;

function saysOf({ opened, done }: Looked): string {
  if (done?.kind === "saved") return "Sudah dibuka. ";
  if (done !== null) return "Tidak tersimpan: coba lagi. ";
  switch (opened.kind) {
    case "case": {
      const { plan } = opened.opening;
      if (plan.kind === "diverged")
        return "Kasus ini dikerjakan di dua tempat: isi berkas akan ditambahkan sebagai salinan; yang di sini tetap.";
      return planText(opened.opening).says;
    }
    case "backup":
      return "Ini berkas cadangan: pulihkan lewat “Cadangan dan penyimpanan”.";
    case "problem":
      return opened.text;
    case "failed":
      return "Peramban tidak dapat membaca simpanannya. Tidak ada kasus yang berubah; pilih berkas itu sekali lagi.";
  }
}
