import { longDay, shortTime } from "../form/words.ts";
import { dayInWords } from "../sop/day.ts";
import type { Remark } from "./remarks.ts";

/** @returns the remark as one sentence that says what stands in the record. */
export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case "future":
      return `Ada catatan bertanggal ${shortTime(remark.at)} WITA, sesudah waktu perangkat ini.`;
    case "before the version":
      return `Kasus dibuka ${longDay(remark.at)}, sebelum SOP versi ${remark.version} terbit (${dayInWords(remark.published)}).`;
    case "unusual hour":
      return `Langkah ${listed(remark.steps)} selesai pada malam hari atau hari libur, mulai ${shortTime(remark.at)} WITA.`;
    case "rushed":
      return `Seluruh ${remark.steps} langkah selesai dalam ${remark.minutes} menit.`;
    case "recorded late":
      return `${remark.entries} catatan ditulis lebih dari seminggu sesudah terjadi, paling lama ${remark.days} hari.`;
  }
}

const inWords = new Intl.ListFormat("id");
const listed = (steps: readonly number[]): string => inWords.format(steps.map(String));
