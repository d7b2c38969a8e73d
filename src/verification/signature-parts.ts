/** What is said of each signature: what was looked at, what was found, and what stays open. */
import { inSeries } from "../core/words/series.ts";
import { momentZoned } from "../core/words/time.ts";
import type { Holder, SignatureCheck, StampCheck } from "../pdf/cms/check.ts";
import { isHarmless } from "../pdf/read/changes.ts";
import { differencesInWords } from "./changes-text.ts";
import type { Part, Tone } from "./judgement.ts";
import { chainText, coverFault, PERMISSIONS, sealFault } from "./signature-words.ts";
import type { CheckedSignature } from "./signatures.ts";

type Fact = [label: string, value: string];

/** @returns title and tone of the worst that was found, with all that was read. */
export function signaturePart(one: CheckedSignature): Part {
  const [tone, title] = judged(one);
  return { tone, title, facts: factsOf(one), list: remarksOn(one) };
}

function judged(one: CheckedSignature): [Tone, string] {
  const { covers, value, after, permits } = one;
  if (covers !== "whole" && covers !== "part")
    return ["bad", "Tanda tangan tidak berlaku atas berkas ini"];
  if (value.kind === "unreadable" || value.kind === "none") {
    return ["bad", "Isi tanda tangan tidak terbaca"];
  }
  if (value.kind === "other") return ["open", "Bentuk tanda tangan tidak dikenal di sini"];
  if (value.kind === "no crypto") return ["open", "Tanda tangan belum dapat diperiksa"];
  const fault = value.kind === "signature" ? sealFault(value.check) : stampFault(value.check);
  if (fault !== null) return fault;
  if (permits?.broken) return ["bad", "Diubah sesudahnya, padahal penanda tangan melarangnya"];
  if (!after.every(isHarmless)) return ["bad", "Berkas diubah sesudah ditandatangani"];
  return value.kind === "signature"
    ? openOrGood(value.check, SIGNED)
    : openOrGood(value.check, STAMPED);
}

const SIGNED = {
  good: "Tanda tangan cocok",
  chain: "Tanda tangan cocok, rantai belum diperiksa",
  weak: "Tanda tangan cocok, tetapi caranya lemah",
  expired: "Tanda tangan cocok, waktunya tidak terbukti",
};
const STAMPED: typeof SIGNED = {
  good: "Stempel waktu cocok",
  chain: "Stempel waktu cocok, rantai belum diperiksa",
  weak: "Stempel waktu cocok, tetapi caranya lemah",
  expired: "Stempel waktu cocok, waktunya tidak terbukti",
};

function openOrGood(check: SignatureCheck | StampCheck, words: typeof SIGNED): [Tone, string] {
  if (check.chain.kind === "broken") return ["bad", "Rantai sertifikat putus"];
  if (check.chain.kind !== "office") return ["open", words.chain];
  if ("weak" in check && check.weak) return ["open", words.weak];
  if ("expiredSince" in check && check.expiredSince) return ["open", words.expired];
  return ["good", words.good];
}

function stampFault({ answer }: StampCheck): [Tone, string] | null {
  if (answer === "wrong") return ["bad", "Stempel waktu tidak cocok dengan berkas"];
  return answer === "unknown" ? ["open", "Stempel waktu tidak dapat diperiksa di sini"] : null;
}

function factsOf(one: CheckedSignature): Fact[] {
  const { value } = one;
  if (value.kind === "signature") {
    const { signer, chain } = value.check;
    return [
      ["Penanda tangan", holderText(signer)],
      ["Penerbit sertifikat", issuerText(signer)],
      ["Waktu", timeText(value.check)],
      ["Meliputi", coverText(one)],
      ["Rantai sertifikat", chainText(chain)],
    ];
  }
  if (value.kind === "timestamp") {
    const { by, at, chain } = value.check;
    return [
      ["Pemberi stempel waktu", holderText(by)],
      ["Waktu", momentZoned(at)],
      ["Meliputi", coverText(one)],
      ["Rantai sertifikat", chainText(chain)],
    ];
  }
  return [["Isian", one.field === "" ? "tanpa nama" : one.field]];
}

const issuerText = (holder: Holder | null): string => holder?.issuer ?? "tidak disebut";

function holderText(holder: Holder | null): string {
  if (holder === null) return "sertifikatnya tidak ada di dalam tanda tangan";
  const named = [holder.name, holder.organization].filter((one) => one !== null);
  return named.length === 0 ? "tanpa nama" : named.join(", ");
}

function timeText({ claimed, stamp }: SignatureCheck): string {
  if (stamp?.answer === "right") {
    const [at, by] = [momentZoned(stamp.at), holderText(stamp.by)];
    return stamp.chain.kind === "office"
      ? `${at}, menurut stempel waktu ${by}`
      : `${at}, menurut stempel waktu ${by}; pemberi stempel itu belum dicocokkan dengan daftar kantor`;
  }
  if (claimed === null)
    return stamp === null
      ? "tidak disebut, tanpa stempel waktu"
      : "tidak disebut, stempel waktunya tidak cocok";
  const at = momentZoned(claimed);
  return stamp === null
    ? `${at}, menurut penanda tangan sendiri; tanpa stempel waktu`
    : `${at}, menurut penanda tangan sendiri; stempel waktunya tidak cocok`;
}

function coverText({ covers, after }: CheckedSignature): string {
  if (covers === "whole") return "seluruh berkas";
  if (after.length === 0) return "berkas sebelum tambahan terakhir, yang tidak mengubah isinya";
  const added = inSeries(differencesInWords(after));
  return after.every(isHarmless)
    ? `berkas sebelum tambahan terakhir, yang hanya memuat ${added}`
    : "sebagian saja: berkas diubah sesudahnya";
}

function remarksOn({ covers, value, after, permits }: CheckedSignature): string[] {
  const fault = coverFault(covers);
  const changed = after.filter((one) => !isHarmless(one));
  const remarks = [
    ...(fault === null ? [] : [fault]),
    ...(changed.length === 0
      ? []
      : [`Berubah sesudahnya: ${inSeries(differencesInWords(changed))}.`]),
    ...(permits === null ? [] : [PERMISSIONS[permits.level]]),
  ];
  if (value.kind === "other") {
    return [
      ...remarks,
      value.format === null
        ? "Bentuk tanpa nama tidak diperiksa; mintalah tanda tangan PAdES."
        : `Bentuk ${value.format} tidak diperiksa; mintalah tanda tangan PAdES.`,
    ];
  }
  if (value.kind === "no crypto") {
    return [
      ...remarks,
      "Laman ini dibuka tanpa HTTPS, jadi peramban tidak menyediakan pemeriksaan sandi. Buka lewat HTTPS, lalu pilih berkas itu lagi.",
    ];
  }
  if (value.kind !== "signature") return remarks;
  const { weak, expiredSince, stamp } = value.check;
  return [
    ...remarks,
    ...(weak
      ? ["Memakai SHA-1 atau kunci RSA di bawah 2048 bita kunci: cara ini pernah dipalsukan."]
      : []),
    ...(expiredSince
      ? [
          "Sertifikatnya kini sudah berakhir, dan tidak ada stempel waktu yang membuktikan bahwa penandatanganan terjadi sebelumnya.",
        ]
      : []),
    ...(stamp?.answer === "wrong"
      ? ["Stempel waktu di dalamnya bukan untuk tanda tangan ini."]
      : []),
  ];
}
