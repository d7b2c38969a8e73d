import { useEffect, useState } from "preact/hooks";
import { takeDropped } from "./drop-target.ts";
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
  useEffect(() => takeDropped({ onFile, onOver: setOver, pastes }), [pastes, onFile]);
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
