import { filesIn } from "./dropped.ts";

interface DropTarget {
  /** None, when what was dropped is no file: what stood there before must not pass for it. */
  onFiles: (files: readonly File[]) => void;
  /** Told when something is held over the page, and when it is gone. */
  onOver: (isOver: boolean) => void;
  /** Takes what is pasted anywhere on the screen too: a file, or the text of one. */
  pastes?: boolean | undefined;
  /** Text that is moved or pasted stays where it was meant to go. */
  filesOnly?: boolean | undefined;
}

/** Takes files dropped anywhere on the page: beside the place they would replace the page. @returns what ends it. */
export function takeDropped({ onFiles, onOver, pastes, filesOnly }: DropTarget): () => void {
  const stop = new AbortController();
  const on = <E extends Event>(name: string, act: (event: E) => void) =>
    addEventListener(name, (event) => act(event as E), { signal: stop.signal });
  const isMeant = (transfer: DataTransfer | null) =>
    !filesOnly || transfer?.types.includes("Files") === true;
  on<DragEvent>("dragover", (event) => {
    if (!isMeant(event.dataTransfer)) return;
    event.preventDefault();
    onOver(true);
  });
  // Left for good, not only for the next element.
  on<DragEvent>("dragleave", ({ relatedTarget }) => relatedTarget === null && onOver(false));
  on<DragEvent>("drop", (event) => {
    if (!isMeant(event.dataTransfer)) return;
    event.preventDefault();
    onOver(false);
    onFiles(filesIn(event.dataTransfer));
  });
  on<ClipboardEvent>("paste", ({ target, clipboardData }) => {
    const isText = target instanceof HTMLTextAreaElement && !filesOnly;
    if (!pastes || isText || !isMeant(clipboardData)) return;
    const files = filesIn(clipboardData);
    if (files.length > 0) onFiles(files);
  });
  return () => stop.abort();
}
