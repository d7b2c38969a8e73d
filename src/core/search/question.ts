/** What a reader typed, as the notions asked for. */
import { stepKey } from "./record.ts";
import { isNumber, wordsOf } from "./words.ts";

/** One notion of a question: any of its wordings answers, the first is as it was typed. */
export interface Notion {
  wordings: string[][];
  /** A number is meant as it is written: an answer without it is none. */
  exact: boolean;
}

/** Words that say nothing of what is sought. */
const EMPTY = new Set(
  "adalah agar apa apakah arti atau bagaimana dan dari dengan di itu ini jika ke kepada lagi mana oleh pada saja untuk yang".split(
    " ",
  ),
);

/** What a step is called before its number. */
const STEP = new Set(["langkah", "step", "tahap", "tahapan", "nomor", "no", "kegiatan", "butir"]);

const COUNTED =
  "satu pertama kesatu|dua kedua|tiga ketiga|empat keempat|lima kelima|enam keenam|tujuh ketujuh|delapan kedelapan|sembilan kesembilan|sepuluh kesepuluh";
const NUMBERS = new Map(
  COUNTED.split("|").flatMap((words, n) => words.split(" ").map((word) => [word, `${n + 1}`])),
);

/** A notion, and how many words of the question it takes. */
type Taken = readonly [notion: Notion, words: number];

/** "langkah 5", "step ke-5", "no kelima". */
function step(words: readonly string[], at: number): Taken | null {
  if (!STEP.has(words[at] ?? "")) return null;
  const by = words[at + 1] === "ke" ? 2 : 1;
  const said = words[at + by] ?? "";
  const number = /^\d+$/.test(said) ? said : NUMBERS.get(said);
  if (number === undefined) return null;
  return [{ wordings: [[stepKey(number)], [number]], exact: true }, by + 1];
}

/** The longest wording of a known notion that begins here. */
function known(words: readonly string[], at: number, synonyms: Synonyms): Taken | null {
  for (let many = Math.min(synonyms.longest, words.length - at); many > 0; many--) {
    const typed = words.slice(at, at + many);
    const others = synonyms.of.get(typed.join(" "));
    if (others) return [{ wordings: [typed, ...others], exact: false }, many];
  }
  return null;
}

/** Every wording of every notion, in words, with the others of its notion. */
export interface Synonyms {
  of: ReadonlyMap<string, string[][]>;
  /** The number of words of the longest wording. */
  longest: number;
}

/**
 * @param notions each in all its names, the usual one first. Another name of several words is known when
 *   it is asked, but not sought in its place: its words may stand anywhere in a text ("tidak … berlaku").
 */
export function synonymsOf(notions: readonly string[][]): Synonyms {
  const of = new Map<string, string[][]>();
  for (const names of notions) {
    const all = names.map(wordsOf);
    for (const one of all) {
      const said = one.join(" ");
      const others = all.filter(
        (other, n) => other.join(" ") !== said && (n === 0 || other.length === 1),
      );
      of.set(said, [...(of.get(said) ?? []), ...others]);
    }
  }
  const longest = Math.max(0, ...[...of.keys()].map((said) => said.split(" ").length));
  return { of, longest };
}

/** @returns the notions that a question asks for, in its order; none for a question without words. */
export function notionsOf(question: string, synonyms: Synonyms): Notion[] {
  const words = wordsOf(question);
  const notions: Notion[] = [];
  const empty: Notion[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const plain: Notion = { wordings: [[word]], exact: isNumber(word) };
    const [notion, taken] = step(words, at) ?? known(words, at, synonyms) ?? [plain, 1];
    (notion === plain && EMPTY.has(word) ? empty : notions).push(notion);
    at += taken;
  }
  return notions.length > 0 ? notions : empty;
}
