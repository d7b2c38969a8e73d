import { useLayoutEffect, useState } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import { adopted } from "../../core/import/adopt.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { FileInput } from "../../ui/FileInput.tsx";
import { announce } from "../../ui/live.tsx";
import { type Pasted, pastedIn } from "./pasted.ts";
import { type Read, readFile, readPasted } from "./read.ts";
import { Seen } from "./Seen.tsx";

interface ImportDialogProps {
  draft: Draft;
  desk: Desk;
  newId: () => string;
  /** What was pasted into the page; null to be given here. */
  pasted: Pasted | null;
  onClose: () => void;
}

/** A table from elsewhere: first what was understood of it is shown, then it is taken over. */
export function ImportDialog({ draft, desk, newId, pasted, onClose }: ImportDialogProps) {
  const [read, setRead] = useState<Read | "reading" | null>(() =>
    pasted === null ? null : readPasted(pasted),
  );
  useLayoutEffect(() => {
    const take = (event: ClipboardEvent) => {
      const found = pastedIn(event);
      if (found === null) return;
      event.preventDefault();
      setRead(readPasted(found));
    };
    addEventListener("paste", take);
    return () => removeEventListener("paste", take);
  }, []);
  const pick = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setRead("reading");
    setRead(await readFile(file));
  };
  return (
    <Dialog id="s-impor" title="Impor tabel" class="s-import" onClose={onClose}>
      {(close) => (
        <div class="ui-stack">
          {read !== "reading" && read?.kind !== "understood" && <Ways onFiles={pick} />}
          {read === "reading" && <p>Membaca berkas…</p>}
          {read !== null && read !== "reading" && read.kind === "problem" && (
            <p role="alert" class="ui-error">
              {read.text}
            </p>
          )}
          {read !== null && read !== "reading" && read.kind === "understood" && (
            <>
              <Seen found={read.found} />
              <div class="s-row-acts">
                <button
                  type="button"
                  class="ui-button ui-button-primary"
                  onClick={() => {
                    desk.act({ kind: "whole", draft: adopted(draft, read.found, newId) });
                    announce(`${read.found.rows.length} langkah diambil.`);
                    close();
                  }}
                >
                  Ambil {read.found.rows.length} langkah
                </button>
                <button type="button" class="ui-button" onClick={close}>
                  Batal
                </button>
              </div>
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

const Ways = ({ onFiles }: { onFiles: (files: readonly File[]) => void }) => (
  <>
    <p>
      Salin tabelnya di Word, LibreOffice, Google Dokumen, atau Excel, lalu tekan Ctrl V di sini.
      Sertakan baris judulnya: No, Uraian Kegiatan, pelaksana, Kelengkapan, Waktu, Output, Ket.
    </p>
    <p id="s-berkas-label">Atau pilih berkas .docx atau .xlsx:</p>
    <FileInput
      id="s-berkas"
      face="Pilih berkas"
      labelledBy="s-berkas-label"
      describedBy="s-berkas-label"
      accept=".docx,.xlsx,.docm,.xlsm"
      onFiles={onFiles}
    />
  </>
);
