import { useEffect, useState } from "preact/hooks";
import type { RestoreCount } from "../../browser/exchange/restore.ts";
import { numberInWords } from "../../core/words/number.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { Spoken } from "../../ui/Spoken.tsx";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import type { Stores } from "./backup-steps.ts";
import { hasWork, type Looked, lookAtAll, openAll } from "./many-files.ts";
import { planText } from "./plan-text.ts";
import { besideCounts, counted } from "./restore-counts.ts";
import { useLongWork } from "./use-long-work.ts";
import { WorkProgress } from "./WorkProgress.tsx";

interface ManyFilesProps {
  files: readonly File[];
  stores: Stores;
}

/** Several files at once: one plan, a line for each, and one button that does it all. */
export function ManyFiles({ files, stores }: ManyFilesProps) {
  const [lines, setLines] = useState<readonly Looked[]>([]);
  const reading = useLongWork<void>();
  const opening = useLongWork<void>();
  useEffect(() => {
    reading.start(async (running) => setLines(await lookAtAll(stores, files, running)));
    // Once: other files are another instance.
  }, []);
  const busy = opening.state.at === "running";
  const wanted = lines.filter((line) => hasWork(line) && line.done?.kind !== "saved");
  const isDone = lines.some(({ done }) => done !== null);
  const put = (after: Looked) =>
    setLines((all) => all.map((one) => (one.file === after.file ? after : one)));
  const actAll = () => opening.start((running) => openAll(stores, wanted, running, put));
  return (
    <section class="ui-stack k-many" aria-label="Rencana untuk semua berkas">
      <WorkProgress
        work={reading}
        id="k-baca-semua"
        verb="Membaca berkas"
        unit="berkas"
        stopped="Pembacaan dihentikan. Tidak ada kasus yang berubah."
      />
      <Spoken>{lines.length > 0 && <p>{isDone ? doneText(lines) : readText(lines)}</p>}</Spoken>
      <ul class="ui-list">
        {lines.map((line) => (
          <li key={line.file}>
            <strong>{titleOf(line)}</strong> {saysOf(line)}{" "}
            {line.done?.key && line.done.kind === "saved" && (
              <Link to={caseAt(line.done.key)}>Buka kasus ini</Link>
            )}
          </li>
        ))}
      </ul>
      <WorkProgress
        work={opening}
        id="k-buka-semua"
        verb="Membuka"
        stopped="Dihentikan. Yang sudah dibuka tetap tersimpan; ulangi untuk sisanya."
      />
      {wanted.length > 0 && !busy && (
        <button type="button" class="ui-button ui-button-primary" onClick={actAll}>
          {isDone
            ? `Coba lagi ${numberInWords(wanted.length)} berkas`
            : `Buka ${numberInWords(wanted.length)} berkas`}
        </button>
      )}
    </section>
  );
}

function readText(lines: readonly Looked[]): string {
  const words = `${numberInWords(lines.length)} berkas dibaca.`;
  const backups = lines.filter(({ count }) => count !== null).length;
  if (lines.some(hasWork))
    return backups > 0 && lines.length > 1
      ? `${words} Kasus yang ada di beberapa berkas disebut pada masing-masing dan dibuka sekali saja. Pengaturan dalam cadangan tidak dipakai: pilih cadangan itu sendiri bila ingin memakainya.`
      : words;
  const holdsCases = backups > 0 || lines.some(({ opened }) => opened.kind === "case");
  return paragraph(
    words,
    holdsCases ? "Tidak ada yang perlu diubah." : "Tidak ada kasus yang dapat dibuka di antaranya.",
  );
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

function saysOf({ opened, done, count }: Looked): string {
  if (count !== null && done?.kind !== "failed") return backupText(count, done !== null);
  if (done?.kind === "saved") return "Sudah dibuka.";
  if (done !== null) return "Tidak tersimpan: coba lagi.";
  switch (opened.kind) {
    case "case": {
      const { plan } = opened.opening;
      if (plan.kind === "diverged")
        return "Kasus ini dikerjakan di dua tempat: isi berkas akan ditambahkan sebagai salinan; yang di sini tetap.";
      return planText(opened.opening).says;
    }
    case "backup":
      return "";
    case "problem":
      return opened.text;
    case "failed":
      return "Peramban tidak dapat membaca simpanannya. Tidak ada kasus yang berubah; pilih berkas itu sekali lagi.";
  }
}

/** @param isDone it happened; else it would. */
function backupText(count: RestoreCount, isDone: boolean): string {
  const said = [
    ...counted([
      [count.added, (n) => (isDone ? `${n} kasus ditambahkan` : `${n} kasus akan ditambahkan`)],
      [count.newer, (n) => (isDone ? `${n} kasus dilanjutkan` : `${n} kasus akan dilanjutkan`)],
      [
        count.diverged,
        (n) =>
          isDone
            ? `${n} kasus bercabang ditambahkan sebagai salinan`
            : `${n} kasus bercabang akan ditambahkan sebagai salinan`,
      ],
      [count.same, (n) => `${n} kasus sudah ada di sini`],
      [count.unreadable.length, (n) => `${n} isi tidak dapat dibaca dan dilewati`],
    ]),
    ...besideCounts(count, isDone),
  ];
  return `Cadangan: ${said.join(", ") || "kosong"}.`;
}
