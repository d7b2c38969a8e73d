import { canShareFiles } from "../../browser/files/shareable.ts";
import type { Given } from "../../core/case/given.ts";
import type { Handover } from "../../core/case/state.ts";
import { handoverLetter } from "../../core/case/words/handover-letter.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { momentShort } from "../../core/words/time.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { givenFileName, type Way } from "../files/case-file.ts";
import { listAsLeft } from "../list/place.ts";
import { Link } from "../navigation.tsx";
import { WorkProgress } from "../storage/WorkProgress.tsx";
import { Letter } from "./Letter.tsx";
import type { Giving } from "./use-giving.ts";

interface HandedOverProps extends ScreenProps {
  handover: Handover;
  given: Given;
  giving: Giving;
  onAgain: () => void;
}

/** After a handover: what was kept, the file, and the letter to send with it. */
export function HandedOver(props: HandedOverProps) {
  const { tools, view, log, handover, given, giving, onAgain } = props;
  const { state, current } = view;
  const { isBusy: busy, progress, told } = giving;
  const give = (way: Way) => giving.give(way, { log, state });
  const due = current?.round.clock?.due;
  const letter = handoverLetter([{ state, due: due?.known ? due.value : null }], handover, {
    file: givenFileName(log, state),
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
      {progress && (
        <WorkProgress
          work={{ state: { at: "running", progress }, stop: giving.stop }}
          id="k-serah-lampiran"
          verb="Menyiapkan berkas"
          stopped=""
        />
      )}
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
