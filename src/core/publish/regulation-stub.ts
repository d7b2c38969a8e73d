/**
 * A law that an SOP cites and the site does not know yet: its file, as far as the citation itself tells.
 * Its status is never guessed; it stands as not verified until somebody looks it up.
 */
import { stringify } from "yaml";
import { type Regulation, RegulationSchema } from "../sop/regulation.ts";
import { searchable } from "../text/fold.ts";

type Cited = Regulation["citedAs"];

/** "Peraturan Menteri X Nomor 24/PRT/M/2007 Tahun 2007 tentang …", in whatever spelling. */
const CITATION =
  /^\s*(?<kind>\p{L}[\p{L}\s-]*?)\s+(?:(?:nomor|no\.?)\s*:?\s*)?(?<number>\d[\p{L}\p{N}./-]*)\s+tahun\s+(?<year>\d{4})\b/iu;
/** A number that holds its year needs no other. */
const WITH_YEAR =
  /^\s*(?<kind>\p{L}[\p{L}\s-]*?)\s+(?:nomor|no\.?)\s*:?\s*(?<number>\d[\p{L}\p{N}.-]*\/[\p{L}\p{N}./-]*?(?<year>(?:19|20)\d{2}))(?![\p{L}\p{N}])/iu;

/** @returns the law that a citation names; null where it names no number and year. */
export function citedIn(citation: string): Cited | null {
  const { kind, number, year } =
    (CITATION.exec(citation) ?? WITH_YEAR.exec(citation))?.groups ?? {};
  if (kind === undefined || number === undefined || Number(year) < 1945) return null;
  const plain = /^\d+$/.test(number) ? Number(number) : number;
  return { kind: kind.replace(/\s+/g, " "), number: plain, year: Number(year) };
}

const bare = (text: string | number): string =>
  searchable(String(text))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const kindOf = ({ kind }: Cited): string => bare(kind).replace(/ republik indonesia$/, "");

/** @returns true where two citations name one law; "Undang-undang" and "UNDANG UNDANG" are one word. */
export const isSameLaw = (a: Cited, b: Cited): boolean =>
  kindOf(a) === kindOf(b) && bare(a.number) === bare(b.number) && a.year === b.year;

/** Kinds that everybody shortens alike. */
const SHORT: Readonly<Record<string, string>> = {
  "undang undang": "UU",
  "peraturan pemerintah": "PP",
  "peraturan presiden": "Perpres",
  "keputusan presiden": "Keppres",
  "instruksi presiden": "Inpres",
  "peraturan daerah": "Perda",
  "peraturan gubernur": "Pergub",
  "peraturan bupati": "Perbup",
};

const shortOf = (cited: Cited): string => {
  const { number, year } = cited;
  const name = SHORT[kindOf(cited)] ?? cited.kind;
  return String(number).includes(String(year)) ? `${name} ${number}` : `${name} ${number}/${year}`;
};

/** @returns "uu-25-2009": the name of its file. */
const codeOf = (cited: Cited): string => bare(shortOf(cited)).replaceAll(" ", "-");

export interface Stub {
  /** The name of its file, without ".yaml". */
  id: string;
  text: string;
}

const NOTE =
  "# Belum diverifikasi: dibuat dari kutipannya. Periksa judul, tanggal, dan statusnya pada sumber resmi.\n";

/**
 * @param citation as the SOP cites the law.
 * @param month YYYY-MM in which this is written down.
 * @returns the file of a law of which nothing but its citation is known.
 */
export function stubOf(citation: string, cited: Cited, month: string): Stub {
  const regulation = {
    short: shortOf(cited),
    title: citation.trim().replace(/[;.]$/, ""),
    citedAs: { ...cited },
    enacted: null,
    promulgated: null,
    gazette: [],
    status: "belum-terverifikasi",
    source: null,
    checked: month,
    evidence: "belum-ada",
  };
  RegulationSchema.parse(regulation);
  return { id: codeOf(cited), text: NOTE + stringify(regulation, { lineWidth: 0 }) };
}
