import { useCallback, useEffect, useState } from "preact/hooks";
import { takeDropped } from "./drop-target.ts";
import { FileInput } from "./FileInput.tsx";
import { announce } from "./live.tsx";

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
  /** Told when the choice was given up, or what was dropped is no file: what stood there goes. */
  onNone?: () => void;
}

/** Takes a file by picker, or dropped anywhere on the page: beside the place it would replace the page. */
export function FileDrop({
  id,
  label,
  hint,
  region,
  accept,
  pastes,
  onFile,
  onNone,
}: FileDropProps) {
  const [over, setOver] = useState(false);
  const none = useCallback(() => {
    onNone?.();
    announce("Tidak ada berkas yang dipilih.");
  }, [onNone]);
  useEffect(
    () => takeDropped({ onFile, onNone: none, onOver: setOver, pastes }),
    [pastes, onFile, none],
  );
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
        onNone={none}
      />
    </section>
  );
}
