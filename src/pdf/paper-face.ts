/** The face of the PDFs for the screen, so that a preview shows the very letters of the paper. */
import regular from "./fonts/regular.ts";

/** The name that style sheets know it by. */
const PAPER_FACE = "SOP Kertas";

/** Makes the face available to the page. Resolves also when the browser refuses it: another face then stands in. */
export async function showPaperFace(): Promise<void> {
  if ([...document.fonts].some(({ family }) => family === PAPER_FACE)) return;
  const bytes = Uint8Array.from(atob(regular), (sign) => sign.charCodeAt(0));
  const face = new FontFace(PAPER_FACE, bytes);
  document.fonts.add(face);
  await face.load().catch(() => undefined);
}
