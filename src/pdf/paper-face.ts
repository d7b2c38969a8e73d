/** The faces of the PDFs for the screen, so that a preview shows the very letters of the paper. */
import regular from "./fonts/regular.ts";
import signs from "./fonts/signs.ts";

/** The name that style sheets know them by: a browser takes each character from the one that has it. */
const PAPER_FACE = "SOP Kertas";

/** Makes the faces available to the page. Resolves also when the browser refuses them: another then stands in. */
export async function showPaperFace(): Promise<void> {
  if ([...document.fonts].some(({ family }) => family === PAPER_FACE)) return;
  for (const data of [regular, signs]) {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const face = new FontFace(PAPER_FACE, bytes);
    document.fonts.add(face);
    await face.load().catch(() => undefined);
  }
}
