import { StorageError } from "../../browser/failure/errors.ts";
import { FailureText } from "../storage/FailureText.tsx";

const REFUSED = new StorageError("unavailable");

/** Said on every screen while the browser refuses storage: the cases live as long as the page. */
export function TemporaryNotice() {
  return (
    <div class="ui-notice ui-notice-bad" role="alert">
      <FailureText error={REFUSED} />
    </div>
  );
}
