/** Said on every screen while what is being typed cannot be kept on the device: a reload would empty it. */
export const UnkeptDraft = () => (
  <div class="ui-notice ui-notice-bad" role="alert">
    <p>
      <strong>Isian yang sedang Anda ketik tidak tersimpan.</strong> Penyimpanan peramban penuh atau
      ditolak; yang sudah dicatat tidak terpengaruh. Jangan tutup atau muat ulang halaman sebelum
      isian ini dicatat, atau kosongkan ruang di perangkat lalu ketik lagi.
    </p>
  </div>
);
