/** Three verdicts on one file, each of its own: never one word for all. */
import { diffInWords } from "../core/case/words/sop-diff-text.ts";
import { agreementText } from "../core/proof/agreement.ts";
import { differencesOf } from "../core/proof/findings.ts";
import { inSeries } from "../core/words/series.ts";
import { capital } from "../core/words/step.ts";
import type { CaseExamination } from "./examine.ts";
import type { Tone, Verdict } from "./judgement.ts";
import type { Pages } from "./pages.ts";
import { pagesText } from "./pages-text.ts";
import { papersText } from "./papers.ts";
import { hides, placeText } from "./places-text.ts";
import { signatureVerdict } from "./signature-verdict.ts";

/** @returns record, pages, signature, in this order. */
export const verdictsOn = (found: CaseExamination): [Verdict, Verdict, Verdict] => [
  recordVerdict(found),
  pagesVerdict(found.pages),
  signatureVerdict(found.signatures),
];

function recordVerdict({ record, extra, papers }: CaseExamination): Verdict {
  const not = "Catatan utuh bukan bukti siapa yang menulisnya, atau bahwa isinya benar.";
  const base = { of: "Catatan", not, parts: [] } as const;
  if (record.kind === "altered") {
    return {
      ...base,
      parts: [],
      list: [],
      tone: "bad",
      title: "Catatan berubah",
      text: [record.why],
    };
  }
  const { file, findings } = record;
  const whole = `Seluruh ${file.log.length} catatan cocok dengan sidiknya dan berurutan.`;
  const replaced =
    extra.replaced > 0
      ? [
          "Catatan di dalam PDF ini diganti sesudah PDF itu dibuat; yang diperiksa ialah yang sekarang.",
        ]
      : [];
  const told = papersText(papers, file.state.files);
  const text = [whole, ...replaced, ...told.text, ...findings.agreements.map(agreementText)];
  const differences = findings.agreements.flatMap((one) => differencesOf(one, diffInWords));
  const list = [...told.list, ...differences, ...findings.remarks];
  const kinds = findings.agreements.map(({ kind }) => kind);
  if (kinds.includes("different")) {
    return { ...base, tone: "bad", title: "SOP di dalam kasus berubah", text, list };
  }
  if (extra.replaced > 0) return { ...base, tone: "bad", title: "Catatan diganti", text, list };
  if (told.isBad) return { ...base, tone: "bad", title: `Catatan utuh, ${told.title}`, text, list };
  if (kinds.some((kind) => kind !== "same")) {
    return { ...base, tone: "open", title: "Catatan utuh, SOP tidak dikenal", text, list };
  }
  if (told.title)
    return { ...base, tone: "open", title: `Catatan utuh, ${told.title}`, text, list };
  return { ...base, tone: "good", title: "Catatan utuh", text, list };
}

function pagesVerdict(pages: Pages): Verdict {
  const not =
    "Halaman yang sama berarti tercetak menurut catatan di dalamnya; bukan bukti bahwa catatan itu benar.";
  const [tone, title] = pagesTitle(pages);
  // A signature in its place is no difference: only what it hides is told.
  const places =
    "places" in pages ? pages.places.filter((one) => one.kind !== "signature" || hides(one)) : [];
  const list = places.map(placeText);
  const sides = "sides" in pages && (tone === "bad" || places.length > 0) ? pages.sides : null;
  const text = [pagesText(pages)];
  return { of: "Halaman", tone, title, text, list, parts: [], places, sides, not };
}

function pagesTitle(pages: Pages): [Tone, string] {
  switch (pages.kind) {
    case "none":
      return ["open", "Tidak ada halaman"];
    case "same":
      return pages.places.some(hides)
        ? ["open", "Halaman sama dengan catatan, sebagian tertutup"]
        : ["good", "Halaman sama dengan catatan"];
    case "among":
      return ["good", "Halaman sama dengan catatan"];
    case "different":
      return ["bad", differing(pages)];
    case "by digests":
      return pages.changes.length > 0
        ? ["bad", differing(pages)]
        : ["open", `Halaman dibuat terbitan lain: tata letak ${pages.layout}`];
    case "cut":
      return ["bad", "PDF terpotong"];
    case "no digests":
    case "unreadable":
    case "unknown":
      return ["open", "Halaman tidak dapat dipastikan"];
  }
}

function differing({ changes }: Extract<Pages, { changes: unknown }>): string {
  const pages = changes.flatMap((one) => ("page" in one ? [one.page + 1] : []));
  if (pages.length === 0) return "Halaman berbeda";
  const numbers = [...new Set(pages)].sort((a, b) => a - b).map(String);
  return `Halaman berbeda pada halaman ${inSeries(numbers)}`;
}

const NUMBERS = ["nol", "satu", "dua", "tiga"];

/** @returns one sentence over all three. */
export function summaryOf(verdicts: readonly Verdict[]): string {
  const count = (tone: Tone) => verdicts.filter((one) => one.tone === tone).length;
  const [first, ...rest] = (
    [
      [count("good"), "cocok"],
      [count("bad"), "tidak cocok"],
      [count("open"), "tidak ada atau belum pasti"],
    ] as const
  ).filter(([n]) => n > 0);
  if (first === undefined) return "";
  const [n, what] = first;
  return capital(
    [
      `${NUMBERS[n]} pemeriksaan ${what}`,
      ...rest.map(([more, other]) => `${NUMBERS[more]} ${other}`),
    ].join(", "),
  );
}
