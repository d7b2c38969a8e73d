import { fileIn } from "./dropped.ts";

interface DropTarget {
  onFile: (file: File) => void;
  /** Told when what was dropped is no file: what stood there before must not pass for it. */
  onNone?: (() => void) | undefined;
  /** Told when something is held over the page, and when it is gone. */
  onOver: (isOver: boolean) => void;
  /** Takes what is pasted anywhere on the screen too: a file, or the text of one. */
  pastes?: boolean | undefined;
}

/** Takes a file dropped anywhere on the page: beside the place it would replace the page. @returns what ends it. */
export function takeDropped({ onFile, onNone, onOver, pastes }: DropTarget): () => void {
  const stop = new AbortController();
  const on = <E extends Event>(name: string, act: (event: E) => void) =>
    addEventListener(name, (event) => act(event as E), { signal: stop.signal });
  on<DragEvent>("dragover", (event) => {
    event.preventDefault();
    onOver(true);
  });
  // Left for good, not only for the next element.
  on<DragEvent>("dragleave", ({ relatedTarget }) => relatedTarget === null && onOver(false));
  on<DragEvent>("drop", (event) => {
    event.preventDefault();
    onOver(false);
    const file = fileIn(event.dataTransfer);
    if (file) onFile(file);
    else onNone?.();
  });
  on<ClipboardEvent>("paste", ({ target, clipboardData }) => {
    if (!pastes || target instanceof HTMLTextAreaElement) return;
    const file = fileIn(clipboardData);
    if (file) onFile(file);
  });
  return () => stop.abort();
}
