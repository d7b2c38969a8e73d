import { useState } from "preact/hooks";
import { download } from "../../browser/files/download.ts";
import type { OfficePaper } from "../../core/form/office.ts";
import type { AssessmentForm } from "../../core/monitoring/forms.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { PDF_ADVICE } from "../../core/words/pdf-advice.ts";
import { dayInNames } from "../../core/words/time.ts";
import type { PublishedSop } from "../published-sop.ts";

interface PdfButtonsProps {
  form: AssessmentForm;
  sop: PublishedSop;
  office: OfficePaper;
  now: number;
}

type State = { kind: "idle" | "busy" | "done" | "failed"; text: string };
type Paper = "a4" | "f4";

const FAILED =
  "PDF tidak dapat disusun. Isian Anda tidak berubah. Periksa sambungan jaringan bila halaman ini baru pertama kali dibuka, lalu coba lagi.";

/** The form as an archive file, on either paper; without an assessor only when that is meant. */
export function PdfButtons(props: PdfButtonsProps) {
  const [{ kind, text }, setState] = useState<State>({ kind: "idle", text: "" });
  const [asked, setAsked] = useState<Paper | null>(null);
  const isNameless = props.form.assessor.name.trim() === "";
  const press = (paper: Paper) => (isNameless ? setAsked(paper) : save(paper));
  const save = (paper: Paper) => {
    setAsked(null);
    setState({ kind: "busy", text: "Menyusun PDF…" });
    hand(props, paper).then(
      (done) => setState({ kind: "done", text: done }),
      () => setState({ kind: "failed", text: FAILED }),
    );
  };
  const busy = kind === "busy";
  return (
    <div class="m-save">
      <div class="ui-buttons">
        <button
          type="button"
          class="ui-button ui-button-primary"
          disabled={busy}
          onClick={() => press("a4")}
        >
          Unduh PDF (A4)
        </button>
        <button type="button" class="ui-button" disabled={busy} onClick={() => press("f4")}>
          Unduh PDF (F4)
        </button>
      </div>
      {asked !== null && isNameless && (
        <Nameless onSave={() => save(asked)} onCancel={() => setAsked(null)} />
      )}
      <p role={kind === "failed" ? "alert" : "status"}>{text}</p>
    </div>
  );
}

/** A form that nobody stands for is rarely meant, but it may be signed by hand. */
function Nameless({ onSave, onCancel }: { onSave: () => void; onCancel: () => void }) {
  const fill = () => {
    onCancel();
    document.getElementById("m-name")?.focus();
  };
  return (
    <div role="alert" class="ui-notice">
      <p>
        Nama penilai belum diisi. PDF-nya akan memuat tempat kosong untuk nama dan tanda tangan,
        yang ditulis dengan tangan.
      </p>
      <div class="ui-buttons">
        <button type="button" class="ui-button" onClick={fill}>
          Isi nama penilai
        </button>
        <button type="button" class="ui-button" onClick={onSave}>
          Unduh tanpa nama
        </button>
      </div>
    </div>
  );
}

/** Makes the file and hands it to the downloads; resolves to what is said then. */
async function hand({ form, sop, office, now }: PdfButtonsProps, paper: Paper): Promise<string> {
  const { exportAssessment } = await import("../../pdf/export-assessment.ts");
  const { kind, sopId, first, last } = form;
  const { bytes, missing } = exportAssessment({
    sop: { ...sop.shape, identity: sop.identity },
    ...{ steps: sop.shape.steps, kind, form, paper, office, date: now },
  });
  const name = `${kind}-${sopId}-${first}-${last}-${paper}-${dayInNames(now)}.pdf`;
  download(bytes, "application/pdf", name);
  return paragraph(
    `${name} diserahkan ke unduhan peramban.`,
    missing.length > 0 && `Huruf yang tidak ada pada PDF ditulis sebagai �: ${missing.join(" ")}.`,
    PDF_ADVICE,
  );
}
