/** The papers of a case as files inside its PDF: how each is called there, and what it is to the case. */
import type { FilePlace } from "../events.ts";
import type { AttachedFile, CaseState } from "../state.ts";
import { placeText } from "./words.ts";

/**
 * How a file stands to the pages (ISO 32000-2, 7.11.3). What was laid before a step is what the sheet was
 * filled in from; what a step brought forth goes further than the sheet does. Of the rest nothing is known.
 */
type Relationship = "Source" | "Supplement" | "Unspecified";

const RELATIONSHIPS: Record<FilePlace["of"], Relationship> = {
  requirement: "Source",
  output: "Supplement",
  step: "Unspecified",
  case: "Unspecified",
};

export interface CarriedPaper extends Pick<AttachedFile, "digest" | "size" | "mediaType" | "at"> {
  /** Like no other name in the same PDF. */
  name: string;
  /** What it belongs to, in words. */
  description: string;
  relationship: Relationship;
}

/** Names that a PDF of ours gives to something else. */
const TAKEN = ["kasus.json"];

/** Every file that the case holds, in the order of its log, under names of which no two look alike. */
export function papersToCarry(state: CaseState): CarriedPaper[] {
  const names = new Set(TAKEN);
  return state.files
    .filter(({ removed }) => removed === null)
    .map(({ name, digest, size, mediaType, at, place }) => ({
      ...{ digest, size, mediaType, at },
      name: unlike(name, names),
      description: `Lampiran untuk ${placeText(state, place)}`,
      relationship: RELATIONSHIPS[place.of],
    }));
}

/** "nota.pdf", then "nota (2).pdf": systems that take files out know no capitals. */
function unlike(name: string, names: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let candidate = name;
  for (let n = 2; names.has(candidate.toLowerCase()); n++) candidate = `${stem} (${n})${ending}`;
  names.add(candidate.toLowerCase());
  return candidate;
}
