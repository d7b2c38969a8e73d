/** "a", "a dan b", "a, b, dan c". */
export const inSeries = (parts: readonly string[]): string =>
  parts.length < 3
    ? pairwise(parts, (a, b) => `${a} dan ${b}`)
    : `${parts.slice(0, -1).join(", ")}, dan ${parts.at(-1)}`;

/** "a", "a atau b", "a atau b atau c": what a choice is made from. */
export const inChoice = (parts: readonly string[]): string =>
  pairwise(parts, (a, b) => `${a} atau ${b}`);

/** "a", "a bersama b", "a bersama b bersama c": who did something together. */
export const inCompany = (parts: readonly string[]): string =>
  pairwise(parts, (a, b) => `${a} bersama ${b}`);

const pairwise = (parts: readonly string[], join: (a: string, b: string) => string): string =>
  parts.length === 0 ? "" : parts.reduce(join);
