import type { Awaited } from "../use-published.ts";

/** What is said where a published SOP cannot be fetched. */
export const SOP_FAILED =
  "SOP ini gagal dimuat. Kasus dan isian Anda tetap ada. Periksa sambungan, lalu coba lagi; bila tetap gagal, muat ulang halaman.";

/** Stands where an SOP is waited for. */
export function Awaiting({ failed, load }: Awaited) {
  if (!failed) return <p class="ui-quiet ui-loading">Memuat SOP…</p>;
  return (
    <p class="ui-error" role="alert">
      {SOP_FAILED}{" "}
      <button type="button" class="ui-link" onClick={load}>
        Coba lagi
      </button>
    </p>
  );
}
