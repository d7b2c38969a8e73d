import { useEffect } from "preact/hooks";
import type { Desk, DeskState } from "../browser/drafting/desk.ts";
import { announce } from "../ui/live.tsx";
import { hrefOf } from "./address.ts";

const COPIED =
  "Konsep ini diubah atau dihapus di tab lain. Tulisan Anda di sini utuh: ia disimpan sebagai konsep tersendiri, dan Anda sekarang menulis di situ.";

interface ToldProps {
  desk: Desk;
  state: DeskState;
}

/** What happened to what was typed: it could not be stored, or it lies in a draft of its own. */
export function Told({ desk, state: { error, isHeld, copies, isCopy } }: ToldProps) {
  useEffect(() => {
    if (isCopy) announce(COPIED);
  }, [isCopy]);
  return (
    <>
      {error !== null && (
        <div role="alert" class="ui-notice ui-notice-bad">
          <p>
            <strong>Yang terakhir Anda tulis belum tersimpan.</strong>{" "}
            {isHeld
              ? "Ia masih ada di halaman ini."
              : "Ia hanya ada di layar ini: jangan tutup tab."}
          </p>
          <button type="button" class="ui-button" onClick={() => void desk.flush()}>
            Coba simpan lagi
          </button>
        </div>
      )}
      {isCopy && <p class="ui-notice">{COPIED}</p>}
      {copies.map((id) => (
        <p key={id} class="ui-notice">
          <span>
            Ada tulisan yang belum sempat tersimpan ketika konsep ini diubah di tab lain. Ia
            disimpan sebagai <a href={hrefOf({ draft: id, tab: "langkah" })}>konsep tersendiri</a>.
          </span>
        </p>
      ))}
    </>
  );
}
