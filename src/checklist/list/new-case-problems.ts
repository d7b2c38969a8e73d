/** What keeps a case from being opened, in words. */
import { cleanLine } from "../../core/text/clean.ts";
import type { momentProblem } from "../../core/words/entry-time.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { PART_FAILED } from "../../ui/lazy.tsx";
import type { EMPTY_CASE } from "../new-case-draft.ts";
import { SOP_FAILED } from "../ui/Awaiting.tsx";
import type { Awaited } from "../use-published.ts";

type Draft = typeof EMPTY_CASE;

/** Without its SOP no case can begin. */
export function sopProblems(chosen: string, { sop, failed }: Awaited): Problem[] {
  if (sop) return [];
  const waiting = failed ? SOP_FAILED : "SOP ini masih dimuat. Tunggu sebentar, lalu tekan lagi.";
  return [{ field: "k-sop", message: chosen === "" ? "Pilih SOP." : waiting }];
}

/** In the order of the form. @param now epoch ms. */
export const newCaseProblems = (draft: Draft, now: number, rule: MomentRule): Problem[] => [
  ...blanks(draft),
  ...openingProblems(draft, now, rule),
];

function blanks(text: { number: string; subject: string; applicant: string }): Problem[] {
  const messages = [
    [text.number, "k-nomor", "Isi nomor kasus."],
    [text.subject, "k-perihal", "Isi perihal."],
    [text.applicant, "k-pemohon", "Isi pemohon."],
  ] as const;
  return messages
    .filter(([value]) => cleanLine(value) === "")
    .map(([, field, message]) => ({ field, message }));
}

export type MomentRule = typeof momentProblem;

/** Fetched when a time is typed; never rejects: what cannot be checked is not recorded. */
export const momentRule = (): Promise<MomentRule> =>
  import("../../core/words/entry-time.ts").then(
    (part) => part.momentProblem,
    () => () => ({ part: "date", message: PART_FAILED }),
  );

function openingProblems(draft: Draft, now: number, rule: MomentRule): Problem[] {
  const wrong = draft.when === "now" ? null : rule("dibuka", draft, { now });
  if (wrong === null) return [];
  const field = wrong.part === "date" ? "k-dibuka-tanggal" : "k-dibuka-jam";
  return [{ field, message: wrong.message }];
}
