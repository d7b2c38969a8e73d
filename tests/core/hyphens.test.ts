/** Words broken as EYD V breaks them; where it needs a dictionary, not at all. */
import { expect, test } from "vitest";
import { breaksOf } from "../../src/core/hyphens.ts";

const broken = (word: string) =>
  [0, ...breaksOf(word)]
    .map((from, i, all) => word.slice(from, all[i + 1] ?? word.length))
    .join("-");

test.each([
  // Between vowels that are two sounds, never inside a diphthong.
  "pan-dai",
  "sau-dara",
  "sur-vei",
  "am-boi",
  "keu-angan",
  // A lone consonant goes with the vowel behind it; ng, ny, kh and sy are one.
  "ke-nyang",
  "mu-ta-khir",
  "mu-sya-wa-rah",
  // Two are parted; of three or more the first stays.
  "Ap-ril",
  "makh-luk",
  "sang-gup",
  "ben-trok",
  "in-stru-men",
  "eks-por",
  // Words of offices.
  "pe-nye-leng-ga-raan",
  "per-tang-gung-ja-waban",
  "mem-per-tim-bang-kan",
  "Per-men-ko-minfo",
  "no-men-kla-tur",
])("%s", (word) => {
  expect(broken(word.replaceAll("-", ""))).toBe(word);
});

test.each([
  ["a lone letter", "aula"],
  ["a short rest", "mandi"],
  ["ber- before a vowel", "beran"],
  ["a stem before -an", "makan"],
  ["an acronym", "BSRE"],
  ["what is no word", "xkcd"],
])("%s is never parted", (_, word) => {
  expect(broken(word)).toBe(word);
});

test("the consonant between prefix or suffix and stem stays with neither", () => {
  expect(broken("perangkat")).toBe("perang-kat");
  expect(broken("mengoperasikan")).toBe("mengo-pe-ra-sikan");
  expect(broken("kelengkapan")).toBe("ke-leng-kapan");
});
