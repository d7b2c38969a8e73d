import { useState } from "preact/hooks";
import { canShareFiles } from "../../browser/files/shareable.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import type { CasePdf } from "../../pdf/export-case.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { announce } from "../../ui/live.tsx";
import { PaperChoice } from "../files/PaperChoice.tsx";
import { usePaper } from "../files/use-paper.ts";
import type { ScreenProps } from "./screen-props.ts";

type State =
  | { kind: "idle" | "busy" | "failed" }
  | { kind: "told"; text: string }
  /** Pages on screen; nothing is saved yet. */
  | { kind: "shown"; pdf: CasePdf; paper: PaperSize };

const Preview = onDemand(() => import("../files/Preview.tsx").then((part) => part.Preview));

const PREPARING = "Menyiapkan berkas…";

/** The two ways to take a case along: a PDF for the archive, a file to go on elsewhere. */
export function FileActions({ tools, log, view, primary }: ScreenProps & { primary?: boolean }) {
  const [paper, setPaper] = usePaper(tools.settings);
  const [state, setState] = useState<State>({ kind: "idle" });
  const tell = (text: string) => {
    setState({ kind: "told", text });
    announce(text);
  };
  const act = async (what: "pdf" | "preview" | "file" | "share") => {
    setState({ kind: "busy" });
    announce(PREPARING);
    try {
      const { make } = await import("../files/save.ts");
      const made = await make(what, tools, log, view.state, paper);
      if (typeof made === "string") tell(made);
      else setState({ kind: "shown", pdf: made, paper });
    } catch {
      setState({ kind: "failed" });
    }
  };
  const busy = state.kind === "busy";
  return (
    <div class="k-files">
      <div class="ui-buttons">
        <button
          type="button"
          class={primary ? "ui-button ui-button-primary" : "ui-button"}
          disabled={busy}
          onClick={() => act("pdf")}
        >
          Unduh PDF
        </button>
        <PaperChoice id="k-kertas" value={paper} onValue={setPaper} />
      </div>
      <button type="button" class="ui-button" disabled={busy} onClick={() => act("preview")}>
        Pratinjau dan cetak
      </button>
      <button type="button" class="ui-button" disabled={busy} onClick={() => act("file")}>
        Simpan berkas kasus
      </button>
      {canShareFiles() && (
        <button type="button" class="ui-button" disabled={busy} onClick={() => act("share")}>
          Bagikan berkas kasus
        </button>
      )}
      {busy && <p class="ui-quiet">{PREPARING}</p>}
      {state.kind === "shown" && (
        <Preview
          pdf={state.pdf}
          paper={state.paper}
          onSave={() => import("../files/save.ts").then(({ savePdf }) => tell(savePdf(state.pdf)))}
          onClose={() => setState({ kind: "idle" })}
        />
      )}
      {state.kind === "told" && <p class="ui-quiet">{state.text}</p>}
      {state.kind === "failed" && (
        <p class="ui-error" role="alert">
          Berkas gagal dibuat. Kasus tidak berubah; coba lagi.
        </p>
      )}
    </div>
  );
}
