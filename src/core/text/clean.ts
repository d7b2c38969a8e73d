/**
 * What people type, paste or drop becomes text that means what it shows. Letters stay as they are: a
 * name and official text are never respelled, only written in one way (NFC) and rid of what nobody
 * sees. What was recorded once is not touched again: the chain of a case holds every byte of it.
 */

/** Every way to end a line; a tab only keeps words apart. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Bullets of Word, in the private letters of its symbol fonts. */
const BULLETS = /[\uF0B7\uF0A7\uF0D8\uF076\uF06E]/g;
/** Its check mark and the arrow it makes of "-->". */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [BULLETS, "•"],
  [/\uF0FC/g, "✓"],
  [/\uF0E0/g, "→"],
];
/** Shown by nobody: soft hyphens, zero-width and direction marks, controls, what Unicode rules out. */
const UNSEEN =
  /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]|(?!\n)\p{Cc}/gu;

/** @returns what of a text is seen: line feeds between its lines, signs that other programs can show. */
export function seenText(raw: string): string {
  let text = raw.replace(LINE_ENDS, "\n");
  for (const [sign, plain] of SIGNS) text = text.replace(sign, plain);
  return text.replace(UNSEEN, "").normalize("NFC");
}

/** @returns text of any number of lines, with line feeds between them and nothing around it. */
export const cleanText = (raw: string): string => seenText(raw.replaceAll("\t", " ")).trim();

/** @returns text of one line: what was pasted in lines stands behind one another. */
export const cleanLine = (raw: string): string => cleanText(raw).replace(/\s*\n\s*/g, " ");

/** @returns the same plain data with every text in it as it is seen; ids and days are so already. */
export function seenData<T>(data: T): T {
  if (typeof data === "string") return seenText(data) as T;
  if (Array.isArray(data)) return data.map(seenData) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, held]) => [key, seenData(held)])) as T;
}
