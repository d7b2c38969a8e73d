/** The pages that are programs: what each is called and what it is for, on the page and in the search. */
export const PROGRAMS = {
  kasus: {
    title: "Kasus",
    description: "Buka kasus, kerjakan langkah demi langkah menurut SOP, sahkan, simpan.",
    keys: "mulai kasus baru, jalankan kasus, daftar periksa, checklist",
  },
  pemantauan: {
    title: "Pemantauan",
    description: "Angka dari catatan kasus: waktu tiap langkah, keterlambatan, putaran perbaikan.",
    keys: "evaluasi, statistik, laporan angka, kasus terlambat, lewat batas",
  },
  susun: {
    title: "Susun SOP",
    description: "Tulis SOP di peramban: tempelkan tabelnya, letakkan simbolnya, lihat bagannya.",
    keys: "membuat SOP baru, menyunting SOP, impor Word, impor Excel, konsep SOP",
  },
  verifikasi: {
    title: "Verifikasi",
    description: "Periksa apakah PDF atau berkas kasus masih utuh, di perangkat Anda sendiri.",
    keys: "verifikasi berkas, keaslian, kode QR, sidik",
  },
} as const;
