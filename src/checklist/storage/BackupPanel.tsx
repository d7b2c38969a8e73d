import { useEffect, useState } from "preact/hooks";
import { download } from "../../browser/files/download.ts";
import { numberInWords } from "../../core/words/number.ts";
import { inSeries } from "../../core/words/series.ts";
import { Spoken } from "../../ui/Spoken.tsx";
import type { Tools } from "../workplace.ts";
import { useLongWork } from "./use-long-work.ts";
import { WorkProgress } from "./WorkProgress.tsx";

interface BackupPanelProps {
  tools: Tools;
  cases: number;
  onDone: () => void;
}

/** "Cadangkan semua": every case of this browser, its forms, its drafts and its settings into one file. */
export function BackupPanel({ tools, cases, onDone }: BackupPanelProps) {
  const { session, settings, now } = tools;
  const work = useLongWork<string>();
  const beside = useBeside(tools);
  const backUp = () =>
    work.start(async (running) => {
      const { writeBackup, backupFileName, besideHere, preferencesHere } = await import(
        "./backup-steps.ts"
      );
      const at = now();
      const preferences = await preferencesHere(tools);
      const also = { preferences, ...(await besideHere(tools)) };
      const file = await writeBackup(session, at, running, also, await tools.papers());
      download(file, file.type, backupFileName(at));
      await settings.change({ lastBackupAt: at });
      onDone();
      return backupFileName(at);
    });
  return (
    <div class="ui-stack">
      <p>
        {`Satu berkas berisi ${contents(cases, beside)}: ukuran kertas, pintasan, dan nama pelaksana yang diingat.`}{" "}
        Simpan di luar perangkat ini. Isinya nama dan NIP: perlakukan sebagai data pribadi.
      </p>
      <button
        type="button"
        class="ui-button ui-button-primary"
        disabled={work.state.at === "running" || cases + beside.forms + beside.drafts === 0}
        onClick={backUp}
      >
        Cadangkan semua
      </button>
      <WorkProgress
        work={work}
        id="k-cadangan"
        verb="Mencadangkan"
        stopped="Pencadangan dihentikan. Tidak ada berkas yang dibuat dan tidak ada kasus yang berubah."
      />
      {work.state.at === "done" && <Spoken>Cadangan disimpan: {work.state.result}</Spoken>}
    </div>
  );
}

/** "3 kasus dengan seluruh catatannya, 2 formulir pemantauan dan evaluasi, dan pengaturan Anda" */
function contents(cases: number, { forms, drafts }: Beside): string {
  const all: [number, string][] = [
    [forms, `${numberInWords(forms)} formulir pemantauan dan evaluasi`],
    [drafts, `${numberInWords(drafts)} konsep SOP beserta catatannya`],
  ];
  return inSeries([
    `${numberInWords(cases)} kasus dengan seluruh catatan dan lampirannya`,
    ...all.flatMap(([many, words]) => (many > 0 ? words : [])),
    "pengaturan Anda",
  ]);
}

interface Beside {
  forms: number;
  drafts: number;
}

/** How many forms and drafts are kept here; 0 while that is not known. */
function useBeside(tools: Tools): Beside {
  const [many, setMany] = useState<Beside>({ forms: 0, drafts: 0 });
  useEffect(() => {
    import("./backup-steps.ts")
      .then(async ({ besideHere }) => {
        const { forms, drafts } = await besideHere(tools);
        setMany({ forms: forms.length, drafts: drafts.length });
      })
      .catch(() => undefined);
  }, [tools]);
  return many;
}
