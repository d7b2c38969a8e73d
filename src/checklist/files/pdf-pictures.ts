/** Pictures of a case on their way onto pages of its PDF: looked at one after the other. */
import type { Running } from "../../browser/exchange/progress.ts";
import { digestOfBytes } from "../../browser/files/digest.ts";
import { shrunk } from "../../browser/files/shrink-picture.ts";
import type { Papers } from "../../browser/store/papers.ts";
import { type CarriedPaper, papersToCarry } from "../../core/case/papers/carried.ts";
import { jpegFacts } from "../../core/case/papers/jpeg.ts";
import { LONGEST_SIDE } from "../../core/case/papers/limits.ts";
import { mediaTypeOf } from "../../core/case/papers/media-type.ts";
import { asItIs, isForPages } from "../../core/case/papers/pictures.ts";
import type { CaseState } from "../../core/case/state.ts";
import type { DrawnPicture } from "../../core/form/picture-pages.ts";

export interface PagePictures {
  /** By the digest of the paper. */
  pictures: ReadonlyMap<string, DrawnPicture>;
  /** What is drawn, by its own digest: JPEGs, the browser's own from here on. */
  drawn: ReadonlyMap<string, Blob>;
  /** Bytes of all that is drawn. */
  size: number;
  /** Names of those that could not be drawn. */
  undrawn: string[];
}

/** @returns pictures among these papers, by what the record says of them. */
export function picturesAmong(state: CaseState, here: ReadonlySet<string>): CarriedPaper[] {
  const found = papersToCarry(state).filter(
    ({ digest, mediaType }) => here.has(digest) && isForPages(mediaType),
  );
  return [...new Map(found.map((one) => [one.digest, one])).values()];
}

/** Rejects with a `StorageError`, or with the signal's reason between two pictures. */
export async function drawPictures(
  chosen: readonly CarriedPaper[],
  papers: Pick<Papers, "get">,
  { onProgress, signal }: Running,
): Promise<PagePictures> {
  const pictures = new Map<string, DrawnPicture>();
  const drawn = new Map<string, Blob>();
  const undrawn: string[] = [];
  for (const [done, { digest, name }] of chosen.entries()) {
    signal.throwIfAborted();
    onProgress({ done, total: chosen.length, of: "papers" });
    const bytes = await papers.get(digest);
    const one = bytes && (await drawable(bytes, digest).catch(() => null));
    if (!one) undrawn.push(name);
    else {
      pictures.set(digest, one.picture);
      drawn.set(one.picture.digest, one.jpeg);
    }
  }
  const size = [...drawn.values()].reduce((sum, jpeg) => sum + jpeg.size, 0);
  return { pictures, drawn, size, undrawn };
}

/** The paper itself where a page can hold it, else its pixels drawn anew; null where it is none. */
async function drawable(
  bytes: Uint8Array<ArrayBuffer>,
  digest: string,
): Promise<{ picture: DrawnPicture; jpeg: Blob } | null> {
  const type = mediaTypeOf(bytes);
  if (!isForPages(type) || (await digestOfBytes(bytes)) !== digest) return null;
  const file = new Blob([bytes], { type });
  const own = asItIs(bytes);
  if (own !== null) {
    // A head that looks right is no picture yet.
    (await createImageBitmap(file)).close();
    return { picture: pictureOf(own, digest, bytes.length), jpeg: file };
  }
  const jpeg = await shrunk(file, LONGEST_SIDE);
  const redrawn = new Uint8Array(await jpeg.arrayBuffer());
  const facts = jpegFacts(redrawn);
  return facts && { picture: pictureOf(facts, await digestOfBytes(redrawn), jpeg.size), jpeg };
}

const pictureOf = (
  { width, height, channels }: Pick<DrawnPicture, "width" | "height" | "channels">,
  digest: string,
  size: number,
): DrawnPicture => ({ digest, size, width, height, channels });
