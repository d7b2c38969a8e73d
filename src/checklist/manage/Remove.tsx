import { useState } from "preact/hooks";
import { asStorageError } from "../../browser/failure/errors.ts";
import { Choice } from "../../ui/Choice.tsx";
import { problemAt } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/live.tsx";
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
      check={() =>
        sure === "ya"
          ? []
          : [{ field: "k-yakin-ya", message: "Pilih “Ya” bila kasus memang dihapus." }]
      }
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
          <Choice
            prefix="k-yakin"
            legend="Hapus kasus ini dari peramban?"
            options={[
              { id: "ya", label: "Ya, hapus" },
              { id: "tidak", label: "Tidak" },
            ]}
            value={sure}
            onValue={setSure}
            error={problemAt(problems, "k-yakin-ya")}
          />
        </>
      )}
    </ActForm>
  );
}
