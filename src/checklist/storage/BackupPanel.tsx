import { useEffect, useState } from "preact/hooks";
import { download } from "../../browser/files/download.ts";
import { numberInWords } from "../../core/words/number.ts";
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
  const { forms, drafts } = useBeside(tools);
  const backUp = () =>
    work.start(async (running) => {
      const { writeBackup, backupFileName, besideHere, preferencesHere } = await import(
        "./backup-steps.ts"
      );
      const at = now();
      const preferences = await preferencesHere(tools);
      const beside = { preferences, ...(await besideHere(tools)) };
      const file = await writeBackup(session, at, running, beside);
      download(file, file.type, backupFileName(at));
      await settings.change({ lastBackupAt: at });
      onDone();
      return backupFileName(at);
    });
  return (
    <div class="ui-stack">
      <p>
        Satu berkas berisi {numberInWords(cases)} kasus dengan seluruh catatannya,{" "}
        {forms > 0 && `${numberInWords(forms)} formulir pemantauan dan evaluasi, `}
        {drafts > 0 && `${numberInWords(drafts)} konsep SOP beserta catatannya, `}dan pengaturan
        Anda: ukuran kertas, pintasan, dan nama pelaksana yang diingat. Simpan di luar perangkat
        ini. Isinya nama dan NIP: perlakukan sebagai data pribadi.
      </p>
      <button
        type="button"
        class="ui-button ui-button-primary"
        disabled={work.state.at === "running" || cases + forms + drafts === 0}
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

/** How many forms and drafts are kept here; 0 while that is not known. */
function useBeside(tools: Tools): { forms: number; drafts: number } {
  const [many, setMany] = useState({ forms: 0, drafts: 0 });
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
