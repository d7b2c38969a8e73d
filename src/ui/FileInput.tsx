import { useEffect, useRef } from "preact/hooks";

interface FileInputProps {
  id: string;
  /** What the button says. */
  face: string;
  /** Id of the label that says what the file is for, where the button alone does not. */
  labelledBy?: string;
  describedBy?: string;
  accept?: string | undefined;
  /** Opens the camera of a phone in place of its files. */
  camera?: boolean;
  /** None, when the choice was given up. */
  onFiles: (files: readonly File[]) => void;
}

/** The browser's own file picker, laid unseen over a button that speaks the site's language. */
export function FileInput(props: FileInputProps) {
  const { id, face, labelledBy, describedBy, accept, camera, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = [...(input.current?.files ?? [])];
    // The same path may be chosen again, after a failure or when its content has changed.
    if (input.current) input.current.value = "";
    if (files.length > 0) onFiles(files);
  };
  // A file may have been chosen before the page came to life.
  useEffect(take, []);
  return (
    <span class="ui-button ui-file">
      <span id={`${id}-face`}>{face}</span>
      <input
        ref={input}
        type="file"
        multiple
        id={id}
        accept={accept}
        capture={camera ? "environment" : undefined}
        aria-labelledby={labelledBy ? `${labelledBy} ${id}-face` : `${id}-face`}
        aria-describedby={describedBy}
        onChange={take}
        onCancel={() => onFiles([])}
      />
    </span>
  );
}
