/** Numbers as Indonesian writes them: a point between thousands, a comma before decimals. */

/** @returns at most `decimals` decimals, none that is zero: "1.234", "2,5". Never "-0". */
export function numberInWords(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "", part = ""] = fixed.split(".");
  const rest = part.replace(/0+$/, "");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ".") + (rest === "" ? "" : `,${rest}`);
  return value < 0 && text !== "0" ? `-${text}` : text;
}

/** "38%". What is not all is never said to be all, and what is something never to be nothing. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (share > 0 && whole === 0) return "kurang dari 1%";
  if (share < 1 && whole === 100) return "lebih dari 99%";
  return `${numberInWords(whole)}%`;
}

/** "1,5×". What is over or under 1 is not said to be 1. */
export function timesInWords(ratio: number): string {
  const text = `${numberInWords(ratio, 1)}×`;
  if (text !== "1×" || ratio === 1) return text;
  return ratio > 1 ? "lebih dari 1×" : "kurang dari 1×";
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
