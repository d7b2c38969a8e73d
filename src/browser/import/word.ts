/** Tables of a Word document; its library is fetched with the first one. */
import type { Markup } from "../../core/import/markup.ts";
import { tablesIn } from "../../core/import/markup.ts";
import type { RawTable } from "../../core/import/table.ts";

/**
 * @param bytes a package of `openPackage`.
 * @param parse makes plain data of HTML.
 * @throws Error when the document cannot be read.
 */
export async function tablesOfWord(
  bytes: Uint8Array<ArrayBuffer>,
  parse: (html: string) => Markup[],
): Promise<RawTable[]> {
  const { default: mammoth } = await import("mammoth");
  // A picture is only told, never read.
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  // The first is what a browser takes, the second what Node does.
  const source = { arrayBuffer: bytes.buffer, buffer: bytes };
  const { value } = await mammoth.convertToHtml(source, { convertImage });
  return tablesIn(parse(value));
}
