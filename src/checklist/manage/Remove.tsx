import { useState } from "preact/hooks";
import { asStorageError } from "../../browser/failure/errors.ts";
import { announce } from "../../ui/live.tsx";
import { Sure, unsure } from "../../ui/Sure.tsx";
import { LIST } from "../address.ts";
import { FileActions } from "../case/FileActions.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { goOn } from "../navigation.tsx";
import { ActForm } from "./ActForm.tsx";

const INTACT = "Kasus belum terhapus: penyimpanan peramban gagal. Kasus masih utuh; coba lagi.";
const UNSURE =
  "Penyimpanan peramban tidak menjawab. Belum dapat dipastikan apakah kasus terhapus: periksa di daftar kasus.";

/** Deletes a case from this device, after its file was offered. */
export function Remove(props: ScreenProps) {
  const { tools, address, view } = props;
  const [sure, setSure] = useState("");
  const [failed, setFailed] = useState("");
  const act = async () => {
    const from = location.search;
    try {
      await tools.session.remove(address.caseId);
    } catch (thrown) {
      setFailed(asStorageError(thrown).failure === "timeout" ? UNSURE : INTACT);
      return;
    }
    goOn(from, LIST);
    announce(`Kasus ${view.state.number} dihapus.`);
  };
  return (
    <ActForm
      title="Hapus kasus"
      consequences={[
        `Kasus ${view.state.number} dan semua catatannya hilang dari peramban ini.`,
        "Penghapusan tidak dapat diurungkan.",
        "Berkas kasus dan PDF yang sudah Anda simpan tidak ikut terhapus.",
      ]}
      button="Hapus kasus"
      danger
      check={() => unsure("k-yakin", sure, "Pilih “Ya” bila kasus memang dihapus.")}
      act={act}
    >
      {(problems) => (
        <>
          <FileActions {...props} />
          {failed && (
            <p class="ui-error" role="alert">
              {failed}
            </p>
          )}
          <Sure
            prefix="k-yakin"
            question="Hapus kasus ini dari peramban?"
            value={sure}
            onValue={setSure}
            problems={problems}
          />
        </>
      )}
    </ActForm>
  );
}
