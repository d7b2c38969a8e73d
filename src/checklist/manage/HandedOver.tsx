import { useState } from "preact/hooks";
import { canShareFiles } from "../../browser/files/shareable.ts";
import type { Given } from "../../core/case/given.ts";
import type { Handover } from "../../core/case/state.ts";
import { handoverLetter } from "../../core/case/words/handover-letter.ts";
import { caseFileName } from "../../core/form/file-name.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { momentShort } from "../../core/words/time.ts";
import { announce, ScreenHeading } from "../../ui/live.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import type { Way } from "../files/case-file.ts";
import { listAsLeft } from "../list/place.ts";
import { Link } from "../navigation.tsx";
import { giveFile } from "./give.ts";
import { Letter } from "./Letter.tsx";

interface HandedOverProps extends ScreenProps {
  handover: Handover;
  given: Given;
  told: string;
  onTold: (text: string) => void;
  onAgain: () => void;
}

/** After a handover: what was kept, the file, and the letter to send with it. */
export function HandedOver(props: HandedOverProps) {
  const { tools, address, view, log, handover, given, told, onTold, onAgain } = props;
  const [busy, setBusy] = useState(false);
  const { state, current } = view;
  const give = async (way: Way) => {
    setBusy(true);
    const text = await giveFile(way, tools, address.caseId, { log, state }).catch(
      () => "Berkas gagal dibuat. Serah terima tetap tercatat; coba lagi.",
    );
    setBusy(false);
    onTold(text);
    announce(text);
  };
  const due = current?.round.clock?.due;
  const letter = handoverLetter([{ state, due: due?.known ? due.value : null }], handover, {
    file: caseFileName(state),
    address: `${location.origin}${tools.base}kasus/`,
  });
  return (
    <section class="ui-stack-wide">
      <ScreenHeading text={`Diserahkan kepada ${handover.to.name}`} />
      <div class="ui-stack">
        <p>
          {paragraph(
            `Serah terima tercatat ${momentShort(handover.at)}.`,
            given === "owed" && "Berkasnya belum disimpan: penerima memerlukannya.",
          )}
        </p>
        {told && <p>{told}</p>}
        <p class="ui-quiet">
          Kasus menunggu kembali. Yang Anda catat di sini sesudah ini tidak ikut dalam berkas itu.
        </p>
      </div>
      <div class="ui-buttons k-primary-place">
        <button
          type="button"
          class="ui-button ui-button-primary"
          disabled={busy}
          onClick={() => give("save")}
        >
          Simpan berkas kasus
        </button>
        {canShareFiles() && (
          <button type="button" class="ui-button" disabled={busy} onClick={() => give("share")}>
            Bagikan berkas kasus
          </button>
        )}
      </div>
      <Letter letter={letter} />
      <div class="ui-buttons">
        <Link to={listAsLeft()}>Kembali ke daftar kasus</Link>
        <button type="button" class="ui-link" onClick={onAgain}>
          Serahkan kepada orang lain
        </button>
      </div>
    </section>
  );
}
