import type { Opening } from "../../browser/exchange/opening.ts";

export interface PlanText {
  /** What opening the file means, in one or two sentences. */
  says: string;
  /** The button that does it; null when there is nothing to do. */
  button: string | null;
}

/** The plan of an opening in words. */
export function planText({ plan, theirs }: Opening): PlanText {
  switch (plan.kind) {
    case "new":
      return {
        says: `Kasus ini belum ada di peramban ini. Kasus akan ditambahkan dengan ${theirs.length} catatan.`,
        button: "Tambahkan kasus",
      };
    case "same":
      return {
        says: "Kasus ini sudah ada di sini dan sama persis. Tidak ada yang diubah.",
        button: null,
      };
    case "older":
      return {
        says: `Berkas ini lebih lama: di sini sudah ada ${plan.behind} catatan sesudahnya. Tidak ada yang diubah.`,
        button: null,
      };
    case "newer":
      return {
        says: `Berkas ini melanjutkan kasus yang ada di sini dengan ${plan.append.length} catatan baru. Catatan yang ada tidak berubah.`,
        button: "Lanjutkan kasus",
      };
    case "diverged":
      return {
        says: `Kasus ini dikerjakan di dua tempat: sesudah catatan ke-${plan.at} isinya berbeda. Di sini ada ${plan.ours} catatan sesudahnya, di berkas ${plan.theirs}. Pilih yang akan dilakukan; kedua isi tetap tersimpan.`,
        button: "Lakukan",
      };
    case "replaces-corrupted":
      return {
        says: "Catatan kasus ini di peramban rusak. Isi berkas akan menggantikannya; catatan yang rusak disisihkan tanpa diubah dan tetap dapat diunduh.",
        button: "Pulihkan kasus",
      };
    case "collides":
      return {
        says: "Nomor pengenal kasus dalam berkas ini sudah dipakai kasus lain di peramban ini, jadi berkas tidak dapat dibuka. Tidak ada kasus yang berubah. Periksa asal berkas ini.",
        button: null,
      };
  }
}
