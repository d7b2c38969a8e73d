/** Pictures among the papers of a case, as pages show them. */
import { type JpegFacts, jpegFacts } from "./jpeg.ts";
import { LONGEST_SIDE } from "./limits.ts";

/** Those that every browser decodes and a page can stand for. */
const ON_PAGES = ["image/jpeg", "image/png", "image/webp"];

/** Whether pages can show it. */
export const isForPages = (mediaType: string): boolean => ON_PAGES.includes(mediaType);

/**
 * Whether a page holds the file as it is: a picture that is no longer than paper can show and holds nothing
 * else. So the page is held to the digest of the paper itself.
 * @returns what it says of itself, null where the picture has to be drawn anew.
 */
export function asItIs(bytes: Uint8Array): JpegFacts | null {
  const facts = jpegFacts(bytes);
  if (facts === null || !facts.isBare) return null;
  return Math.max(facts.width, facts.height) > LONGEST_SIDE ? null : facts;
}
