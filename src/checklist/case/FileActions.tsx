import { useRef, useState } from "preact/hooks";
import type { Progress } from "../../browser/exchange/progress.ts";
import { canShareFiles } from "../../browser/files/shareable.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { announce } from "../../ui/live.tsx";
import { PaperChoice } from "../files/PaperChoice.tsx";
import type { MadePdf } from "../files/save.ts";
import { usePaper } from "../files/use-paper.ts";
import type { ScreenProps } from "./screen-props.ts";

type State =
  | { kind: "idle" | "failed" }
  /** `progress`: how far it is, where files of the case are part of it. */
  | { kind: "busy"; progress?: Progress }
  | { kind: "told"; text: string }
  /** Pages on screen; nothing is saved yet. */
  | { kind: "shown"; made: MadePdf; paper: PaperSize };

const Preview = onDemand(() => import("../files/Preview.tsx").then((part) => part.Preview));

const WorkProgress = onDemand(() =>
  import("../storage/WorkProgress.tsx").then((part) => part.WorkProgress),
);

const PREPARING = "Menyiapkan berkas…";

/** The two ways to take a case along: a PDF for the archive, a file to go on elsewhere. */
export function FileActions({ tools, log, view, primary }: ScreenProps & { primary?: boolean }) {
  const [paper, setPaper] = usePaper(tools.settings);
  const [state, setState] = useState<State>({ kind: "idle" });
  const stopper = useRef(new AbortController());
  const tell = (text: string) => {
    setState({ kind: "told", text });
    announce(text);
  };
  const act = async (what: "pdf" | "preview" | "file" | "share") => {
    setState({ kind: "busy" });
    announce(PREPARING);
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    const onProgress = (progress: Progress) => setState({ kind: "busy", progress });
    try {
      const { make } = await import("../files/save.ts");
      const made = await make(what, tools, log, view.state, paper, { onProgress, signal });
      if (typeof made === "string") tell(made);
      else setState({ kind: "shown", made, paper });
    } catch {
      if (signal.aborted) tell("Dihentikan. Tidak ada berkas yang dibuat dan kasus tidak berubah.");
      else setState({ kind: "failed" });
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
      {state.kind === "busy" && !state.progress && <p class="ui-quiet">{PREPARING}</p>}
      {state.kind === "busy" && state.progress && (
        <WorkProgress
          work={{
            state: { at: "running", progress: state.progress },
            stop: () => stopper.current.abort(),
          }}
          id="k-berkas-lampiran"
          verb="Menyiapkan berkas"
          stopped=""
        />
      )}
      {state.kind === "shown" && (
        <Preview
          made={state.made}
          paper={state.paper}
          onSaved={tell}
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
