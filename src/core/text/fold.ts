/** Look-alikes made one, for comparing only: never shown and never kept. */
import { cleanText } from "./clean.ts";

/** @returns full-width letters and digits, all spaces, dashes and quotes as the plain sign of a keyboard. */
export const plainSigns = (text: string): string =>
  text
    // First, since compatibility takes some of these signs apart.
    .replace(/[‘’‚‛′`´ʹʻʼʽʾʿˈ]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .normalize("NFKC")
    .replace(/\p{Pd}|−/gu, "-")
    .replace(/\p{Zs}/gu, " ");

/** @returns what a search compares: small letters, plain signs, no marks above or below letters. */
export const searchable = (text: string): string =>
  plainSigns(cleanText(text)).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
