import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DialogProps {
  /** Id of its heading. */
  id: string;
  title: string;
  class?: string;
  /** Called however it is closed: by a button in it, by Escape, by the browser's Back. */
  onClose: () => void;
  children: (close: () => void) => ComponentChildren;
}

/** A pop-up, open for as long as it is there. */
export function Dialog({ id, title, class: more, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={more ? `ui-dialog ${more}` : "ui-dialog"}
      aria-labelledby={id}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
