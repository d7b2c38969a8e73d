import type { CaseView } from "../../core/case/view/view.ts";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import { ScreenHeading } from "../ui/live.tsx";
import { momentInWords } from "../words/time.ts";

/** A case with no step to work on: finished, sealed or cancelled, and what can be done with it. */
export function Ended({ caseKey, view }: { caseKey: string; view: CaseView }) {
  const { state } = view;
  const seal = state.seals.at(-1);
  if (state.status === "cancelled" && state.cancelled)
    return (
      <section class="k-stack">
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
      <section class="k-stack">
        <ScreenHeading text="Kasus telah disahkan" />
        <p>Disahkan {momentInWords(seal.at)}. Isinya tidak dapat diubah lagi.</p>
        <div class="k-buttons k-primary-place">
          <Link to={caseAt(caseKey, "disahkan")} class="k-button k-button-primary">
            Lihat tanda pengesahan
          </Link>
        </div>
      </section>
    );
  return (
    <section class="k-stack">
      <ScreenHeading text="Semua langkah selesai" />
      <p>Alur berakhir: {view.endLabel}. Kasus ini siap disahkan.</p>
      <div class="k-buttons k-primary-place">
        <Link to={caseAt(caseKey, "sahkan")} class="k-button k-button-primary">
          Sahkan kasus
        </Link>
      </div>
    </section>
  );
}
