import type { CaseView } from "../../core/case/view/view.ts";
import { momentInWords } from "../../core/words/time.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";

/** A case with no step to work on: finished, sealed or cancelled, and what can be done with it. */
export function Ended({ caseKey, view }: { caseKey: string; view: CaseView }) {
  const { state } = view;
  const seal = state.seals.at(-1);
  if (state.status === "cancelled" && state.cancelled)
    return (
      <section class="ui-stack">
        <ScreenHeading text="Kasus dibatalkan" />
        <p>
          Dibatalkan {momentInWords(state.cancelled.at)} oleh {state.cancelled.by.name}. Alasan:{" "}
          {state.cancelled.reason}
        </p>
        <Link to={caseAt(caseKey, "buka-kembali")}>Buka kembali kasus</Link>
      </section>
    );
  if (state.status === "sealed" && seal)
    return (
      <section class="ui-stack">
        <ScreenHeading text="Kasus telah disahkan" />
        <p>Disahkan {momentInWords(seal.at)}. Isinya tidak dapat diubah lagi.</p>
        <div class="ui-buttons k-primary-place">
          <Link to={caseAt(caseKey, "disahkan")} class="ui-button ui-button-primary">
            Lihat tanda pengesahan
          </Link>
        </div>
      </section>
    );
  return (
    <section class="ui-stack">
      <ScreenHeading text="Semua langkah selesai" />
      <p>Alur berakhir: {view.endLabel}. Kasus ini siap disahkan.</p>
      <div class="ui-buttons k-primary-place">
        <Link to={caseAt(caseKey, "sahkan")} class="ui-button ui-button-primary">
          Sahkan kasus
        </Link>
      </div>
    </section>
  );
}
