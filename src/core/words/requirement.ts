/** What a step asks for, as lists name it. */

/** @returns the label; what is needed only where it is there says so, once. */
export const requirementText = ({
  label,
  optional,
}: {
  label: string;
  optional: boolean;
}): string => (optional && !/bila ada|jika ada/i.test(label) ? `${label} (bila ada)` : label);
