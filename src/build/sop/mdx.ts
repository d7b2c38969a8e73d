/** Pages that are no MDX, told before the build stumbles over them. */
import { mdxToJs } from "satteri";
import type { Fault } from "../../core/sop/integrity/fault.ts";

/**
 * @param page the MDX with its frontmatter.
 * @returns the first place where it cannot be read; none when it can.
 */
export function mdxFaults(page: string): Fault[] {
  // Blank lines in place of the frontmatter keep the numbers of the lines.
  const body = page.replace(/^---\n[\s\S]*?\n---/, (head) => head.replace(/[^\n]/g, ""));
  try {
    mdxToJs(body);
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const line = Number(/\b(\d+):\d+/.exec(said)?.[1] ?? suspect(body));
    const shown = body.split("\n")[line - 1]?.trim().slice(0, 60) ?? "";
    return [
      {
        path: [],
        where: `baris ${line} (${shown})`,
        what: "Halaman ini memuat tanda “<” atau “{” yang terbaca sebagai perintah, atau komponen yang tidak ditutup.",
        remedy:
          "Tulis `&lt;` untuk “<” dan `&#123;` untuk “{”; tutup setiap komponen, misalnya `<Procedure />`.",
      },
    ];
  }
}

/** The first line with a bare sign, where the reader names no place. */
function suspect(body: string): number {
  const lines = body.split("\n");
  const found = lines.findIndex((line) => /<(?![A-Za-z/!])|\{/.test(line));
  return found < 0 ? 1 : found + 1;
}
