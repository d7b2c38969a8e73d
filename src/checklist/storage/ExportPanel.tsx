import { download } from "../../browser/files/download.ts";
import { numberInWords } from "../../core/words/number.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { Spoken } from "../../ui/Spoken.tsx";
import { PaperChoice } from "../files/PaperChoice.tsx";
import { usePaper } from "../files/use-paper.ts";
import type { Tools } from "../workplace.ts";
import { useLongWork } from "./use-long-work.ts";
import { WorkProgress } from "./WorkProgress.tsx";

/** "Unduh PDF semua kasus": every case of this browser as PDF, in one ZIP for the archive. */
export function ExportPanel({ tools, cases }: { tools: Tools; cases: number }) {
  const [paper, setPaper] = usePaper(tools.settings);
  const work = useLongWork<string>();
  const save = () =>
    work.start(async (running) => {
      const { archiveAll, archiveName, leftOutText } = await import("../files/archive-all.ts");
      const { bytes, count, missing, withPapers } = await archiveAll(tools, paper, running);
      const name = archiveName(tools.now());
      download(bytes, "application/zip", name);
      return paragraph(
        `${name}: ${count} PDF.`,
        leftOutText(withPapers),
        missing.length > 0 && `Huruf yang diganti tanda � di kertas: ${missing.join(" ")}`,
      );
    });
  return (
    <div class="ui-stack">
      <p>
        Satu berkas ZIP berisi PDF arsip dari {numberInWords(cases)} kasus, masing-masing membawa
        catatannya. Lampiran tidak ikut, hanya daftarnya: agar lampiran sebuah kasus ikut, unduh PDF
        kasus itu sendiri; cadangan memuat semuanya.
      </p>
      <div class="ui-buttons">
        <button
          type="button"
          class="ui-button"
          disabled={work.state.at === "running" || cases === 0}
          onClick={save}
        >
          Unduh PDF semua kasus
        </button>
        <PaperChoice id="k-kertas-semua" value={paper} onValue={setPaper} />
      </div>
      <WorkProgress
        work={work}
        id="k-cetak-semua"
        verb="Mencetak"
        stopped="Pencetakan dihentikan. Tidak ada berkas yang dibuat dan tidak ada kasus yang berubah."
      />
      {work.state.at === "done" && <Spoken>Arsip disimpan: {work.state.result}</Spoken>}
    </div>
  );
}
