import { useState } from "preact/hooks";
import { numberInWords } from "../../core/words/number.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Spoken } from "../../ui/Spoken.tsx";
import type { Tools } from "../workplace.ts";
import { useLongWork } from "./use-long-work.ts";
import { WorkProgress } from "./WorkProgress.tsx";

/** Empties this browser of cases: before a device is handed on. Offered below the backup. */
export function DeletePanel({ tools: { session }, cases }: { tools: Tools; cases: number }) {
  const [sure, setSure] = useState("tidak");
  const work = useLongWork<number>();
  const remove = () =>
    work.start(async (running) => {
      const { removeMany } = await import("./backup-steps.ts");
      const keys = (await session.list()).map(({ key }) => key);
      const gone = await removeMany(session, keys, running);
      setSure("tidak");
      return gone;
    });
  const ended = work.state.at === "done" && <Spoken>{work.state.result} kasus dihapus.</Spoken>;
  // With the last case the question goes; the word of what was done stays.
  if (cases === 0 && work.state.at !== "running") return ended || null;
  return (
    <div class="ui-stack">
      <h3>Kosongkan peramban ini</h3>
      <p>
        Semua kasus hilang dari peramban ini dan penghapusan tidak dapat diurungkan. Buat cadangan
        dahulu.
      </p>
      <Choice
        prefix="k-hapus-semua"
        legend={`Hapus ${numberInWords(cases)} kasus dari peramban ini?`}
        options={[
          { id: "tidak", label: "Tidak" },
          { id: "ya", label: "Ya, hapus semua" },
        ]}
        value={sure}
        onValue={setSure}
      />
      <button
        type="button"
        class="ui-button ui-button-danger"
        disabled={sure !== "ya" || work.state.at === "running"}
        onClick={remove}
      >
        Hapus semua kasus
      </button>
      <WorkProgress work={work} id="k-hapus" verb="Menghapus" stopped="Penghapusan dihentikan." />
      {ended}
    </div>
  );
}
