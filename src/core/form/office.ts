/** What an office settles for all of its paper: see `content/paper.yaml`. */
export interface OfficePaper {
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
