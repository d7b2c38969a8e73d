/** Steps and their rounds, as sentences name them. */

/** "putaran ke-2" */
export const roundText = (round: number): string => `putaran ke-${round}`;

/** "langkah 7", from the second round on "langkah 7 putaran ke-2". */
export const stepText = (number: number | string, round = 1): string =>
  round > 1 ? `langkah ${number} ${roundText(round)}` : `langkah ${number}`;

/** The same words at the head of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
