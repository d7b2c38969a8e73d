/** How sharing is said on screen. */
import type { DeskStatus } from "../../browser/sharing/desk-parts.ts";
import type { OfficeFailure } from "../../browser/sharing/stream.ts";
import type { MemberList } from "../../core/office/members.ts";

const FAILURES: Readonly<Record<OfficeFailure, string>> = {
  away: "Peladen kantor tidak terjangkau. Pekerjaan Anda tersimpan di peramban ini dan dikirim begitu tersambung.",
  "unknown-member":
    "Peladen kantor tidak mengenal kunci perangkat ini. Pekerjaan Anda tersimpan di peramban ini; minta pengelola kantor mencantumkan kunci Anda.",
  refused:
    "Peladen kantor menolak permintaan perangkat ini. Pekerjaan Anda tersimpan di peramban ini; periksa kode anggota Anda atau hubungi pengelola kantor.",
  full: "Peladen kantor penuh. Pekerjaan Anda tersimpan di peramban ini dan dikirim begitu ada ruang; hubungi pengelola kantor.",
  "too-large":
    "Satu catatan terlalu besar bagi peladen kantor. Catatan itu tersimpan di peramban ini; serahkan kasus ini sebagai berkas.",
};

/** Why something is not sent, what is kept, and what to do. */
export const failureText = (failure: OfficeFailure): string => FAILURES[failure];

/** How the desk stands to its office. */
export function statusText(status: DeskStatus): string {
  switch (status.kind) {
    case "elsewhere":
      return "Sambungan ke kantor dipegang tab lain di peramban ini.";
    case "connecting":
      return "Menyambung ke kantor…";
    case "reading":
      return `Membaca catatan kantor, ${status.left} lagi…`;
    case "halted":
      return `Pembacaan dihentikan; ${status.left} catatan kantor belum dibaca. Yang sudah terbaca ada dalam daftar. Pekerjaan Anda tersimpan di peramban ini dan dikirim setelah pembacaan dilanjutkan.`;
    case "here":
      return "Tersambung ke kantor.";
    case "without":
      return failureText(status.failure);
  }
}

/** A member's name, or the code where the list does not have it. */
export const nameOf = (members: MemberList | null, id: string): string =>
  members?.members.find((member) => member.id === id)?.name ?? id;

/** Who else looks at a case now, each with what he is in the office where that is said. */
export function presentText(list: MemberList | null, present: readonly string[]): string {
  const names = present.map((id) => {
    const position = list?.members.find((member) => member.id === id)?.position ?? null;
    const name = nameOf(list, id);
    return position === null ? name : `${name} (${position})`;
  });
  return `Sedang dibuka: ${names.join(", ")}`;
}
