/** What will be on paper, before anything is saved or printed. */
import { createPortal } from "preact/compat";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { PaperSize } from "../../core/form/paper.ts";
import { PDF_ADVICE } from "../../core/words/pdf-advice.ts";
import { PaperPages } from "../../paper/PaperPages.tsx";
import { showPaperFace } from "../../pdf/paper-face.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { type PapersAlong, PdfPapersChoice } from "./PdfPapersChoice.tsx";
import { printShown } from "./print-shown.ts";
import { type MadePdf, savePdf, savePdfWithPapers } from "./save.ts";
import { usePagePictures } from "./use-page-pictures.ts";

interface PreviewProps {
  made: MadePdf;
  paper: PaperSize;
  /** Told what to tell the person. */
  onSaved: (text: string) => void;
  onClose: () => void;
}

export function Preview({ made, paper, onSaved, onClose }: PreviewProps) {
  const [printing, setPrinting] = useState(false);
  const { papers } = made;
  const [along, setAlong] = useState<PapersAlong>(
    papers?.fits === true && papers.here.size > 0 ? "dengan" : "tanpa",
  );
  const pictures = usePagePictures(papers, along === "gambar", () => setAlong("dengan"));
  const onPages = along === "gambar" && pictures.at === "ready" && pictures.fits ? pictures : null;
  const pdf = useMemo(
    () =>
      along === "tanpa" || papers === null
        ? made.pdf
        : papers.draw(papers.here, onPages?.drawn.pictures),
    [along === "tanpa", onPages, made],
  );
  const isPreparing = pictures.at === "busy" && along === "gambar";
  const [saving, setSaving] = useState<"no" | "busy" | "failed">("no");
  const save = async () => {
    setSaving("busy");
    try {
      onSaved(
        along === "tanpa" || papers === null
          ? savePdf(made.pdf)
          : await savePdfWithPapers(pdf, papers, onPages?.drawn),
      );
    } catch {
      setSaving("failed");
    }
  };
  useEffect(() => void showPaperFace(), []);
  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(false);
    addEventListener("afterprint", done, { once: true });
    printShown(document.body);
    return () => removeEventListener("afterprint", done);
  }, [printing]);
  return (
    <>
      <Dialog id="k-pratinjau" class="k-preview" title="Pratinjau" onClose={onClose}>
        {(close) => (
          <>
            <p class="ui-quiet">
              {pdf.fileName}, {pdf.pages} halaman {paper.toUpperCase()}
            </p>
            <p class="ui-quiet">{PDF_ADVICE}</p>
            {pdf.missing.length > 0 && (
              <p class="ui-notice ui-notice-bad" role="alert">
                <strong>Ada huruf yang tidak dapat dicetak:</strong> {pdf.missing.join(" ")}. Di
                kertas huruf itu diganti tanda �; catatan di dalam PDF tetap lengkap.
              </p>
            )}
            {papers && (
              <PdfPapersChoice
                papers={papers}
                bare={made.pdf.bytes.length}
                pictures={pictures}
                value={along}
                onValue={setAlong}
              />
            )}
            {saving === "failed" && (
              <p class="ui-error" role="alert">
                PDF gagal dibuat, karena lampiran tidak dapat dibaca. Kasus tidak berubah; coba
                lagi, atau pilih “Tanpa lampiran”.
              </p>
            )}
            <div class="ui-buttons">
              <button
                type="button"
                class="ui-button ui-button-primary"
                disabled={saving === "busy" || isPreparing}
                onClick={save}
              >
                Unduh PDF
              </button>
              <button type="button" class="ui-button" onClick={() => setPrinting(true)}>
                Cetak
              </button>
              <button type="button" class="ui-button" onClick={close}>
                Tutup
              </button>
            </div>
            <div class="p-sheets">
              <PaperPages paged={pdf.paged} name={paper} photos={onPages?.urls} aloud />
            </div>
          </>
        )}
      </Dialog>
      {printing &&
        // Beside everything else, in the flow: a dialog cannot say what size its pages are.
        createPortal(
          <div class="k-print">
            <PaperPages paged={pdf.paged} name={paper} photos={onPages?.urls} />
          </div>,
          document.body,
        )}
    </>
  );
}
