/** The fingerprint of a seal: one way to write it, on screen, on paper, in its QR code. */

/** "1a2b3c4d 5e6f…": the whole digest in groups of eight. */
export const digestInGroups = (digest: string) => digest.replace(/(.{8})(?=.)/g, "$1 ");

/** What stands before the fingerprint in the address that the QR code leads to. */
const MARK = "#sidik=";

/**
 * @param verification address of the verification page, null when the site has none of its own.
 * @returns what the QR code says: where to check, and what to compare; nothing of the case.
 */
export const sealCode = (digest: string, verification: string | null): string =>
  verification === null ? `SHA-256 ${digest}` : `${verification}${MARK}${digest}`;

/** @returns the fingerprint that the end of an address brings along, null for none. */
export const digestInAddress = (hash: string): string | null =>
  /^#sidik=([0-9a-f]{64})$/.exec(hash)?.[1] ?? null;
