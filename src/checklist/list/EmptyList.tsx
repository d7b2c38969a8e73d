import { ScreenHeading } from "../../ui/live.tsx";
import { NewCaseLink } from "./NewCaseLink.tsx";

/** The first visit: what a case is and what will happen, instead of an empty table. */
export function EmptyList({ sop, shares }: { sop: string; shares: boolean }) {
  return (
    <>
      <div class="k-list-head">
        <ScreenHeading text="Daftar kasus" />
        <NewCaseLink sop={sop} />
      </div>
      <div class="k-empty">
        <h3>Belum ada kasus di peramban ini</h3>
        <p>
          Satu kasus ialah satu permintaan yang dikerjakan menurut SOP, langkah demi langkah, sampai
          disahkan.
        </p>
        <ol>
          <li>Tekan “Mulai kasus baru”, lalu isi nomor, perihal, dan pemohon.</li>
          <li>Kerjakan langkah yang terbuka: centang kelengkapan, pilih hasil, isi pelaksana.</li>
          <li>Setelah langkah terakhir, sahkan kasus dan unduh PDF-nya untuk arsip.</li>
        </ol>
        <p class="ui-quiet">
          {shares
            ? "Data tersimpan di peramban ini. Hanya kasus yang dibagikan dikirim, ke peladen kantor."
            : "Data tersimpan di peramban ini saja. Tidak ada akun dan tidak ada yang dikirim ke mana pun."}
        </p>
      </div>
    </>
  );
}
