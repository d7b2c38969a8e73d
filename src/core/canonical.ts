/**
 * Canonical JSON (RFC 8785): numbers and texts as `JSON.stringify` writes them, no spaces, the names of
 * an object in the order of their UTF-16 units. For plain data that `isRecordable` accepts; held
 * against the reference implementation in the tests.
 */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join()}}`;
}
