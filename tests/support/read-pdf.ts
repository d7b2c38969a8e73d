/** Reads a PDF back with a reader that is not ours. */
import {
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";

/** Opens a PDF for the length of `look`. The bytes are copied: the reader takes its own away. */
export async function readPdf<T>(
  bytes: Uint8Array,
  look: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** @returns the text of every page in content order, with a space where a line ends. */
export async function pageTexts(pdf: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const parts = items.flatMap((item) =>
      "str" in item ? [item.str + (item.hasEOL ? "\n" : "")] : [],
    );
    texts.push(parts.join(""));
  }
  return texts;
}

/** @returns an attached file, or null when there is none of that name. */
export async function attachedBytes(
  pdf: PDFDocumentProxy,
  name: string,
): Promise<Uint8Array | null> {
  const entry = (await pdf.getAttachments())?.get(name);
  const content = entry === undefined ? null : await pdf.getAttachmentContent(name);
  return content && new Uint8Array(content);
}

/** @returns its text. */
export async function attachedText(pdf: PDFDocumentProxy, name: string): Promise<string | null> {
  const content = await attachedBytes(pdf, name);
  return content && new TextDecoder().decode(content);
}
