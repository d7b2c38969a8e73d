import { useState } from "preact/hooks";
import type { AttachedFile } from "../../core/case/state.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { focusField } from "../../ui/focus-field.ts";
import type { Run, Tools } from "../workplace.ts";
import { useOfficeKeeps } from "./use-office-keeps.ts";

interface RemovePaperProps {
  tools: Tools;
  caseKey: string;
  file: AttachedFile;
  run: Run;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a file out of the case, with a reason. */
export function RemovePaper({ tools, caseKey, file, run, onClose, onDone }: RemovePaperProps) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const isWithOffice = useOfficeKeeps(tools, caseKey);
  const remove = async (close: () => void) => {
    setError(reason.trim() ? undefined : "Tulis alasannya dahulu.");
    if (!reason.trim()) return focusField("k-lampiran-alasan");
    const trouble = await run({ type: "removeFile", file: file.seq, reason });
    close();
    if (trouble === null) onDone();
  };
  return (
    <Dialog id="k-lampiran-keluar" title="Keluarkan lampiran" onClose={onClose}>
      {(close) => (
        <div class="ui-stack k-stretch">
          <p class="k-paper-name">{file.name}</p>
          <p>
            Isi berkas dihapus dari peramban ini bila tidak dipakai kasus lain. Nama, sidik digital,
            dan alasannya tetap ada di riwayat.
          </p>
          {isWithOffice && (
            <p>
              Kasus ini dibagikan dengan kantor: isi yang sudah terkirim tetap tersimpan di peladen
              kantor sampai kasusnya dihapus dari sana oleh yang berwenang.
            </p>
          )}
          <Field
            id="k-lampiran-alasan"
            label="Alasan mengeluarkan"
            lines={2}
            value={reason}
            onValue={setReason}
            error={error}
          />
          <div class="ui-buttons">
            <button type="button" class="ui-button ui-button-danger" onClick={() => remove(close)}>
              Keluarkan lampiran
            </button>
            <button type="button" class="ui-button" onClick={close}>
              Batal
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
