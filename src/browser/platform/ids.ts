/** A new identifier that no other device will make. */
export type Ids = () => string;

/**
 * A random UUID (version 4). `crypto.randomUUID` needs HTTPS and offices serve intranets over plain
 * HTTP, so the bits are set by hand from `getRandomValues`, which works everywhere.
 */
export const randomIds: Ids = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, i) => {
    const fixed = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, "0");
  }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};
