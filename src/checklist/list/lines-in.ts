/** The lines of the list in their order, whatever groups them. */
export const linesIn = (rows: HTMLElement): HTMLElement[] => [
  ...rows.querySelectorAll<HTMLElement>("[data-key]"),
];
