import type { Align, Leaf } from "./blocks.ts";
import type { Picture } from "./boxes.ts";

/** The office's arms or logo. */
export interface Emblem extends Picture {
  /** What it shows, to someone who does not see it. */
  alt: string;
}

/** What an office settles for all of its paper: see `content/paper.yaml`. */
export interface OfficePaper {
  /** Absent: its place stays an empty box. What is absent leaves paper and its digests as they were. */
  emblem?: Emblem;
  /** Lines under the names in the kop. */
  address?: readonly string[];
  /**
   * Characters that e-sign servers search for, one beside each place to sign, in this order. Places
   * beyond them have none.
   */
  signingMarks: readonly string[];
  /** Address of the verification page; null while the site has no address of its own. */
  verification: string | null;
}

/** Paper of an office that settles nothing. */
export const PLAIN_PAPER: OfficePaper = { signingMarks: [], verification: null };

/** @returns the mark of the n-th place to sign (from 0), "" for none. */
export const markOf = ({ signingMarks }: OfficePaper, place: number): string =>
  signingMarks[place] ?? "";

interface Place {
  width: number;
  height: number;
  align?: Align;
}

/** @returns the emblem as large as its place (mm) lets it be, or the place to put one. */
export function emblemIn({ emblem }: OfficePaper, place: Place): Leaf {
  const { height, width, ...rest } = place;
  if (emblem === undefined) {
    return { kind: "blank", height, width, caption: "Lambang daerah", ...rest };
  }
  const { alt, ...picture } = emblem;
  const scale = Math.min(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  const at = { x: (width - w) / 2, y: (height - h) / 2, w, h };
  const ink = { kind: "picture", picture } as const;
  return { kind: "figure", ...place, alt, draw: () => [{ ...at, ink }] };
}
