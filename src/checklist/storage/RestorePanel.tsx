import { useCallback, useEffect, useState } from "preact/hooks";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { Spoken } from "../../ui/Spoken.tsx";
import type { Tools } from "../workplace.ts";
import { ManyFiles } from "./ManyFiles.tsx";
import { hasWork, PlannedSettings, type Restoration, RestoreCounts } from "./RestorePlan.tsx";
import { useLongWork } from "./use-long-work.ts";
import { WorkProgress } from "./WorkProgress.tsx";

/** "Pulihkan cadangan": shows what a backup would change, then merges it; several by one plan. */
export function RestorePanel({ tools }: { tools: Tools }) {
  const [chosen, setChosen] = useState<{ files: readonly File[]; turn: number }>({
    files: [],
    turn: 0,
  });
  const choose = useCallback(
    (files: readonly File[]) => setChosen(({ turn }) => ({ files, turn: turn + 1 })),
    [],
  );
  const { files, turn } = chosen;
  const [file] = files;
  return (
    <div class="ui-stack">
      <FileDrop
        id="k-cadangan-berkas"
        label="Berkas cadangan"
        hint="Pilih atau jatuhkan berkas cadangan-sop-….jsonl.gz, satu atau beberapa. Rencananya ditunjukkan dahulu; kasus yang ada di sini tidak pernah hilang."
        pastes
        onFiles={choose}
      />
      {files.length === 1 && file && <Restoring key={turn} tools={tools} file={file} />}
      {files.length > 1 && <ManyFiles key={turn} files={files} stores={tools} />}
    </div>
  );
}

/** One backup: read, planned, and merged when the person says so. */
export function Restoring({ tools, file: chosen }: { tools: Tools; file: Blob }) {
  const [adopts, setAdopts] = useState(false);
  // What was planned is what is merged, whatever becomes of the file meanwhile.
  const [file, setFile] = useState(chosen);
  const plan = useLongWork<Restoration | string>();
  const merge = useLongWork<Restoration>();
  useEffect(() => {
    plan.start(async (running) => {
      const { backupProblem, heldCopy, planRestore, planSettings } = await import(
        "./backup-steps.ts"
      );
      const held = await heldCopy(chosen);
      const problem = await backupProblem(held);
      if (problem !== null) return problem;
      setFile(held);
      const count = await planRestore(tools, held, running);
      return { count, settings: await planSettings(tools, held) };
    });
    // Once: another file is another instance.
  }, []);
  const found = plan.state.at === "done" ? plan.state.result : null;
  const act = ({ settings }: Restoration) =>
    merge.start(async (running) => {
      const { adoptSettings, restore } = await import("./backup-steps.ts");
      const count = await restore(tools, file, running);
      if (adopts && settings.kind === "read") await adoptSettings(tools, settings.theirs);
      return { count, settings };
    });
  return (
    <>
      <WorkProgress
        work={plan}
        id="k-rencana"
        verb="Membaca cadangan"
        stopped="Pembacaan dihentikan. Tidak ada kasus yang berubah."
      />
      {typeof found === "string" && (
        <p class="ui-notice ui-notice-bad" role="alert">
          {found}
        </p>
      )}
      {found && typeof found !== "string" && merge.state.at === "idle" && (
        <>
          <Spoken>
            <RestoreCounts count={found.count} done={false} />
          </Spoken>
          <PlannedSettings offer={found.settings} adopts={adopts} onAdopts={setAdopts} />
          {hasWork(found, adopts) ? (
            <button type="button" class="ui-button ui-button-primary" onClick={() => act(found)}>
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
      {merge.state.at === "done" && (
        <Spoken>
          <RestoreCounts count={merge.state.result.count} done />
          {adopts && <p>Pengaturan dari cadangan sudah dipakai.</p>}
        </Spoken>
      )}
    </>
  );
}
