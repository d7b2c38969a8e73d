/** What will be on paper, before anything is saved or printed. */
import { createPortal } from "preact/compat";
import { useEffect, useRef } from "preact/hooks";
import type { CasePdf } from "../../browser/pdf/export-case.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { PaperPages } from "./PaperPages.tsx";

interface PreviewProps {
  pdf: CasePdf;
  paper: PaperSize;
  onSave: () => void;
  onClose: () => void;
}

export function Preview({ pdf, paper, onSave, onClose }: PreviewProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    document.body.classList.add("k-with-preview");
    return () => document.body.classList.remove("k-with-preview");
  }, []);
  // At the end of the body, so that printing can leave out everything beside it.
  return createPortal(
    <dialog ref={dialog} class="k-root k-preview" aria-labelledby="k-pratinjau" onClose={onClose}>
      <div class="k-preview-head">
        <h2 id="k-pratinjau">Pratinjau</h2>
        <p class="k-quiet">
          {pdf.fileName}, {pdf.pages} halaman {paper.toUpperCase()}
        </p>
        {pdf.missing.length > 0 && (
          <p class="k-notice k-notice-bad" role="alert">
            <strong>Ada huruf yang tidak dapat dicetak:</strong> {pdf.missing.join(" ")}. Di kertas
            huruf itu diganti tanda �; catatan di dalam PDF tetap lengkap.
          </p>
        )}
        <div class="k-buttons">
          <button type="button" class="k-button k-button-primary" onClick={onSave}>
            Unduh PDF
          </button>
          <button type="button" class="k-button" onClick={() => print()}>
            Cetak
          </button>
          <button type="button" class="k-button" onClick={() => dialog.current?.close()}>
            Tutup
          </button>
        </div>
      </div>
      <div class="k-sheets">
        <PaperPages paged={pdf.paged} name={paper} />
      </div>
    </dialog>,
    document.body,
  );
}
