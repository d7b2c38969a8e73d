/** How the papers of a shared case stand to the office, in sentences. */
import { workFailureText } from "../../browser/failure/error-messages.ts";
import type { PaperCalls } from "../../browser/sharing/paper-calls.ts";
import type { Fetched, Unsent } from "../../browser/sharing/paper-desk.ts";
import type { OfficeFailure } from "../../browser/sharing/stream.ts";
import type { AttachedFile } from "../../core/case/state.ts";
import type { MemberList } from "../../core/office/members.ts";
import { nameOf } from "./words.ts";

/** What the office does not take, and what could not be fetched of the papers that the case holds. */
export function paperTexts(
  files: readonly AttachedFile[],
  { count, failure }: Unsent,
  inVain: PaperCalls["inVain"],
  members: MemberList | null,
): string[] {
  const held = files.filter(({ removed }) => removed === null);
  return [
    ...(failure === null ? [] : [unsentText(count, failure)]),
    ...held.flatMap(({ name, digest }) => {
      const fetched = inVain.get(digest);
      return fetched === undefined ? [] : [inVainText(name, fetched, members)];
    }),
  ];
}

function unsentText(count: number, failure: OfficeFailure | null): string {
  switch (failure) {
    case "full":
      return `Ruang lampiran di peladen kantor penuh. Isi ${count} lampiran tersimpan di peramban ini dan dikirim begitu ada ruang; hubungi pengelola kantor.`;
    default:
      return `Peladen kantor menolak isi ${count} lampiran. Isinya tersimpan di peramban ini; serahkan kasus ini sebagai berkas, dan hubungi pengelola kantor.`;
  }
}

function inVainText(
  name: string,
  fetched: Exclude<Fetched, { kind: "kept" }>,
  members: MemberList | null,
): string {
  switch (fetched.kind) {
    case "none":
      return `Isi “${name}” belum ada di kantor: peramban yang melampirkannya belum mengirimnya. Catatan kasus tidak berubah; lihat lagi nanti.`;
    case "unfit": {
      const names = fetched.by.map((id) => nameOf(members, id)).join(", ");
      return `Yang tersimpan di kantor sebagai “${name}” bukan berkas yang dilampirkan, jadi tidak disimpan di sini. Pengirimnya: ${names}. Minta berkas aslinya, lalu pilih “Berikan lagi berkas yang tidak ada”.`;
    }
    case "failed":
      return fetched.failure === "away"
        ? `Isi “${name}” belum dapat diambil: peladen kantor tidak terjangkau. Yang ada di peramban ini tidak berubah; lihat lagi setelah tersambung.`
        : `Isi “${name}” tidak diberikan oleh peladen kantor. Yang ada di peramban ini tidak berubah; hubungi pengelola kantor.`;
    case "unkept": {
      const { happened, next } = workFailureText(fetched.failure);
      return `Isi “${name}” tidak disimpan. ${happened} ${next}`;
    }
  }
}
