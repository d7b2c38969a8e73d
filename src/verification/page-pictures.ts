/** Pictures that have pages of their own in the PDF of a case, found again by their papers. */
import { digestOfBytes } from "../browser/files/digest.ts";
import { papersToCarry } from "../core/case/papers/carried.ts";
import { jpegFacts } from "../core/case/papers/jpeg.ts";
import { asItIs } from "../core/case/papers/pictures.ts";
import type { CaseState } from "../core/case/state.ts";
import { type DrawnPicture, photoName } from "../core/form/picture-pages.ts";
import type { PdfDocument } from "../pdf/read/document.ts";
import { unfolded } from "../pdf/read/filters.ts";
import { entry } from "../pdf/read/values.ts";
import type { CarriedParts } from "./pages.ts";

interface OnPages extends Pick<CarriedParts, "pictures" | "redrawn"> {
  /** Names of the papers whose pixels were drawn anew. */
  names: string[];
}

/**
 * A page holds the paper itself wherever it can: then nothing is taken from the file but that it is there. Rejects
 * with TooMuch beyond the budget.
 * @param papers that ride in the PDF, by digest.
 */
export async function picturesOnPages(
  document: PdfDocument,
  state: CaseState,
  papers: ReadonlyMap<string, Uint8Array | null>,
): Promise<OnPages> {
  const pictures = new Map<string, DrawnPicture>();
  const redrawn = new Map<string, Uint8Array>();
  const names: string[] = [];
  for (const [i, { digest, name }] of papersToCarry(state).entries()) {
    const bytes = pictures.has(digest) ? null : photoBytes(document, photoName(i));
    if (bytes === null) continue;
    const paper = papers.get(digest);
    const own = paper ? asItIs(paper) : null;
    const facts = own ?? jpegFacts(bytes);
    if (facts === null) continue;
    const { width, height, channels } = facts;
    const drawn = own === null ? await digestOfBytes(new Uint8Array(bytes)) : digest;
    const size = own === null ? bytes.length : (paper?.length ?? 0);
    pictures.set(digest, { digest: drawn, size, width, height, channels });
    if (own !== null) continue;
    redrawn.set(drawn, bytes);
    names.push(name);
  }
  return { pictures, redrawn, names };
}

/** The JPEG of this name among the pictures that pages may draw; all pages of ours share one list. */
function photoBytes({ pages, objects }: PdfDocument, name: string): Uint8Array | null {
  const { resolve, budget } = objects;
  for (const { dictionary } of pages) {
    const listed = entry(entry(dictionary, "Resources", resolve), "XObject", resolve);
    const stream = entry(listed, name, resolve);
    if (stream === null || typeof stream !== "object" || stream.kind !== "stream") continue;
    const { bytes, left } = unfolded(stream, resolve, budget);
    return left.join() === "DCTDecode" ? bytes : null;
  }
  return null;
}
