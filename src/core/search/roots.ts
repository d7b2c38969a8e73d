/**
 * The roots that an Indonesian word may have: "melaporkan" → lapor, laporkan, melapor … Without a
 * dictionary nobody can say which is meant (mengirim ← kirim, mengambil ← ambil), so all are named: two
 * words are kin when they share one.
 */

const VOWEL = "[aiueo]";
const PARTICLES = /(?:lah|kah|pun|nya)$/;
/** A root may itself end in k: cek-an, tunjuk-kan. */
const SUFFIXES = [/kan$/, /an$/, /i$/];

/** A prefix, and what the root began with before the prefix swallowed it. */
const BEFORE: readonly (readonly [prefix: RegExp, began: readonly string[]])[] = [
  [/^(?:di|ke|se|ber|per|ter)/, [""]],
  [/^(?:be|pe|te)(?=r)/, [""]],
  [/^(?:me|pe)(?=[lrwymn])/, [""]],
  [new RegExp(`^(?:mem|pem)(?=${VOWEL})`), ["p"]],
  [/^(?:mem|pem)(?=[bfpv])/, [""]],
  [new RegExp(`^(?:meny|peny)(?=${VOWEL})`), ["s"]],
  [new RegExp(`^(?:men|pen)(?=${VOWEL})`), ["t"]],
  [/^(?:men|pen)(?=[cdjstz])/, [""]],
  [new RegExp(`^(?:meng|peng)(?=${VOWEL})`), ["", "k"]],
  [/^(?:meng|peng)(?=[ghkq])/, [""]],
  [/^(?:menge|penge)(?=...$)/, [""]],
];

/** A shorter one says nothing: "kas" is in "kasi" and in "berkas". */
const LEAST = 4;
const LEAST_AFTER_PENGE = 3;

const withoutEnds = (word: string): string[] => {
  const bare = word.replace(PARTICLES, "");
  return [word, bare, ...SUFFIXES.map((suffix) => bare.replace(suffix, ""))];
};

const withoutBeginnings = (word: string): string[] =>
  BEFORE.flatMap(([prefix, began]) => {
    if (!prefix.test(word)) return [];
    const rest = word.replace(prefix, "");
    return rest.length < LEAST && !/^(?:menge|penge)/.test(word) ? [] : began.map((b) => b + rest);
  });

/** @returns the word and every root it may have, each once. */
export function rootsOf(word: string): string[] {
  const ends = withoutEnds(word);
  const once = ends.flatMap(withoutBeginnings);
  const twice = once.flatMap(withoutBeginnings);
  const long = [...ends, ...once, ...twice].filter(({ length }) => length >= LEAST);
  const short = once.filter(({ length }) => length === LEAST_AFTER_PENGE);
  return [...new Set([word, ...long, ...short])];
}
