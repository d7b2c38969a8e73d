/**
 * Where an Indonesian word may be broken: the rules of "pemenggalan kata" in EYD edisi V (Keputusan Kepala
 * Badan Pengembangan dan Pembinaan Bahasa 0424/I/BS.00.01/2022). Where they need a dictionary (ber-ada or
 * be-rada? tindak-an or tinda-kan?) the place is left out: a break too few is no fault.
 */

/** Letters that stand for one consonant, and vowels that may be one sound. */
const UNITS = /ng|ny|kh|sy|[a-z]/g;
const DIPHTHONGS = new Set(["ai", "au", "ei", "oi", "eu"]);
const isVowel = (unit: string) => /^[aeiou]$/.test(unit);

/** No single letter stays behind, and no rest that is hardly longer than the hyphen. */
const LEAST = { before: 2, after: 3 };

/** Prefixes that end in a consonant which the syllable behind could claim: ber-ada, per-uangan, meng-ambil. */
const PREFIX = /^(?:mem|di|ke|se|pem)?(?:ber|ter|per)(?=[aeiou])|^(?:me|pe)ng(?=[aeiou])/;
/** A lone consonant before a last -an belongs to the stem or to the suffix. */
const SUFFIX = /(?<=[aeiou])(?:ng|ny|kh|sy|[^aeiou])an$/;

/** The end of the first syllable among the consonants `cluster` between two vowels, in letters. */
function share(cluster: readonly string[]): number {
  const [first = "", second = ""] = cluster;
  if (cluster.length === 1) return 0;
  // eks-por, teks-tur
  if (cluster.length > 2 && first === "k" && second === "s") return 2;
  return first.length;
}

/**
 * @param word letters only.
 * @returns how many letters may stand before the hyphen, ascending; nothing for what is no word.
 */
export function breaksOf(word: string): number[] {
  const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  if (plain.length !== word.length || /^\p{Lu}{1,5}$/u.test(word)) return [];
  const units = plain.match(UNITS) ?? [];
  const claimed = PREFIX.exec(plain)?.[0];
  const stem = SUFFIX.exec(plain);
  const doubtful = new Set([
    ...(claimed === undefined ? [] : [claimed.length - 1, claimed.length - 2]),
    ...(stem === null ? [] : [stem.index]),
  ]);
  const breaks: number[] = [];
  let at = 0;
  let vowel: string | null = null;
  let cluster: string[] = [];
  for (const unit of units) {
    if (isVowel(unit)) {
      const whole = cluster.length === 0 && (vowel === null || DIPHTHONGS.has(vowel + unit));
      const start = at - cluster.join("").length;
      if (vowel !== null && !whole) breaks.push(start + share(cluster));
      vowel = unit;
      cluster = [];
    } else cluster.push(unit);
    at += unit.length;
  }
  return breaks.filter(
    (place) => place >= LEAST.before && word.length - place >= LEAST.after && !doubtful.has(place),
  );
}
