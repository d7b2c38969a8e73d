/**
 * What is said when the store fails. The least is said at once; the whole, with every way out, is
 * fetched, because most people never need it (decision 0605).
 */
import { onDemand } from "../../ui/lazy.tsx";

const HELD = {
  what: "Belum tersimpan.",
  kept: "Yang terakhir Anda catat masih dipegang halaman ini: jangan tutup halaman.",
};

export const Failure = onDemand(
  () => import("./Failure.tsx").then((part) => part.Failure),
  ({ onRetry }) => <Least {...HELD} retry="Coba simpan lagi" onRetry={onRetry} />,
);

export const Unsaved = onDemand(
  () => import("./Unsaved.tsx").then((part) => part.Unsaved),
  () => <Least {...HELD} />,
);

export const NotDone = onDemand(
  () => import("./NotDone.tsx").then((part) => part.NotDone),
  () => (
    <p class="ui-notice ui-notice-bad" role="alert">
      Tidak dicatat. Isian Anda tetap ada; coba lagi.
    </p>
  ),
);

export const ReadFailure = onDemand(
  () => import("./ReadFailure.tsx").then((part) => part.ReadFailure),
  ({ what, onRetry }) => (
    <Least what={what} kept="Tidak ada yang diubah." retry="Coba lagi" onRetry={onRetry} />
  ),
);

interface LeastProps {
  what: string;
  kept: string;
  retry?: string;
  onRetry?: () => void;
}

function Least({ what, kept, retry, onRetry }: LeastProps) {
  return (
    <div class="ui-notice ui-notice-bad" role="alert">
      <p>
        <strong>{what}</strong> {kept}
      </p>
      {retry && (
        <button type="button" class="ui-button" onClick={onRetry}>
          {retry}
        </button>
      )}
    </div>
  );
}
