/**
 * A draft from hand to hand: who sent it when with which changes, and remarks at its places. What is
 * remembered beside a draft, and what its file carries.
 */
import { z } from "zod";
import { DraftSchema } from "../../draft/draft.ts";

const text = z.string();
const moment = z.int().nonnegative();

/** A place of the draft: a cell or a row by the step's id, or a part around the table. */
const PlaceSchema = z.union([
  z.strictObject({ step: text, column: text.nullable() }),
  z.strictObject({ part: text }),
]);

const RemarkSchema = z.object({
  id: text.min(1),
  place: PlaceSchema,
  /** What the place was called when it was remarked on: it may be gone. */
  placeName: text,
  text,
  by: text,
  /** Epoch ms. */
  at: moment,
  resolved: z.object({ by: text, at: moment }).nullable(),
});

const SendingSchema = z.object({
  by: text,
  at: moment,
  note: text,
  /** What differs from the draft as it was sent before, in sentences. */
  changes: z.array(text),
});

export const ReviewSchema = z.object({
  /** Oldest first. */
  sendings: z.array(SendingSchema),
  /** The draft as it was sent last; null before the first time. */
  sent: z.union([DraftSchema, z.null()]),
  /** Oldest first. */
  remarks: z.array(RemarkSchema),
});

export type Review = z.infer<typeof ReviewSchema>;
export type Remark = Review["remarks"][number];
export type RemarkPlace = z.infer<typeof PlaceSchema>;

export const NO_REVIEW: Review = { sendings: [], sent: null, remarks: [] };

export const withRemark = (review: Review, remark: Omit<Remark, "resolved">): Review => ({
  ...review,
  remarks: [...review.remarks, { ...remark, resolved: null }],
});

/** @param resolved who is done with it and when; null opens it again. */
export const withResolved = (review: Review, id: string, resolved: Remark["resolved"]): Review => ({
  ...review,
  remarks: review.remarks.map((one) => (one.id === id ? { ...one, resolved } : one)),
});

/** @returns the review with what another's file says besides: remarks and sendings that are not here yet. */
export function joined(own: Review, other: Review): Review {
  const remarks = new Map(own.remarks.map((one) => [one.id, one]));
  for (const remark of other.remarks) {
    const here = remarks.get(remark.id);
    // Whoever resolved it last knows best; a remark once resolved is opened again by hand alone.
    remarks.set(remark.id, here?.resolved ? here : remark);
  }
  const all = [...own.sendings, ...other.sendings];
  const key = ({ by, at }: Review["sendings"][number]) => `${at} ${by}`;
  const sendings = all.filter((one, n) => all.findIndex((each) => key(each) === key(one)) === n);
  return {
    sendings: sendings.toSorted((a, b) => a.at - b.at),
    sent: other.sent ?? own.sent,
    remarks: [...remarks.values()].toSorted((a, b) => a.at - b.at),
  };
}
