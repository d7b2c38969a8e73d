/** Each finding as one sentence, and the rule it follows from in another. */

import { duration } from "../words/duration.ts";
import { numberInWords } from "../words/number.ts";
import { percent } from "../words/ratio.ts";
import { capital, stepText } from "../words/step.ts";
import { type Finding, RULES } from "./findings.ts";
import { LEAST } from "./sample.ts";
import { partInWords } from "./words.ts";

const stepName = ({ number }: { number: number }) => capital(stepText(number));

/** @returns what stands out, in Indonesian. */
export function sentenceOf(finding: Finding): string {
  switch (finding.rule) {
    case "too-few":
      return finding.n === 0
        ? "Belum ada kasus selesai dalam periode ini; tidak ada yang dapat disimpulkan tentang waktu seluruh kasus."
        : `Baru ${numberInWords(finding.n)} kasus selesai dalam periode ini: terlalu sedikit untuk disimpulkan.`;
    case "all-on-time":
      return `Semua ${numberInWords(finding.of)} kasus selesai dalam batas hari kerjanya.`;
    case "late-cases":
      return `${partInWords(finding.part, finding.of)} kasus selesai melewati batas hari kerjanya.`;
    case "running-late":
      return `${partInWords(finding.part, finding.of)} kasus yang masih berjalan sudah melewati batas hari kerjanya.`;
    case "late-rounds":
      return `${stepName(finding.step)} melewati waktu bakunya (${finding.step.standardText}) pada ${partInWords(finding.part, finding.of)} putaran; mediannya ${duration(finding.median)}.`;
    case "waiting":
      return `${stepName(finding.step)} biasanya menunggu ${duration(finding.median)} sebelum dimulai, lebih lama daripada waktu bakunya sendiri (${finding.step.standardText}).`;
    case "bottleneck":
      return `${stepName(finding.step)} memakan ${percent(finding.share)} dari seluruh waktu kerja dan tunggu.`;
    case "returned":
      return returnedSentence(finding);
    case "late-entry":
      return `${partInWords(finding.part, finding.of)} penyelesaian langkah dicatat lebih dari satu hari kerja setelah terjadi; waktunya bergantung pada ingatan.`;
    case "left-out":
      return `${partInWords(finding.part, finding.of)} putaran berada di luar tahun yang hari liburnya sudah ditetapkan dan tidak ikut dihitung waktunya.`;
  }
}

function returnedSentence(finding: Extract<Finding, { rule: "returned" }>): string {
  const often = `${stepName(finding.step)} mengembalikan pekerjaan pada ${partInWords(finding.part, finding.of)} putaran`;
  return finding.reason === null
    ? `${often}.`
    : `${often}; alasan tersering: “${finding.reason.text}” (${numberInWords(finding.reason.times)} kali).`;
}

/** @returns the stated rule by which a finding of this kind is shown. */
export function ruleText(rule: Finding["rule"]): string {
  const enough = `paling sedikit ${LEAST}`;
  switch (rule) {
    case "too-few":
      return `Muncul bila kasus selesai kurang dari ${LEAST}.`;
    case "all-on-time":
      return `Muncul bila ${enough} kasus selesai dapat dinilai dan tidak satu pun terlambat.`;
    case "late-cases":
      return `Muncul bila ${enough} kasus dapat dinilai dan ${percent(RULES.lateCases)} atau lebih terlambat.`;
    case "running-late":
      return "Muncul bila ada satu saja kasus berjalan yang melewati batasnya.";
    case "late-rounds":
      return `Muncul bila ${enough} putaran dapat dinilai dan sepertiga atau lebih melewati waktu baku.`;
    case "waiting":
      return `Muncul bila ${enough} waktu tunggu tercatat dan mediannya melebihi waktu baku langkah itu.`;
    case "bottleneck":
      return `Muncul bila satu langkah memakan ${percent(RULES.bottleneck)} atau lebih dari jumlah waktu semua langkah.`;
    case "returned":
      return `Muncul bila ${enough} putaran berakhir dan ${percent(RULES.returned)} atau lebih dikembalikan.`;
    case "late-entry":
      return `Muncul bila ${percent(RULES.lateEntry)} atau lebih penyelesaian dicatat lebih dari satu hari kerja setelah terjadi.`;
    case "left-out":
      return `Muncul bila ${percent(RULES.leftOut)} atau lebih putaran tidak dapat dihitung waktunya.`;
  }
}
