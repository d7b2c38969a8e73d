import { StorageError } from "../../browser/failure/errors.ts";
import { onDemand } from "../../ui/lazy.tsx";

const FailureText = onDemand(
  () => import("../storage/FailureText.tsx").then((part) => part.FailureText),
  () => <p>Peramban menolak menyimpan data situs ini.</p>,
);

const REFUSED = new StorageError("unavailable");

/** Said on every screen while the browser refuses storage: the cases live as long as the page. */
export function TemporaryNotice() {
  return (
    <div class="ui-notice ui-notice-bad" role="alert">
      <FailureText error={REFUSED} />
    </div>
  );
}
