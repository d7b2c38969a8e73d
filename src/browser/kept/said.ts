/**
 * @returns what plain data says, in whatever order its fields lie: two that say the same are the same text.
 * Not canonical JSON, which refuses half a character.
 */
export const said = (data: unknown): string =>
  JSON.stringify(data, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
