import { download } from "../../browser/files/download.ts";
import { numberInWords } from "../../core/words/number.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { Spoken } from "../../ui/Spoken.tsx";
import { useLongWork } from "../storage/use-long-work.ts";
import { WorkProgress } from "../storage/WorkProgress.tsx";
import type { Tools } from "../workplace.ts";

const HandOverPicked = onDemand(() =>
  import("../manage/HandOverPicked.tsx").then((part) => part.HandOverPicked),
);

interface PickedBackupProps {
  tools: Tools;
  picked: ReadonlySet<string>;
}

/** Some cases into one backup file. It is no backup of the device, so the reminder goes on. */
export function PickedBackup({ tools, picked }: PickedBackupProps) {
  const { session, now } = tools;
  const work = useLongWork<string>();
  const save = () =>
    work.start(async (running) => {
      const { writeBackup, backupFileName } = await import("../storage/backup-steps.ts");
      const at = now();
      const source = {
        list: async () => (await session.list()).filter(({ key }) => picked.has(key)),
        peek: (key: string) => session.peek(key),
      };
      const file = await writeBackup(source, at, running);
      download(file, file.type, backupFileName(at));
      return backupFileName(at);
    });
  if (picked.size === 0 && work.state.at !== "done") return null;
  return (
    <div class="ui-stack">
      {picked.size > 0 && (
        <button
          type="button"
          class="ui-button"
          disabled={work.state.at === "running"}
          onClick={save}
        >
          Cadangkan {numberInWords(picked.size)} kasus terpilih
        </button>
      )}
      {picked.size > 0 && <HandOverPicked tools={tools} picked={picked} />}
      <WorkProgress
        work={work}
        id="k-cadangan-terpilih"
        verb="Mencadangkan"
        stopped="Pencadangan dihentikan. Tidak ada berkas yang dibuat dan tidak ada kasus yang berubah."
      />
      {work.state.at === "done" && <Spoken>Cadangan disimpan: {work.state.result}</Spoken>}
    </div>
  );
}
