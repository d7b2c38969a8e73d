import type { StorageError } from "../../browser/failure/errors.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { listAsLeft } from "../list/place.ts";
import { Link } from "../navigation.tsx";
import { ReadFailure } from "../storage/ReadFailure.tsx";

interface NotOpenedProps {
  /** Why it cannot be read; null when it is not there. */
  error: StorageError | null;
  onRetry: () => Promise<void>;
}

/** In the place of a case that is not here, or cannot be read. */
export function NotOpened({ error, onRetry }: NotOpenedProps) {
  return (
    <section class="ui-stack">
      <ScreenHeading text="Kasus tidak dapat dibuka" />
      {error === null ? (
        <p>Kasus ini tidak ada di peramban ini. Mungkin dihapus, atau dibuka di perangkat lain.</p>
      ) : (
        <ReadFailure what="Kasus tidak dapat dibaca." error={error} onRetry={onRetry} />
      )}
      <Link to={listAsLeft()}>Kembali ke daftar kasus</Link>
    </section>
  );
}
