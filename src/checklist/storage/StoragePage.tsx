import { useEffect, useState } from "preact/hooks";
import { download } from "../../browser/files/download.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { ScreenHeading } from "../../ui/live.tsx";
import { listAsLeft } from "../list/place.ts";
import { type Entry, useEntries } from "../list/use-entries.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { BackupPanel } from "./BackupPanel.tsx";
import { backupAge } from "./backup-sentence.ts";
import { DeletePanel } from "./DeletePanel.tsx";
import { ExportPanel } from "./ExportPanel.tsx";
import { PeoplePanel } from "./PeoplePanel.tsx";
import { ReadFailure } from "./ReadFailure.tsx";
import { RestorePanel } from "./RestorePanel.tsx";
import { persistenceText, roomText } from "./safety-text.ts";
import { useSafety } from "./use-safety.ts";

const JoinPanel = onDemand(() => import("../sharing/JoinPanel.tsx").then((part) => part.JoinPanel));

const NONE: readonly Entry[] = [];

/** "Cadangan dan penyimpanan": how safe the cases are, and everything that makes them safer. */
export function StoragePage({ tools }: { tools: Tools }) {
  const { entries, failure, read } = useEntries(tools.session);
  const safety = useSafety(tools, entries ?? NONE);
  const [backedUpAt, setBackedUpAt] = useState<number | null>(null);
  if (failure)
    return <ReadFailure what="Penyimpanan tidak dapat dibaca." error={failure} onRetry={read} />;
  if (safety === null) return <p class="ui-quiet">Membaca keadaan penyimpanan…</p>;
  const room = roomText(safety);
  return (
    <section class="ui-stack-wide ui-narrow k-storage">
      <Link to={listAsLeft()}>Kembali ke daftar kasus</Link>
      <ScreenHeading text="Cadangan dan penyimpanan" />
      <div class="ui-stack">
        <h3>Keadaan</h3>
        <p>{backupAge(backedUpAt ?? safety.lastBackupAt, tools.now())}</p>
        <p>{persistenceText(safety)}</p>
        {room && <p>{room}</p>}
        {safety.sevenDayRule && (
          <p class="ui-notice">
            Safari menghapus data situs yang tidak dibuka selama tujuh hari. Pasang situs ini ke
            layar utama, atau buat cadangan setiap beberapa hari.
          </p>
        )}
      </div>
      <div class="ui-stack">
        <h3>Cadangkan</h3>
        <BackupPanel tools={tools} cases={safety.cases} onDone={() => setBackedUpAt(tools.now())} />
      </div>
      <div class="ui-stack">
        <h3>Arsipkan</h3>
        <ExportPanel tools={tools} cases={safety.cases} />
      </div>
      <div class="ui-stack">
        <h3>Pulihkan</h3>
        <RestorePanel tools={tools} />
      </div>
      {tools.shared && <JoinPanel tools={tools} />}
      <SetAside tools={tools} />
      <PeoplePanel performers={tools.performers} />
      <DeletePanel tools={tools} cases={safety.cases} />
    </section>
  );
}

/** Records that could not be read and were put aside: kept until the person has downloaded them. */
function SetAside({ tools: { session } }: { tools: Tools }) {
  const [records, setRecords] = useState<unknown[]>([]);
  useEffect(() => {
    session.aside().then(setRecords, () => setRecords([]));
  }, [session]);
  if (records.length === 0) return null;
  const save = () => {
    download(JSON.stringify(records), "application/json", "catatan-rusak.json");
  };
  return (
    <div class="ui-stack">
      <h3>Catatan rusak yang disisihkan</h3>
      <p>{records.length} catatan tidak dapat dibaca dan disimpan seperti ditemukan.</p>
      <button type="button" class="ui-button" onClick={save}>
        Unduh isi yang rusak
      </button>
    </div>
  );
}
