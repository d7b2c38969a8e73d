import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edited } from "../../../src/core/draft/edited.ts";
import { draftOf } from "../../../src/core/draft/from-sop.ts";
import {
  draftFile,
  draftFileProblemText,
  readDraftFile,
  type SentDraft,
  sent,
} from "../../../src/core/publish/review/file.ts";
import { placeAt, placeName, rowsOf } from "../../../src/core/publish/review/places.ts";
import {
  joined,
  NO_REVIEW,
  withRemark,
  withResolved,
} from "../../../src/core/publish/review/review.ts";
import { publishedSop } from "../../support/content.ts";
import { anyDraft } from "../../support/drafts.ts";

const AT = Date.UTC(2026, 10, 27, 2);
const draft = draftOf(publishedSop());
const [first, second] = draft.steps as [never, never] as unknown as (typeof draft.steps)[number][];
const step = first?.id ?? "";

const remark = (id: string, at = AT) => ({
  id,
  place: { step, column: "duration" },
  placeName: "Langkah 1, Waktu",
  text: "Terlalu singkat.",
  by: "Budi Contoh",
  at,
});
const opened = (given: SentDraft): SentDraft => {
  const read = readDraftFile(draftFile(given));
  if ("problem" in read) throw new Error(read.problem);
  return read;
};

describe("a draft from hand to hand", () => {
  it("comes out of its file as it went in, whatever the draft", () => {
    fc.assert(
      fc.property(anyDraft(), (any) => {
        const review = sent({ draft: any, review: NO_REVIEW }, { by: "A", at: AT, note: "" });
        const once = opened({ draft: any, review });

        expect(opened(once)).toEqual(once);
        expect(once.draft.steps.map(({ id }) => id)).toEqual(any.steps.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });

  it("says who wrote what and when, each time against the time before", () => {
    const author = {
      draft,
      review: sent({ draft, review: NO_REVIEW }, { by: "Ani", at: AT, note: "Mohon diperiksa" }),
    };
    const reviewer = opened(author);
    const changed = edited(reviewer.draft, { kind: "cell", step, cell: "duration", text: "2 jam" });
    const back = sent({ ...reviewer, draft: changed }, { by: "Budi", at: AT + 1, note: "" });

    expect(back.sendings).toEqual([
      { by: "Ani", at: AT, note: "Mohon diperiksa", changes: [] },
      {
        by: "Budi",
        at: AT + 1,
        note: "",
        changes: [`Langkah 1, Waktu: “${first?.duration}” menjadi “2 jam”.`],
      },
    ]);
  });

  it("brings remarks back, and keeps here what is resolved here", () => {
    const own = withResolved(withRemark(NO_REVIEW, remark("a")), "a", { by: "Ani", at: AT + 5 });
    const other = withRemark(withRemark(NO_REVIEW, remark("a")), remark("b", AT + 9));
    const both = joined(own, other);

    expect(both.remarks.map(({ id, resolved }) => [id, resolved?.by ?? null])).toEqual([
      ["a", "Ani"],
      ["b", null],
    ]);
    expect(joined(both, other)).toEqual(both);
    expect(withResolved(both, "a", null).remarks[0]?.resolved).toBeNull();
  });
});

describe("the place of a remark", () => {
  it("follows its row wherever it goes, and is named as gone with it", () => {
    const place = placeAt(`step ${step}`, "duration");
    const moved = edited(draft, { kind: "move-step", step, to: 3 });

    expect(placeName(draft, place)).toBe("Langkah 1, Waktu");
    expect(placeName(moved, place)).toBe("Langkah 4, Waktu");
    expect(placeName(edited(draft, { kind: "remove-step", step }), place)).toBeNull();
  });

  it("may be a row, a performer's cell, or a part of the paper", () => {
    const [actor] = draft.actors;

    expect(placeName(draft, placeAt(`step ${second?.id}`, ""))).toBe("Langkah 2");
    expect(placeName(draft, placeAt(`step ${step}`, actor?.id ?? ""))).toBe(
      `Langkah 1, ${actor?.name}`,
    );
    expect(placeName(draft, placeAt("part legalBasis", ""))).toBe("Dasar hukum");
    expect(placeName(draft, { part: "tidak-ada" })).toBeNull();
    expect(rowsOf(draft)).toHaveLength(12 + draft.steps.length);
  });
});

const good = JSON.parse(draftFile({ draft, review: NO_REVIEW }));

describe("a file that is not opened", () => {
  it.each<[string, string, RegExp]>([
    ["too large", " ".repeat(5_000_001), /jauh lebih besar/],
    ["cut off", JSON.stringify(good).slice(0, 500), /terpotong/],
    ["no text at all", "", /terpotong/],
    ["a case", JSON.stringify({ kind: "kasus", v: 1 }), /bukan berkas konsep/],
    ["a list", "[]", /bukan berkas konsep/],
    ["of a newer release", JSON.stringify({ ...good, v: 2 }), /lebih baru/],
    [
      "with a newer draft",
      JSON.stringify({ ...good, draft: { ...good.draft, shape: 2 } }),
      /lebih baru/,
    ],
    [
      "without its steps",
      JSON.stringify({ ...good, draft: { ...good.draft, steps: null } }),
      /rusak/,
    ],
    [
      "with remarks that are none",
      JSON.stringify({ ...good, review: { ...NO_REVIEW, remarks: [{}] } }),
      /rusak/,
    ],
  ])("%s", (_, text, said) => {
    const read = readDraftFile(text);

    expect("problem" in read ? draftFileProblemText(read.problem) : "").toMatch(said);
  });

  it("is told and never thrown, whatever stands in it", () => {
    fc.assert(fc.property(fc.json(), (text) => void readDraftFile(text)));
  });
});
