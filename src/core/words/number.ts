/** Numbers as Indonesian writes them: a point between thousands, a comma before decimals. */

/** @returns at most `decimals` decimals, none that is zero: "1.234", "2,5". Never "-0". */
export function numberInWords(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "", part = ""] = fixed.split(".");
  const rest = part.replace(/0+$/, "");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ".") + (rest === "" ? "" : `,${rest}`);
  return value < 0 && text !== "0" ? `-${text}` : text;
}

/** "7 dari 12" */
export const outOf = (part: number, of: number): string =>
  `${numberInWords(part)} dari ${numberInWords(of)}`;

/** @returns "6,5–7,5", or one number where both are shown alike. */
export function rangeInWords(min: number, max: number): string {
  const [least, most] = [numberInWords(min, 2), numberInWords(max, 2)];
  return least === most ? most : `${least}–${most}`;
}

/** "812 kB", "12,3 MB", "1,5 GB": the unit in which it is easiest to read. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${numberInWords(bytes)} bita`;
  if (bytes < 1_000_000) return `${numberInWords(bytes / 1_000)} kB`;
  return bytes < 1_000_000_000 ? megabytes(bytes) : `${numberInWords(bytes / 1_000_000_000, 1)} GB`;
}

/** "12,3 MB" */
const megabytes = (bytes: number): string => `${numberInWords(bytes / 1_000_000, 1)} MB`;
