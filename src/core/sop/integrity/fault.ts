/** Where something stands in a definition: `["steps", 2, "outcomes", 0, "target"]`. */
export type Path = readonly (string | number)[];

/** Something wrong with an SOP, told to the person who edits it. */
export interface Fault {
  /** The place for a program that leads there; empty for the file as a whole. */
  path: Path;
  /** Where, as the editor finds it: "langkah 6 (pengecekan-pengawas)", or a field of the file. */
  where: string;
  what: string;
  /** What to do about it. */
  remedy: string;
}

/** What is published beside the SOP: an SOP may point at it. */
export interface Surroundings {
  /** Names of the files in content/regulations, without ".yaml". */
  regulations: ReadonlySet<string>;
  /** Names of the files in content/sop, without ".yaml". */
  sops: ReadonlySet<string>;
}

export const inStep = (step: { number: number; id: string }): string =>
  `langkah ${step.number} (${step.id})`;
