import type { StorageFailure } from "./errors.ts";

/** The three things every message owes the person. Indonesian, whole sentences. */
export interface FailureText {
  happened: string;
  kept: string;
  next: string;
}

const ON_SCREEN =
  "Yang terakhir Anda catat belum tersimpan, tetapi masih dipegang halaman ini. Semua yang tersimpan sebelumnya tetap utuh.";
const NOT_DONE =
  "Tindakan tidak dijalankan. Isian Anda tetap ada dan semua yang tersimpan tetap utuh.";
const RETRY_OR_DOWNLOAD =
  "Jangan tutup halaman ini. Pilih “Coba simpan lagi”; bila tetap gagal, pilih “Simpan berkas kasus” agar tidak hilang.";

const TEXTS: Record<StorageFailure, FailureText> = {
  quota: {
    happened: "Ruang penyimpanan peramban ini penuh.",
    kept: ON_SCREEN,
    next: "Pilih “Simpan berkas kasus”, kosongkan ruang di perangkat atau hapus kasus lama yang sudah dicadangkan, lalu pilih “Coba simpan lagi”.",
  },
  unavailable: {
    happened:
      "Peramban menolak menyimpan data situs ini (jendela pribadi, atau penyimpanan situs diblokir).",
    kept: "Kasus hanya dipegang halaman ini dan hilang bila halaman ditutup.",
    next: "Buka situs ini di jendela biasa dan izinkan penyimpanan. Sampai saat itu, pilih “Simpan berkas kasus” sebelum menutup halaman.",
  },
  timeout: {
    happened: "Penyimpanan peramban tidak menjawab.",
    kept: ON_SCREEN,
    next: `${RETRY_OR_DOWNLOAD} Menutup tab lain dari situs ini sering membantu.`,
  },
  closed: {
    happened: "Sambungan ke penyimpanan peramban terputus, biasanya karena halaman lama di latar.",
    kept: ON_SCREEN,
    next: RETRY_OR_DOWNLOAD,
  },
  busy: {
    happened: "Kasus ini masih ditulis, biasanya oleh tab lain dari situs ini.",
    kept: NOT_DONE,
    next: "Tutup tab lain yang membuka kasus ini, lalu ulangi.",
  },
  disk: {
    happened: "Peramban gagal menulis ke penyimpanan perangkat.",
    kept: ON_SCREEN,
    next: RETRY_OR_DOWNLOAD,
  },
  corrupted: {
    happened: "Catatan kasus ini di penyimpanan peramban rusak dan tidak dapat dibaca.",
    kept: "Isinya tidak diubah dan tidak dihapus; kasus lain tidak terpengaruh.",
    next: "Unduh isinya untuk disimpan, lalu buka berkas kasus atau cadangan terakhir.",
  },
  newer: {
    happened: "Kasus ini ditulis oleh terbitan situs yang lebih baru.",
    kept: "Isinya utuh. Halaman ini tidak menulis apa pun ke dalamnya.",
    next: "Muat ulang halaman untuk memperoleh terbitan terbaru, lalu buka lagi kasus ini.",
  },
  gone: {
    happened: "Kasus ini tidak ada lagi di penyimpanan peramban: data situs mungkin telah dihapus.",
    kept: "Salinan terakhir yang dibuka masih dipegang halaman ini.",
    next: "Pilih “Simpan ulang kasus ini” untuk menulisnya kembali, atau “Simpan berkas kasus” untuk mengunduhnya.",
  },
  diverged: {
    happened: "Kasus ini sudah diubah di tab lain sebelum catatan Anda tersimpan.",
    kept: "Catatan Anda masih dipegang halaman ini, dan yang ada di penyimpanan tetap utuh.",
    next: "Pilih “Simpan berkas kasus”, muat ulang halaman, lalu buka berkas itu dengan “Buka berkas kasus”: keduanya ditampilkan berdampingan.",
  },
};

export function failureText(failure: StorageFailure): FailureText {
  return TEXTS[failure];
}

/** The same for work on whole files: opening one, a backup, a restore. Nothing of it is held in memory. */
export function workFailureText(failure: StorageFailure): FailureText {
  return {
    happened: TEXTS[failure].happened,
    kept: "Semua yang sudah tersimpan tetap utuh.",
    next:
      failure === "quota"
        ? "Kosongkan ruang di perangkat atau hapus kasus lama yang sudah dicadangkan, lalu ulangi."
        : "Ulangi; bila tetap gagal, tutup tab lain dari situs ini dan muat ulang halaman.",
  };
}

const OWN_REMEDY: readonly StorageFailure[] = ["busy", "newer", "corrupted"];

/** The same for an act that was not done, and of which nothing waits either. */
export function actFailureText(failure: StorageFailure): FailureText {
  const { happened, next } = OWN_REMEDY.includes(failure)
    ? TEXTS[failure]
    : workFailureText(failure);
  return { happened, kept: NOT_DONE, next };
}

/** The same for reading: nothing was typed that could be lost, and trying again does no harm. */
export function readFailureText(failure: StorageFailure): FailureText {
  return {
    happened:
      failure === "disk"
        ? "Peramban gagal membaca penyimpanan perangkat."
        : TEXTS[failure].happened,
    kept: "Yang tersimpan di peramban ini tidak diubah.",
    next: "Tutup tab lain dari situs ini, lalu pilih “Coba lagi”.",
  };
}
