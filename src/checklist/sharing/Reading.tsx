import type { Desk } from "../../browser/sharing/desk.ts";

interface ReadingProps {
  desk: Desk;
  /** How the desk stands, in words. */
  said: string;
}

/** How far the office's acts are read; much reading can be stopped, and gone on with. */
export function Reading({ desk, said }: ReadingProps) {
  const { status } = desk;
  return (
    <div class="ui-quiet">
      <p>
        {said}{" "}
        {status.kind === "reading" && (
          <button type="button" class="ui-button ui-button-small" onClick={() => desk.halt()}>
            Hentikan
          </button>
        )}
        {status.kind === "halted" && (
          <button type="button" class="ui-button ui-button-small" onClick={() => desk.hurry()}>
            Lanjutkan
          </button>
        )}
      </p>
      {status.kind === "reading" && (
        <progress aria-label={said} max={status.of} value={status.of - status.left} />
      )}
    </div>
  );
}
