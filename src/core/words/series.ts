/** "a", "a dan b", "a, b, dan c". */
export const inSeries = (parts: readonly string[]): string =>
  parts.length < 3 ? parts.join(" dan ") : `${parts.slice(0, -1).join(", ")}, dan ${parts.at(-1)}`;
