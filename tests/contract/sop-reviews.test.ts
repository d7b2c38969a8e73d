import { beforeEach, describe, expect, it } from "vitest";
import { openReviews, type Reviews } from "../../src/browser/drafting/reviews.ts";
import { openSopDrafts } from "../../src/browser/drafting/sop-drafts.ts";
import { SOP_REVIEWS } from "../../src/browser/places.ts";
import type { KeyValue } from "../../src/browser/store/key-value.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { NO_REVIEW, withRemark } from "../../src/core/publish/review/review.ts";

const lock = { run: <T>(_name: string, work: () => Promise<T>) => work() };
const remark = (id: string) => ({
  ...{ id, place: { part: "identity" }, placeName: "Identitas", text: "Periksa.", by: "A", at: 1 },
});

describe("reviews in the store", () => {
  let kv: KeyValue;
  let reviews: Reviews;
  beforeEach(() => {
    kv = memoryKeyValue();
    reviews = openReviews(kv, lock);
  });

  it("are empty before anything was said, and keep each change upon the one before", async () => {
    expect(await reviews.read("x")).toEqual({ by: "", review: NO_REVIEW });
    for (const id of ["a", "b"]) {
      await reviews.change("x", (kept) => ({
        by: "Ani",
        review: withRemark(kept.review, remark(id)),
      }));
    }
    const { by, review } = await openReviews(kv, lock).read("x");

    expect(by).toBe("Ani");
    expect(review.remarks.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("are left alone where a newer release wrote them, or nobody can read them", async () => {
    await kv.set(SOP_REVIEWS.at("x"), { kind: "sop-review", version: 2 });
    await kv.set(SOP_REVIEWS.at("y"), { kind: "sop-review", version: 1, by: 3 });
    const change = (id: string) => reviews.change(id, (kept) => kept);

    await expect(change("x")).rejects.toMatchObject({ failure: "newer" });
    await expect(change("y")).rejects.toMatchObject({ failure: "corrupted" });
    expect(await kv.get(SOP_REVIEWS.at("x"))).toEqual({ kind: "sop-review", version: 2 });
  });

  it("go with their draft", async () => {
    await reviews.change("x", (kept) => ({ ...kept, by: "Ani" }));
    await openSopDrafts(kv, lock).remove("x");

    expect(await kv.keys()).toEqual([]);
  });
});
