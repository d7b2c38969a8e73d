/** Something wrong with an SOP that its schema cannot see, told to the person who edits the YAML. */
export interface Fault {
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
