import { PAUSED } from "../../core/words/status.ts";
import { momentShort } from "../../core/words/time.ts";
import { announce } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** What is to be known before the step is worked: that its time stands still, and what was pinned to it. */
export function Beside({ address, view, handle }: ScreenProps) {
  const { paused, current } = view;
  const unpin = async (note: number) => {
    if (await handle.run({ type: "unpinNote", note })) return;
    announce("Sematan dilepas; catatannya tetap ada di riwayat.");
  };
  return (
    <div class="k-beside">
      {paused && (
        <p class="k-callout">
          <strong>
            {PAUSED} sejak {momentShort(paused.from)}.
          </strong>{" "}
          {paused.to === null
            ? paused.reason
            : `${paused.reason} (berjalan lagi ${momentShort(paused.to)})`}{" "}
          <Link to={caseAt(address.caseId, "waktu")}>Lanjutkan waktu</Link>
        </p>
      )}
      {current?.pinned.map(({ seq, text, at }) => (
        <div class="k-callout" key={seq}>
          <p class="k-own-lines">{text}</p>
          <p class="ui-quiet">
            Catatan tersemat, {momentShort(at)}{" "}
            <button
              type="button"
              class="ui-link"
              aria-label={`Lepas sematan: ${text}`}
              onClick={() => unpin(seq)}
            >
              Lepas sematan
            </button>
          </p>
        </div>
      ))}
    </div>
  );
}
