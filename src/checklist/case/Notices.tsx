import { refusalText } from "../../core/case/refusal-text.ts";
import type { CaseHandle } from "../use-case.ts";
import { momentInWords } from "../words/time.ts";

/** What stands in the way of the last act: a refusal, a change from elsewhere, a failed write. */
export function Notices({ handle }: { handle: CaseHandle }) {
  const { failure, trouble, retry } = handle;
  if (failure)
    return (
      <div class="k-notice k-notice-bad" role="alert">
        <p>
          <strong>Gagal menyimpan.</strong> Yang terakhir Anda catat masih ada di halaman ini, belum
          di penyimpanan peramban. Jangan tutup halaman ini.
        </p>
        <button type="button" class="k-button" onClick={retry}>
          Coba simpan lagi
        </button>
      </div>
    );
  if (trouble?.kind === "stale")
    return (
      <p class="k-notice" role="alert">
        Kasus ini baru diubah di tab lain. Tampilan sudah diperbarui; isian Anda tetap ada. Periksa,
        lalu ulangi.
      </p>
    );
  if (trouble?.kind === "refused")
    return (
      <p class="k-notice k-notice-bad" role="alert">
        {refusalText(trouble.refusal, momentInWords)}
      </p>
    );
  return null;
}
