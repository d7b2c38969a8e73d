import { useEffect, useState } from "preact/hooks";
import { fileIn } from "../../browser/files/incoming.ts";

interface FileDropProps {
  id: string;
  label: string;
  hint: string;
  onFile: (file: Blob) => void;
}

/** Takes a file by picker, by drop, or pasted anywhere on the screen (a file, or a case file's text). */
export function FileDrop({ id, label, hint, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLTextAreaElement) return;
      const file = fileIn(event.clipboardData);
      if (file) onFile(file);
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, [onFile]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a bonus for the mouse; the picker inside does the same by keyboard.
    <div
      class={over ? "ui-drop ui-drop-over" : "ui-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = fileIn(event.dataTransfer);
        if (file) onFile(file);
      }}
    >
      <label class="ui-label" for={id}>
        {label}
      </label>
      <p class="ui-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        type="file"
        id={id}
        class="ui-file"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after a failure.
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
