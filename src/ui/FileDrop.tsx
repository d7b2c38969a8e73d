import { useCallback, useLayoutEffect, useState } from "preact/hooks";
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
  /** Text that is moved or pasted stays where it was meant to go. */
  filesOnly?: boolean;
  /** None, when the choice was given up or what was dropped is no file: what stood there goes. */
  onFiles: (files: readonly File[]) => void;
}

/** Takes files by picker, or dropped anywhere on the page: beside the place they would replace the page. */
export function FileDrop({
  id,
  label,
  hint,
  region,
  accept,
  pastes,
  filesOnly,
  onFiles,
}: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = useCallback(
    (files: readonly File[]) => {
      onFiles(files);
      if (files.length === 0) announce("Tidak ada berkas yang dipilih.");
    },
    [onFiles],
  );
  // With the place itself: a file dropped a moment too early would replace the page.
  useLayoutEffect(
    () => takeDropped({ onFiles: take, onOver: setOver, pastes, filesOnly }),
    [pastes, filesOnly, take],
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
        onFiles={take}
      />
    </section>
  );
}
