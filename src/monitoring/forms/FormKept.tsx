import { useState } from "preact/hooks";
import { SaveState } from "../../ui/SaveState.tsx";
import type { Saving } from "./use-assessment.ts";

const TEXTS: Record<Saving, string> = {
  untouched: "Belum disimpan: formulir ini masih berisi angka saja.",
  saving: "Menyimpan…",
  saved: "Tersimpan di peramban ini dan ikut “Cadangkan semua”. Yang diarsipkan adalah PDF-nya.",
  failed:
    "Gagal menyimpan. Isian masih ada di layar ini; unduh PDF sekarang, atau coba simpan lagi.",
};

const NOWHERE = "Tidak disimpan: peramban menolaknya. Unduh PDF sebelum menutup halaman ini.";

interface FormKeptProps {
  saving: Saving;
  /** The browser keeps nothing. */
  temporary: boolean;
  onRetry: () => void;
  onEmpty: () => Promise<void>;
}

/** Whether the form is kept, and the ways to try again or to begin anew. */
export function FormKept({ saving, temporary, onRetry, onEmpty }: FormKeptProps) {
  const [asking, setAsking] = useState(false);
  const empty = () => {
    setAsking(false);
    onEmpty();
  };
  return (
    <div class="m-save">
      <div role={saving === "failed" ? "alert" : "status"}>
        {saving === "untouched" && !temporary ? (
          <p>{TEXTS.untouched}</p>
        ) : (
          <SaveState
            saving={temporary || saving === "untouched" ? "failed" : saving}
            says={temporary ? NOWHERE : TEXTS[saving]}
          />
        )}
      </div>
      <div class="ui-buttons">
        {saving === "failed" && (
          <button type="button" class="ui-button" onClick={onRetry}>
            Coba simpan lagi
          </button>
        )}
        {saving !== "untouched" && !asking && (
          <button type="button" class="ui-button" onClick={() => setAsking(true)}>
            Kosongkan formulir
          </button>
        )}
        {asking && (
          <>
            <p>Isian formulir ini dihapus dari peramban dan diganti angka terbaru.</p>
            <button type="button" class="ui-button" onClick={empty}>
              Ya, kosongkan
            </button>
            <button type="button" class="ui-button" onClick={() => setAsking(false)}>
              Tidak jadi
            </button>
          </>
        )}
      </div>
    </div>
  );
}
