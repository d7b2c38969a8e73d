/** Which places answer a question, best first: MiniSearch over the site's records, made in the browser. */
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from "minisearch";
import { type Notion, notionsOf, type Synonyms, synonymsOf } from "../../core/search/question.ts";
import type { Kind, SearchData, SearchRecord } from "../../core/search/record.ts";
import { rootsOf } from "../../core/search/roots.ts";
import { isNumber, wordsOf } from "../../core/search/words.ts";

export interface Answer {
  record: SearchRecord;
  /** Whether a word of a text is one that was asked for. */
  isAsked(word: string): boolean;
}

/** What the SOP says comes before what is said about it. */
const WEIGHT: Record<Kind, number> = {
  step: 1.3,
  role: 1.5,
  section: 1.4,
  field: 1.2,
  law: 1.5,
  document: 1.1,
  page: 0.5,
  term: 0.1,
  passage: 0.05,
};

/** A root is marked, so that it meets other roots alone. */
const asRoot = (root: string): string => `~${root}`;
const read = new Map<string, string[]>();
/** A word of a text as it is indexed; the same words come again and again. */
function termsOf(word: string): string[] {
  let terms = read.get(word);
  terms ??= isNumber(word) ? [word] : [word, ...rootsOf(word).map(asRoot)];
  read.set(word, terms);
  return terms;
}

const FIELDS = ["title", "keys", "text"] as const;
const boosted = (by: number) => ({ title: 3 * by, keys: 2 * by, text: by });
/** How much an answer by kinship or in other words counts beside the words as they were typed. */
const KIN = 0.5;
const IN_OTHER_WORDS = 0.6;
/** A number that is not the step's it was taken for. */
const OTHER_NUMBER = 0.2;
/** An answer in which the question stands word by word. */
const WORD_BY_WORD = 1.5;

const TYPED: SearchOptions = {
  fuzzy: (word) => (isNumber(word) || word.length < 5 ? 0 : word.length < 9 ? 1 : 2),
  prefix: (word) => word.length > 2,
  weights: { fuzzy: 0.3, prefix: 0.4 },
};

const asTyped = (term: string) => term;
const noFuzz = { fuzzy: false, prefix: false } as const;

/** One word: as it is typed, nearly so, longer, or of the same root. */
const wordQuery = (word: string, by: number, options: SearchOptions): Query => ({
  combineWith: "OR",
  queries: [
    { queries: [word], ...options, boost: boosted(by) },
    {
      queries: isNumber(word) ? [] : rootsOf(word).map(asRoot),
      ...noFuzz,
      boost: boosted(by * KIN),
    },
  ],
});

function notionQuery({ wordings, exact }: Notion): Query {
  const others = exact ? OTHER_NUMBER : IN_OTHER_WORDS;
  const options = exact ? { ...TYPED, fuzzy: false } : TYPED;
  return {
    combineWith: "OR",
    queries: wordings.map((words, n) => ({
      combineWith: "AND",
      queries: words.map((word) =>
        n === 0 ? wordQuery(word, 1, options) : wordQuery(word, others, noFuzz),
      ),
    })),
  };
}

export class SearchEngine {
  readonly #records: SearchRecord[] = [];
  readonly #synonyms: Synonyms;
  readonly #index: MiniSearch<SearchRecord & { id: number }>;

  constructor({ records, synonyms }: Pick<SearchData, "records" | "synonyms">) {
    this.#synonyms = synonymsOf(synonyms);
    this.#index = new MiniSearch({
      fields: [...FIELDS],
      tokenize: wordsOf,
      processTerm: termsOf,
      searchOptions: {
        tokenize: (term) => [term],
        processTerm: asTyped,
        boostDocument: (id) => WEIGHT[this.#records[id]?.kind ?? "passage"],
      },
    });
    this.add(records);
  }

  /** More places, beside those that are known. */
  add(records: readonly SearchRecord[]): void {
    const known = this.#records.length;
    this.#records.push(...records);
    this.#index.addAll(records.map((record, n) => ({ id: known + n, ...record })));
  }

  /** @returns the places that answer, best first; without such, those that answer a part of the question. */
  ask(question: string): Answer[] {
    return this.#ranked(question, notionsOf(question, this.#synonyms));
  }

  /** @returns the places to look inside for an answer: a step's number is told nowhere else. */
  around(question: string): Answer[] {
    const notions = notionsOf(question, this.#synonyms);
    return this.#ranked(
      question,
      notions.filter(({ exact }) => !exact),
    );
  }

  #ranked(question: string, notions: readonly Notion[]): Answer[] {
    if (notions.length === 0) return [];
    const whole = this.#index.search({ combineWith: "AND", queries: notions.map(notionQuery) });
    const found = whole.length > 0 ? whole : this.#inPart(notions);
    const said = ` ${wordsOf(question).join(" ")} `;
    return found
      .map((result) => ({
        result,
        score: result.score * (this.#holds(result, said) ? WORD_BY_WORD : 1),
      }))
      .sort((a, b) => b.score - a.score)
      .flatMap(({ result }) => this.#answer(result));
  }

  /** What is a number must be there all the same. */
  #inPart(notions: readonly Notion[]): SearchResult[] {
    const exact = notions.filter((notion) => notion.exact).map(notionQuery);
    const others = notions.filter((notion) => !notion.exact).map(notionQuery);
    if (others.length === 0) return [];
    const any: Query = { combineWith: "OR", queries: others };
    const some = this.#index.search({ combineWith: "AND", queries: [...exact, any] });
    if (some.length > 0 || exact.length === 0) return some;
    return this.#index.search({ combineWith: "AND", queries: exact });
  }

  #holds({ id }: SearchResult, said: string): boolean {
    const record = this.#records[id];
    return FIELDS.some((field) => ` ${wordsOf(record?.[field] ?? "").join(" ")} `.includes(said));
  }

  #answer({ id, terms }: SearchResult): Answer[] {
    const record = this.#records[id];
    const found = new Set(terms);
    return record
      ? [{ record, isAsked: (word) => termsOf(word).some((term) => found.has(term)) }]
      : [];
  }
}
