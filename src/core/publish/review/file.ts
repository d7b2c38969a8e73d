/** The file in which a draft goes from hand to hand: plain JSON, read with distrust. */
import { z } from "zod";
import { type Draft, DraftSchema } from "../../draft/draft.ts";
import { sopOf } from "../../draft/to-sop.ts";
import { seenData } from "../../text/clean.ts";
import { wallClock } from "../../time/zone.ts";
import { differences } from "../differences.ts";
import { type Review, ReviewSchema } from "./review.ts";

const KIND = "konsep-sop";
const VERSION = 1;
/** Characters; the largest draft seen has 200,000. */
const LONGEST = 5_000_000;

const FileSchema = z.object({
  kind: z.literal(KIND),
  v: z.literal(VERSION),
  draft: DraftSchema,
  review: ReviewSchema,
});

export interface SentDraft {
  draft: Draft;
  review: Review;
}

/** @returns the review after the draft was sent once more. @param at epoch ms. */
export function sent(
  { draft, review }: SentDraft,
  { by, at, note }: { by: string; at: number; note: string },
): Review {
  const { day } = wallClock(at);
  const changes =
    review.sent === null ? [] : differences(sopOf(review.sent, day), sopOf(draft, day));
  return { ...review, sendings: [...review.sendings, { by, at, note, changes }], sent: draft };
}

/** @returns the file's text. */
export const draftFile = ({ draft, review }: SentDraft): string =>
  `${JSON.stringify({ kind: KIND, v: VERSION, draft, review }, null, 1)}\n`;

export type DraftFileProblem = "too-large" | "no-json" | "other" | "newer" | "damaged";

/** @returns what the file holds, or why it is not opened. Never throws. */
export function readDraftFile(text: string): SentDraft | { problem: DraftFileProblem } {
  if (text.length > LONGEST) return { problem: "too-large" };
  const data = parsed(text);
  if (data === undefined) return { problem: "no-json" };
  const head = z.looseObject({ kind: z.literal(KIND), v: z.number() }).safeParse(data);
  if (!head.success) return { problem: "other" };
  const shape = z.looseObject({ draft: z.looseObject({ shape: z.number() }) }).safeParse(data);
  if (head.data.v > VERSION || (shape.data?.draft.shape ?? 0) > 1) return { problem: "newer" };
  const file = FileSchema.safeParse(data);
  if (!file.success) return { problem: "damaged" };
  const { draft, review } = seenData(file.data);
  return { draft, review };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns the sentences for the person; what is in the browser stays as it is. */
export function draftFileProblemText(problem: DraftFileProblem): string {
  switch (problem) {
    case "too-large":
      return "Berkas ini jauh lebih besar daripada konsep SOP, jadi tidak dibuka.";
    case "no-json":
      return "Berkas ini terpotong atau bukan berkas konsep. Minta sekali lagi kepada pengirimnya.";
    case "other":
      return "Berkas ini bukan berkas konsep SOP. Pilih berkas yang namanya berakhir -konsep.json, dari halaman ini, bagian Keluar.";
    case "newer":
      return "Berkas ini ditulis oleh terbitan situs yang lebih baru. Muat ulang halaman ini, lalu buka sekali lagi.";
    case "damaged":
      return "Isi berkas ini rusak atau diubah di luar halaman ini, jadi tidak dibuka. Minta sekali lagi kepada pengirimnya.";
  }
}
