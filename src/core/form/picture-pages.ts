/** "Gambar lampiran": pictures among the papers of a case, each as large as its page, with what proves it. */
import { papersToCarry } from "../case/papers/carried.ts";
import type { CaseState } from "../case/state.ts";
import { numberInWords, sizeInWords } from "../words/number.ts";
import type { Block, FigureBlock, Section, Sheet } from "./blocks.ts";
import type { Photo } from "./boxes.ts";
import { innerWidth, type PaperSize, sheetOf } from "./paper.ts";

/** What is drawn of a picture: the paper itself, or its pixels drawn anew. */
export type DrawnPicture = Omit<Photo, "name">;

/** Millimetres of one pixel where it is not made smaller: larger shows nothing more. */
const PIXEL = 25.4 / 100;
const HEADING = 9;
const GAP = 4;
/** A line of the caption, and how many letters surely stand on it. */
const LINE = { height: 3.7, letters: 85 };

interface Placed {
  photo: Photo;
  caption: string;
  name: string;
}

/** @returns the name under which the n-th paper (from 0) lies among the pictures of the file. */
export const photoName = (paper: number): string => `Lampiran${paper + 1}`;

/**
 * @param pictures by the digest of the paper; the same picture is drawn once.
 * @returns their pages, upright or level as each picture is; small ones share one.
 */
export function picturePages(
  state: CaseState,
  pictures: ReadonlyMap<string, DrawnPicture>,
  paper: PaperSize,
  furniture: Section["furniture"],
): Section[] {
  const placed = placedOf(state, pictures);
  const sections: Section[] = [];
  let last = "";
  for (const [i, one] of placed.entries()) {
    const orientation = one.photo.width > one.photo.height ? "landscape" : "portrait";
    const sheet = sheetOf(paper, orientation);
    const above = i === 0 ? headingOf(placed.length) : [];
    const gap: Block = { kind: "gap", height: i === 0 ? 1 : GAP };
    const blocks = [...above, gap, figureOf(one, sheet)];
    if (orientation === last) sections.at(-1)?.blocks.push(...blocks);
    else sections.push({ sheet, furniture, blocks });
    last = orientation;
  }
  return sections;
}

function placedOf(state: CaseState, pictures: ReadonlyMap<string, DrawnPicture>): Placed[] {
  const drawn = new Set<string>();
  return papersToCarry(state).flatMap(({ digest, name, description, size }, i) => {
    const picture = pictures.get(digest);
    if (picture === undefined || drawn.has(digest)) return [];
    drawn.add(digest);
    const caption = `${numberInWords(drawn.size)}. ${name}. ${description}. ${sizeInWords(size)}, sidik digital berawal ${digest.slice(0, 8)} ${digest.slice(8, 16)}.`;
    return [{ photo: { ...picture, name: photoName(i) }, caption, name }];
  });
}

function headingOf(count: number): Block[] {
  const text = `Gambar lampiran (${numberInWords(count)})`;
  return [{ kind: "text", heading: 2, text, size: 10, bold: true }];
}

function figureOf({ photo, caption, name }: Placed, sheet: Sheet): FigureBlock {
  const { margin } = sheet;
  const below = Math.ceil(caption.length / LINE.letters) * LINE.height;
  const room = {
    w: innerWidth(sheet),
    h: sheet.height - margin.top - margin.bottom - HEADING - below,
  };
  const scale = Math.min(PIXEL, room.w / photo.width, room.h / photo.height);
  const [w, h] = [photo.width * scale, photo.height * scale];
  return {
    kind: "figure",
    width: w,
    height: h + 1,
    align: "center",
    alt: `Gambar lampiran “${name}”`,
    caption,
    draw: () => [{ x: 0, y: 0, w, h, ink: { kind: "photo", photo } }],
  };
}
