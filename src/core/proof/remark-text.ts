import { pausedInWords } from "../words/clock.ts";
import { dayInWords } from "../words/day.ts";
import { duration } from "../words/duration.ts";
import { inSeries } from "../words/series.ts";
import { dayInWordsAt, momentZoned } from "../words/time.ts";
import type { Remark } from "./remarks.ts";

/** @returns the remark as one sentence that says what stands in the record. */
export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case "future":
      return `Ada catatan bertanggal ${momentZoned(remark.at)}, sesudah waktu perangkat ini.`;
    case "before the version":
      return `Kasus dibuka ${dayInWordsAt(remark.at)}, sebelum SOP versi ${remark.version} terbit (${dayInWords(remark.published)}).`;
    case "unusual hour":
      return `Langkah ${inSeries(remark.steps.map(String))} selesai pada malam hari atau hari libur, mulai ${momentZoned(remark.at)}.`;
    case "rushed":
      return `Seluruh ${remark.steps} langkah selesai dalam ${duration(remark.minutes)}.`;
    case "paused":
      return `Waktu kasus dihentikan ${pausedInWords(remark.times, remark.minutes)}; itu tidak dihitung sebagai waktu pengerjaan.`;
    case "recorded late":
      return `${remark.entries} catatan ditulis lebih dari seminggu sesudah terjadi, paling lama ${remark.days} hari.`;
  }
}
