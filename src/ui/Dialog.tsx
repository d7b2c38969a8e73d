import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DialogProps {
  /** Id of its heading. */
  id: string;
  title: string;
  class?: string;
  /** Called once, however it is closed: by a button in it, by Escape, by the browser's Back. */
  onClose: () => void;
  children: (close: () => void) => ComponentChildren;
}

/** A pop-up, open for as long as it is there. */
export function Dialog({ id, title, class: more, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isTold = useRef(false);
  useEffect(() => dialog.current?.showModal(), []);
  const tell = () => {
    if (isTold.current) return;
    isTold.current = true;
    onClose();
  };
  // The browser tells of it a frame after it is seen to close: what a key opened by then would close with it.
  const close = () => {
    dialog.current?.close();
    tell();
  };
  const cancel = (event: Event) => {
    // A choice of files that is given up says so too, and bubbles.
    if (event.target !== dialog.current) return;
    event.preventDefault();
    close();
  };
  return (
    <dialog
      ref={dialog}
      class={more ? `ui-dialog ${more}` : "ui-dialog"}
      aria-labelledby={id}
      onCancel={cancel}
      onClose={tell}
    >
      <h2 id={id}>{title}</h2>
      {children(close)}
    </dialog>
  );
}
