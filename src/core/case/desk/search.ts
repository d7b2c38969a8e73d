/** Cases found by words, by a step's number, by a person's name or NIP. Never by a part: that is a filter. */
import { searchable } from "../../text/fold.ts";
import { nipTyped } from "../../text/nip.ts";
import type { CaseSummary, Role } from "../view/summary.ts";
import type { Line } from "./line.ts";

/** What was typed, taken apart. */
interface Asked {
  words: string[];
  /** "langkah 3" */
  step: number | null;
}

function asked(text: string): Asked {
  // A NIP is found however it is written: "NIP. 19870314 201001 2 003".
  const nip = nipTyped(text);
  const folded = searchable(/^\d{18}$/.test(nip) ? nip : text);
  const step = /(?:^|\s)langkah\s+(\d+)(?=\s|$)/.exec(folded);
  const rest = step ? folded.replace(step[0], " ") : folded;
  return { words: rest.split(/\s+/).filter(Boolean), step: step && Number(step[1]) };
}

/** The lines that hold every word. */
export function found(lines: readonly Line[], text: string): Line[] {
  const { words, step } = asked(text);
  return lines.filter(
    ({ summary }) =>
      (step === null || summary.current?.number === step) &&
      words.every((word) => textOf(summary).includes(word)),
  );
}

/** The part that a search names, to be offered as the filter it is; null when it names none. */
export function roleNamed<R extends Role>(roles: readonly R[], text: string): R | null {
  const typed = searchable(text).trim();
  const isNamed = ({ name, short }: Role) => [name, short].some((one) => searchable(one) === typed);
  return roles.find(isNamed) ?? null;
}

/** Worked out once for each case: a search asks for all of them at every letter. */
const texts = new WeakMap<CaseSummary, string>();

function textOf(summary: CaseSummary): string {
  const known = texts.get(summary);
  if (known !== undefined) return known;
  const { number, subject, applicant, performers, current } = summary;
  const { name = "", nip = null } = current?.person ?? {};
  const people = [...performers, name, nipTyped(nip ?? "")];
  const text = searchable([number, subject, applicant, ...people].join("\n"));
  texts.set(summary, text);
  return text;
}
