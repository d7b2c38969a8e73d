import { useEffect, useState } from "preact/hooks";
import { fileIn } from "./dropped.ts";
import { FileInput } from "./FileInput.tsx";

interface FileDropProps {
  id: string;
  label: string;
  hint: string;
  /** What this part of the page is called, where it needs a name. */
  region?: string;
  accept?: string;
  /** Takes what is pasted anywhere on the screen too: a file, or the text of one. */
  pastes?: boolean;
  onFile: (file: File) => void;
}

/** Takes a file by picker, or dropped anywhere on the page: beside the place it would replace the page. */
export function FileDrop({ id, label, hint, region, accept, pastes, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const on = <E extends Event>(name: string, act: (event: E) => void) =>
      addEventListener(name, (event) => act(event as E), { signal: stop.signal });
    on<DragEvent>("dragover", (event) => {
      event.preventDefault();
      setOver(true);
    });
    // Left for good, not only for the next element.
    on<DragEvent>("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on<DragEvent>("drop", (event) => {
      event.preventDefault();
      setOver(false);
      const file = fileIn(event.dataTransfer);
      if (file) onFile(file);
    });
    on<ClipboardEvent>("paste", ({ target, clipboardData }) => {
      if (!pastes || target instanceof HTMLTextAreaElement) return;
      const file = fileIn(clipboardData);
      if (file) onFile(file);
    });
    return () => stop.abort();
  }, [pastes, onFile]);
  return (
    <section class={over ? "ui-drop ui-drop-over" : "ui-drop"} aria-label={region}>
      <label class="ui-label" id={`${id}-label`} for={id}>
        {label}
      </label>
      <p class="ui-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FileInput
        id={id}
        face="Pilih berkas"
        labelledBy={`${id}-label`}
        describedBy={`${id}-hint`}
        accept={accept}
        onFile={onFile}
      />
    </section>
  );
}
