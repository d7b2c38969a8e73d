import { numberInWords } from "../../core/words/number.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { inSeries } from "../../core/words/series.ts";
import { Spoken } from "../../ui/Spoken.tsx";
import { useLongWork } from "../storage/use-long-work.ts";
import { WorkProgress } from "../storage/WorkProgress.tsx";
import type { Tools } from "../workplace.ts";
import { OwnCopies } from "./OwnCopies.tsx";
import type { SharedOffice } from "./open-office.ts";
import { PastForm } from "./PastForm.tsx";
import { type Erased, erasePast, findPast, type Past } from "./past-terms.ts";

interface PastTermsProps {
  tools: Tools;
  office: SharedOffice;
}

/** For whoever may erase: the cases that are past the time the office keeps them. Nothing goes by itself. */
export function PastTerms({ tools, office }: PastTermsProps) {
  const search = useLongWork<Past>();
  const erasing = useLongWork<Erased>();
  const look = () => search.start((running) => findPast(tools, office, running));
  const erase = async (keys: readonly string[], ground: string) => {
    await erasing.start((running) => erasePast(tools, office, { keys, ground }, running));
    await look();
  };
  const found = search.state.at === "done" ? search.state.result : null;
  return (
    <details class="ui-details" onToggle={({ currentTarget }) => currentTarget.open && look()}>
      <summary>Lewat masa simpan</summary>
      <div class="ui-stack">
        <WorkProgress
          work={search}
          id="k-cari-masa-simpan"
          verb="Memeriksa"
          stopped="Pemeriksaan dihentikan. Tidak ada yang berubah."
        />
        <WorkProgress
          work={erasing}
          id="k-hapus-masa-simpan"
          verb="Menghapus"
          stopped="Penghapusan dihentikan. Kasus yang belum dihapus tetap utuh."
        />
        {erasing.state.at === "done" && <Spoken>{erasedText(erasing.state.result)}</Spoken>}
        {erasing.state.at === "done" && erasing.state.result.erased.length > 0 && (
          <OwnCopies tools={tools} keys={erasing.state.result.erased} />
        )}
        {found && <Unread {...found.unread} />}
        {found?.cases.length === 0 && <Spoken>Tidak ada kasus yang lewat masa simpan.</Spoken>}
        {found && found.cases.length > 0 && erasing.state.at !== "running" && (
          <PastForm tools={tools} cases={found.cases} onErase={erase} />
        )}
      </div>
    </details>
  );
}

const erasedText = ({ erased, left }: Erased): string =>
  paragraph(
    `${numberInWords(erased.length)} kasus dihapus dari peladen kantor.`,
    left > 0 &&
      `${numberInWords(left)} kasus lain tetap utuh karena sambungan ke kantor terputus; ulangi setelah tersambung.`,
  );

/** What the office has not said in years. */
function Unread({ cases, words }: Past["unread"]) {
  if (cases === 0) return null;
  const said = inSeries(words.map((text) => `“${text}”`));
  return (
    <p class="ui-quiet">
      {`Tidak diperiksa: ${numberInWords(cases)} kasus dengan retensi yang belum diartikan dalam kantor.yaml, yaitu ${said}.`}
    </p>
  );
}
