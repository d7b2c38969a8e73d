import { useState } from "preact/hooks";
import type { PaperSize } from "../../core/form/paper.ts";
import { announce } from "../ui/live.tsx";
import { Select } from "../ui/Select.tsx";
import type { ScreenProps } from "./Screens.tsx";

const PAPERS: { id: PaperSize; label: string }[] = [
  { id: "a4", label: "A4" },
  { id: "f4", label: "F4" },
];

type State = { kind: "idle" | "busy" } | { kind: "told"; text: string } | { kind: "failed" };

/** The two ways to take a case along: a PDF for the archive, a file to go on elsewhere. */
export function FileActions({ tools, log, view, primary }: ScreenProps & { primary?: boolean }) {
  const [paper, setPaper] = useState<PaperSize>("a4");
  const [state, setState] = useState<State>({ kind: "idle" });
  const save = async (what: "pdf" | "file") => {
    setState({ kind: "busy" });
    try {
      const { savePdf, saveFile } = await import("../files/save.ts");
      const text = what === "pdf" ? savePdf(tools, log, paper) : saveFile(tools, log, view.state);
      setState({ kind: "told", text });
      announce(text);
    } catch {
      setState({ kind: "failed" });
    }
  };
  const busy = state.kind === "busy";
  return (
    <div class="k-files">
      <div class="k-buttons">
        <button
          type="button"
          class={primary ? "k-button k-button-primary" : "k-button"}
          disabled={busy}
          onClick={() => save("pdf")}
        >
          Unduh PDF
        </button>
        <Select
          id="k-kertas"
          label="Kertas"
          options={PAPERS}
          value={paper}
          onValue={(id) => setPaper(id === "f4" ? "f4" : "a4")}
        />
      </div>
      <button type="button" class="k-button" disabled={busy} onClick={() => save("file")}>
        Simpan berkas kasus
      </button>
      {state.kind === "told" && <p class="k-quiet">{state.text}</p>}
      {state.kind === "failed" && (
        <p class="k-error" role="alert">
          Berkas gagal dibuat. Kasus tetap tersimpan; coba lagi.
        </p>
      )}
    </div>
  );
}
