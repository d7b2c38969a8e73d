/** What the papers of every SOP name. */
interface Issued {
  identity: { unit: string; government: string };
}

/** @returns who issues the papers of an SOP, as a file's own description names them. */
export const sopAuthor = ({ identity: { unit, government } }: Issued): string =>
  `${unit}, ${government}`;
