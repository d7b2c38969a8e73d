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

/** "Cadangkan semua": every case of this browser, its forms and its settings into one file. */
export function BackupPanel({ tools, cases, onDone }: BackupPanelProps) {
  const { session, settings, now } = tools;
  const work = useLongWork<string>();
  const forms = useForms(tools);
  const backUp = () =>
    work.start(async (running) => {
      const { writeBackup, backupFileName, formsHere, preferencesHere } = await import(
        "./backup-steps.ts"
      );
      const at = now();
      const beside = { preferences: await preferencesHere(tools), forms: await formsHere(tools) };
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
        {forms > 0 && `${numberInWords(forms)} formulir pemantauan dan evaluasi, `}dan pengaturan
        Anda: ukuran kertas, pintasan, dan nama pelaksana yang diingat. Simpan di luar perangkat
        ini. Isinya nama dan NIP: perlakukan sebagai data pribadi.
      </p>
      <button
        type="button"
        class="ui-button ui-button-primary"
        disabled={work.state.at === "running" || cases + forms === 0}
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

/** How many forms of monitoring and evaluation are kept here; 0 while that is not known. */
function useForms(tools: Tools): number {
  const [forms, setForms] = useState(0);
  useEffect(() => {
    import("./backup-steps.ts")
      .then(({ formsHere }) => formsHere(tools).then(({ length }) => setForms(length)))
      .catch(() => undefined);
  }, [tools]);
  return forms;
}
