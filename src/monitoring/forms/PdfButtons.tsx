import { useState } from "preact/hooks";
import { download } from "../../browser/download.ts";
import type { AssessmentForm } from "../../core/monitoring/forms.ts";
import type { PublishedSop } from "../App.tsx";

interface PdfButtonsProps {
  form: AssessmentForm;
  sop: PublishedSop;
  now: number;
}

const FAILED =
  "PDF tidak dapat disusun. Isian Anda tidak berubah. Periksa sambungan jaringan bila halaman ini baru pertama kali dibuka, lalu coba lagi.";

/** The form as an archive file, on either paper. */
export function PdfButtons({ form, sop, now }: PdfButtonsProps) {
  const [state, setState] = useState<{ busy: boolean; text: string; failed: boolean }>({
    busy: false,
    text: "",
    failed: false,
  });
  const save = async (paper: "a4" | "f4") => {
    setState({ busy: true, text: "Menyusun PDF…", failed: false });
    try {
      const { exportAssessment } = await import("../../browser/pdf/export-assessment.ts");
      const { kind, sopId, first, last } = form;
      const steps = sop.shape.steps;
      const done = exportAssessment({
        sop: { ...sop.shape, identity: sop.identity },
        ...{ steps, kind, form, paper, date: now },
      });
      const name = `${kind}-${sopId}-${first}-${last}-${paper}.pdf`;
      download(done.bytes, "application/pdf", name);
      const lacking =
        done.missing.length === 0
          ? ""
          : ` Huruf yang tidak ada pada PDF ditulis sebagai �: ${done.missing.join(" ")}.`;
      setState({
        busy: false,
        text: `${name} diserahkan ke unduhan peramban.${lacking}`,
        failed: false,
      });
    } catch {
      setState({ busy: false, text: FAILED, failed: true });
    }
  };
  return (
    <div class="m-save">
      <div class="m-buttons">
        <button
          type="button"
          class="m-button m-primary"
          disabled={state.busy}
          onClick={() => save("a4")}
        >
          Unduh PDF (A4)
        </button>
        <button type="button" class="m-button" disabled={state.busy} onClick={() => save("f4")}>
          Unduh PDF (F4)
        </button>
      </div>
      <p role={state.failed ? "alert" : "status"}>{state.text}</p>
    </div>
  );
}
