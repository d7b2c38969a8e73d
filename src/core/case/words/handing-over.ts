/** What is said of handing over, one case or several: before the press, and of what came of it. */
import { sentence } from "../../text/sentence.ts";
import { numberInWords } from "../../words/number.ts";
import { paragraph } from "../../words/paragraph.ts";
import type { Ways } from "../handing-over.ts";

/** The buttons: to somebody who sees the cases already, and to everybody else. */
export const IN_OFFICE = "Serahkan di kantor";
export const WITH_FILE = "Serahkan dan simpan berkas";

/** What one case comes to, where its receiver sees it already. */
export const ONE_IN_OFFICE: readonly string[] = [
  "Serah terima tercatat, dan kasus menunggu penerima dalam daftarnya tanpa berkas.",
  "Kasus ini tetap ada di peramban Anda.",
];

/** What one case comes to that goes as a file. */
export const ONE_BY_FILE: readonly string[] = [
  "Serah terima tercatat, lalu berkas kasus dibuat untuk dikirimkan kepada penerima.",
  "Kasus ini tetap ada di peramban Anda dan ditandai menunggu kembali.",
];

/** What several cases come to: how many go which way. */
export function severalOnTheirWays({ inOffice, byFile, none }: Ways): string[] {
  const said = [
    inOffice.length > 0 &&
      `${numberInWords(inOffice.length)} kasus menunggu penerima dalam daftarnya di kantor, tanpa berkas.`,
    byFile.length > 0 &&
      `${numberInWords(byFile.length)} kasus dibawa satu berkas, untuk dikirimkan kepada penerima.`,
    none.length > 0 &&
      `${numberInWords(none.length)} kasus sudah disahkan atau dibatalkan, jadi tidak diserahkan.`,
  ];
  return said.filter((text) => text !== false);
}

/** Of one case handed over to somebody who sees it. @param to the name. */
export const oneGivenInOffice = (to: string): string =>
  `Kasus diserahkan kepada ${to}, yang melihatnya begitu tersambung ke kantor.`;

/** What became of the file of several cases. */
export type FileOfSeveral =
  /** `missing`: papers whose bytes could not be had. */
  { kind: "saved"; name: string; missing: number } | { kind: "failed" | "stopped" };

/** What came of handing over several cases. */
export interface SeveralGiven {
  /** The name of who received them. */
  to: string;
  /** How many were recorded, by their way, and how many were not. */
  inOffice: number;
  byFile: number;
  left: number;
  /** Null where none needed one. */
  file: FileOfSeveral | null;
  /** The person stopped it. */
  isStopped: boolean;
}

/** All that came of it, in whole sentences. */
export function severalGivenText(given: SeveralGiven): string {
  const { to, inOffice, byFile, left, file, isStopped } = given;
  return paragraph(
    isStopped && "Dihentikan.",
    inOffice + byFile === 0 && "Tidak ada kasus yang diserahkan.",
    inOffice > 0 &&
      `${numberInWords(inOffice)} kasus diserahkan kepada ${to}, yang melihatnya begitu tersambung ke kantor.`,
    byFile > 0 && byFileText(given),
    file !== null && fileOfSeveralText(file),
    left > 0 && `${numberInWords(left)} kasus tidak diserahkan dan tidak berubah.`,
  );
}

const byFileText = ({ to, inOffice, byFile }: SeveralGiven): string =>
  inOffice > 0
    ? `${numberInWords(byFile)} kasus lainnya diserahkan kepadanya dengan berkas.`
    : sentence(`${numberInWords(byFile)} kasus diserahkan kepada ${to}`);

/** What became of the file alone. */
export function fileOfSeveralText(file: FileOfSeveral): string {
  switch (file.kind) {
    case "saved":
      return paragraph(
        `Berkas disimpan: ${file.name}.`,
        file.missing > 0 &&
          `Isi ${numberInWords(file.missing)} lampiran tidak ada di peramban ini, jadi tidak ikut.`,
      );
    case "failed":
      return "Serah terima tetap tercatat, tetapi berkasnya gagal dibuat. Tekan “Simpan berkas” untuk mencoba lagi.";
    case "stopped":
      return "Serah terima tetap tercatat, tetapi berkasnya tidak dibuat. Tekan “Simpan berkas” bila siap.";
  }
}
