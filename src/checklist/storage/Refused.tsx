import type { Refusal } from "../../core/case/refusals.ts";
import { refusalText } from "../../core/case/words/refusal-text.ts";

/** Why an act was refused, and what to do. Forms ask for what they need beforehand, so it is seldom seen. */
export function Refused({ refusal }: { refusal: Refusal }) {
  return <p>{refusalText(refusal)}</p>;
}
