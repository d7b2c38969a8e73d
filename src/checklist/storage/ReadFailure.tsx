import { readFailureText } from "../../browser/failure/error-messages.ts";
import type { StorageError } from "../../browser/failure/errors.ts";

interface ReadFailureProps {
  /** What could not be shown, e.g. "Daftar kasus tidak dapat dibaca." */
  what: string;
  error: StorageError;
  onRetry: () => void;
}

/** A read that failed: named, with a way to try again without losing the page. */
export function ReadFailure({ what, error, onRetry }: ReadFailureProps) {
  // A database that never opened is not opened by asking it again: only a new page can.
  const again = error.failure === "timeout" ? () => location.reload() : onRetry;
  const { happened, kept, next } = readFailureText(error.failure);
  return (
    <div class="ui-notice ui-notice-bad" role="alert">
      <p>
        <strong>{what}</strong> {happened} {kept} {next}
      </p>
      <button type="button" class="ui-button" onClick={again}>
        Coba lagi
      </button>
    </div>
  );
}
