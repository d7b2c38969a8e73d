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

/** "12,3 MB" */
export const megabytes = (bytes: number): string => `${numberInWords(bytes / 1_000_000, 1)} MB`;
