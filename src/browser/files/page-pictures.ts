/**
 * Pictures of the pages of any PDF, by PDF.js. A file of anybody's is drawn here: nothing in it runs, and
 * what takes longer than an honest page is given up.
 */
import { getDocument, PDFWorker } from "pdfjs-dist";

/** The longest that a page of ours takes on a slow phone, and then some (ms). */
const PATIENCE = 10_000;

export interface PagePictures {
  /**
   * Draws a page, from 0, as wide as the canvas, after those asked for before. @returns false where the file has no such page.
   * @throws when it cannot be drawn, or takes too long.
   */
  draw(page: number, canvas: HTMLCanvasElement): Promise<boolean>;
  close(): void;
}

/** @throws when the file cannot be opened. */
export async function openPictures(bytes: Uint8Array): Promise<PagePictures> {
  const port = new Worker(new URL("./page-worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  // Copied: the reader takes what it is given away from this page.
  const loading = getDocument({
    ...{ data: bytes.slice(), worker },
    ...{ enableXfa: false, useWasm: false, disableFontFace: false, useSystemFonts: true },
  });
  const close = () => {
    loading.destroy();
    worker.destroy();
    port.terminate();
  };
  const inTime = <T>(work: Promise<T>): Promise<T> => {
    let timer = 0;
    const late = new Promise<never>((_, reject) => {
      timer = window.setTimeout(() => {
        close();
        reject(new Error("The page takes too long."));
      }, PATIENCE);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  };
  const pdf = await inTime(loading.promise);
  const drawn = async (number: number, canvas: HTMLCanvasElement) => {
    if (number >= pdf.numPages) return false;
    const page = await pdf.getPage(number + 1);
    const scale = canvas.width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    return true;
  };
  let before: Promise<unknown> = Promise.resolve();
  // One at a time: the patience is for a page, not for its place in the row.
  const draw = (page: number, canvas: HTMLCanvasElement) => {
    const next = before.then(() => inTime(drawn(page, canvas)));
    before = next.catch(() => undefined);
    return next;
  };
  return { draw, close };
}
