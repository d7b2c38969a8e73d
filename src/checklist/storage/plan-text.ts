import type { Opening } from "../../browser/exchange/opening.ts";
import type { SettingsOffer } from "../../browser/exchange/preferences.ts";
import type { RestoreCount } from "../../browser/exchange/restore.ts";
import { type CaseState, sopOf } from "../../core/case/state.ts";
import { changesAnything, type PreferencesPlan } from "../../core/exchange/compare-preferences.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";

/** Whether restoring a backup changes any case, paper, form or draft here. */
export const changes = ({ added, newer, diverged, forms, drafts, papers }: RestoreCount): boolean =>
  added + newer + diverged + forms.added + papers.added > 0 ||
  [drafts.added, drafts.copied, drafts.remarked].some((names) => names.length > 0);

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
      if (plan.at === 0)
        return {
          says: "Di peramban ini sudah ada kasus lain dengan pengenal yang sama: keduanya berbeda sejak dibuka. Periksa asal berkas ini, lalu pilih yang akan dilakukan; kedua isi tetap tersimpan.",
          button: "Lakukan",
        };
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

/** What to know of a case whose SOP this site does not publish in that version; null otherwise. */
export function sopText(state: CaseState, sops: readonly ListedSop[]): string | null {
  const { id, identity, version } = sopOf(state);
  const ours = sops.find((sop) => sop.id === id);
  if (!ours)
    return `Kasus ini mengikuti SOP “${identity.name}” versi ${version}, yang tidak dimuat situs ini. Kasus tetap dapat dibuka, dikerjakan, disahkan, dan dicetak, karena berkasnya membawa SOP itu; naskah SOP-nya harus dicari pada penerbitnya.`;
  if (ours.version === version) return null;
  return `Kasus ini mengikuti SOP “${identity.name}” versi ${version}, sedangkan situs ini memuat versi ${ours.version}. Kasus tetap memakai versinya sendiri.`;
}

/** What a backup holds of settings, in words; `asks` when there is something to decide. */
export function settingsText(offer: SettingsOffer): { says: string; asks: boolean } {
  switch (offer.kind) {
    case "none":
      return { says: "cadangan ini tidak memuat pengaturan.", asks: false };
    case "newer":
      return {
        says: "ditulis oleh terbitan situs yang lebih baru, jadi dilewati. Kasusnya tetap dapat dipulihkan.",
        asks: false,
      };
    case "malformed":
      return {
        says: "tidak dapat dibaca, jadi dilewati. Kasusnya tetap dapat dipulihkan.",
        asks: false,
      };
    case "read":
      if (!changesAnything(offer.plan))
        return { says: "sama dengan yang ada di sini.", asks: false };
      return { says: `Yang berbeda: ${differences(offer.plan).join(", ")}.`, asks: true };
  }
}

function differences({ paper, shortcuts, added, replaced }: PreferencesPlan): string[] {
  const list: string[] = [];
  if (paper !== null) list.push(`kertas ${paper.toUpperCase()}`);
  if (shortcuts !== null)
    list.push(shortcuts ? "pintasan papan ketik aktif" : "pintasan papan ketik mati");
  if (added > 0) list.push(`${added} nama pelaksana ditambahkan`);
  if (replaced > 0) list.push(`${replaced} nama pelaksana diganti`);
  return list;
}
