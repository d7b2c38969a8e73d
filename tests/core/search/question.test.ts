import { expect, test } from "vitest";
import { notionsOf, synonymsOf } from "../../../src/core/search/question.ts";

const SYNONYMS = synonymsOf([
  ["Waktu baku", "durasi", "berapa lama"],
  ["backup", "cadangan"],
]);
const asked = (question: string) =>
  notionsOf(question, SYNONYMS).map(({ wordings }) => wordings.map((words) => words.join(" ")));

test.each(["langkah 5", "Langkah ke-5", "step kelima", "no. 5", "nomor lima"])(
  "“%s” is a step by its number",
  (question) => {
    expect(asked(question)).toEqual([["#5", "5"]]);
  },
);

test("a number that stands alone, and one of a law, stay numbers", () => {
  expect(asked("5")).toEqual([["5"]]);
  expect(asked("PP 82/2012")).toEqual([["pp"], ["82"], ["2012"]]);
});

test("a known name brings the others of its notion, the longest name first", () => {
  expect(asked("berapa lama langkah 4")).toEqual([
    ["berapa lama", "waktu baku", "durasi"],
    ["#4", "4"],
  ]);
  expect(asked("cadangan")).toEqual([["cadangan", "backup"]]);
});

test("a name of several words is not sought in another's place, unless it is the usual one", () => {
  expect(asked("durasi")).toEqual([["durasi", "waktu baku"]]);
});

test("words that say nothing are left out, unless nothing else is asked", () => {
  expect(asked("apakah surat itu")).toEqual([["surat"]]);
  expect(asked("untuk apa")).toEqual([["untuk"], ["apa"]]);
  expect(asked(" . ")).toEqual([]);
});

test("numbers must be there, words may be nearly so", () => {
  expect(notionsOf("surat 30", SYNONYMS).map(({ exact }) => exact)).toEqual([false, true]);
});
