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

/** "Cadangkan semua": every case of this browser and its settings into one file. */
export function BackupPanel({ tools, cases, onDone }: BackupPanelProps) {
  const { session, settings, now } = tools;
  const work = useLongWork<string>();
  const backUp = () =>
    work.start(async (running) => {
      const { writeBackup, backupFileName, preferencesHere } = await import("./backup-steps.ts");
      const at = now();
      const file = await writeBackup(session, at, running, await preferencesHere(tools));
      download(file, file.type, backupFileName(at));
      await settings.change({ lastBackupAt: at });
      onDone();
      return backupFileName(at);
    });
  return (
    <div class="ui-stack">
      <p>
        Satu berkas berisi {numberInWords(cases)} kasus dengan seluruh catatannya dan pengaturan
        Anda: ukuran kertas, pintasan, dan nama pelaksana yang diingat. Simpan di luar perangkat
        ini. Isinya nama dan NIP: perlakukan sebagai data pribadi.
      </p>
      <button
        type="button"
        class="ui-button ui-button-primary"
        disabled={work.state.at === "running" || cases === 0}
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
