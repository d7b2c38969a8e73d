/** Shares and multiples: what figures are said in. */
import { numberInWords } from "./number.ts";

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
