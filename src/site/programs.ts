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
  verifikasi: {
    title: "Verifikasi",
    description: "Periksa apakah PDF atau berkas kasus masih utuh, di perangkat Anda sendiri.",
    keys: "verifikasi berkas, keaslian, kode QR, sidik",
  },
} as const;
