import { useCallback, useState } from "preact/hooks";
import type { RestoreCount } from "../../browser/exchange/restore.ts";
import type { Tools } from "../workplace.ts";
import { FileDrop } from "./FileDrop.tsx";
import { useLongWork } from "./use-long-work.ts";
import { WorkProgress } from "./WorkProgress.tsx";

/** "Pulihkan cadangan": shows what a backup would change, then merges it. */
export function RestorePanel({ tools: { session } }: { tools: Tools }) {
  const [file, setFile] = useState<Blob | null>(null);
  const plan = useLongWork<RestoreCount | string>();
  const merge = useLongWork<RestoreCount>();
  const { start } = plan;
  const look = useCallback(
    (chosen: Blob) => {
      setFile(chosen);
      start(async (running) => {
        const steps = await import("./backup-steps.ts");
        return (await steps.backupProblem(chosen)) ?? steps.planRestore(session, chosen, running);
      });
    },
    [session, start],
  );
  const act = () =>
    merge.start(async (running) => {
      const { restore } = await import("./backup-steps.ts");
      if (!file) throw new Error("a plan has a file");
      return restore(session, file, running);
    });
  const found = plan.state.at === "done" ? plan.state.result : null;
  return (
    <div class="k-stack">
      <FileDrop
        id="k-cadangan-berkas"
        label="Berkas cadangan"
        hint="Pilih atau jatuhkan berkas cadangan-sop-….jsonl.gz. Rencananya ditunjukkan dahulu; kasus yang ada di sini tidak pernah hilang."
        onFile={look}
      />
      <WorkProgress
        work={plan}
        id="k-rencana"
        verb="Membaca cadangan"
        stopped="Pembacaan dihentikan. Tidak ada kasus yang berubah."
      />
      {typeof found === "string" && (
        <p class="k-notice k-notice-bad" role="alert">
          {found}
        </p>
      )}
      {found && typeof found !== "string" && merge.state.at === "idle" && (
        <>
          <Counts count={found} done={false} />
          {found.added + found.newer + found.diverged > 0 ? (
            <button type="button" class="k-button k-button-primary" onClick={act}>
              Pulihkan cadangan
            </button>
          ) : (
            <p>Tidak ada yang perlu dipulihkan.</p>
          )}
        </>
      )}
      <WorkProgress
        work={merge}
        id="k-pulih"
        verb="Memulihkan"
        stopped="Pemulihan dihentikan. Kasus yang sudah dipulihkan tetap tersimpan; ulangi untuk sisanya."
      />
      {merge.state.at === "done" && <Counts count={merge.state.result} done />}
    </div>
  );
}

function Counts({ count, done }: { count: RestoreCount; done: boolean }) {
  const will = done ? "" : "akan ";
  return (
    <ul role="status" class="k-plan-list">
      <li>
        {count.added} kasus {will}ditambahkan
      </li>
      <li>
        {count.newer} kasus {will}dilanjutkan
      </li>
      <li>
        {count.diverged} kasus bercabang: isi cadangan {will}ditambahkan sebagai salinan
      </li>
      <li>{count.same} kasus sudah ada di sini: tidak diubah</li>
      {count.unreadable.length > 0 && (
        <li class="k-error">{count.unreadable.length} isi cadangan tidak dapat dibaca: dilewati</li>
      )}
    </ul>
  );
}
