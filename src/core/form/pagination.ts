/** Blocks poured onto pages. Pure: the same blocks and the same face give the same boxes. */
import { atomsOf } from "./atoms.ts";
import type { Block, Leaf, Section } from "./blocks.ts";
import type { Page, Paged } from "./boxes.ts";
import { Pages } from "./pages.ts";
import { type Atom, type Composition, moved } from "./strips.ts";
import { pourTable, tableHeight } from "./table-pour.ts";
import type { Typeface } from "./typeface.ts";

/** Millimetres a heading wants below it. */
const HEADING_ROOM = 30;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

class Pour {
  private readonly c: Composition;
  private readonly pages: Pages;
  private readonly root: number;

  constructor(c: Composition, pages: Pages, root: number) {
    this.c = c;
    this.pages = pages;
    this.root = root;
  }

  add(block: Block): void {
    const { pages } = this;
    if (block.kind === "break") {
      if (!pages.fresh) pages.turn();
    } else if (block.kind === "keep") this.keep(block.blocks);
    else if (block.kind === "table") pourTable(this.c, pages, block, this.root);
    else if (block.kind !== "gap" || !pages.fresh) this.strips(block);
  }

  private strips(block: Leaf) {
    const { pages } = this;
    // A heading does not stay behind alone at the foot of a page.
    const leads = block.kind === "text" && block.heading !== undefined;
    if (leads && pages.room < HEADING_ROOM && !pages.fresh) pages.turn();
    for (const run of runsOf(atomsOf(this.c, block, pages.width, this.root))) {
      const height = sum(run.map(({ h }) => h));
      if (height > pages.room && height <= pages.whole && !pages.fresh) pages.turn();
      for (const atom of run) {
        if (atom.h > pages.room && !pages.fresh) pages.turn();
        pages.put(
          atom.boxes.map((b) => moved(b, pages.left, pages.y)),
          atom.h,
        );
      }
    }
  }

  private keep(blocks: Block[]) {
    const { pages } = this;
    const need = this.heightOf(blocks);
    if (need > pages.room && need <= pages.whole && !pages.fresh) pages.turn();
    for (const block of blocks) this.add(block);
  }

  /** Height of blocks if no page ended within them, measured on a scratch copy. */
  private heightOf(blocks: readonly Block[]): number {
    const scratch: Composition = { face: this.c.face, tags: [], missing: new Set() };
    return sum(
      blocks.map((block) => {
        if (block.kind === "break") return 0;
        if (block.kind === "keep") return this.heightOf(block.blocks);
        if (block.kind === "table") return tableHeight(scratch, block);
        return sum(atomsOf(scratch, block, this.pages.width, null).map(({ h }) => h));
      }),
    );
  }
}

/** Strips that stand on one page together. */
function runsOf(atoms: readonly Atom[]): Atom[][] {
  const runs: Atom[][] = [];
  for (const atom of atoms) {
    const last = runs.at(-1);
    if (atom.joined && last !== undefined) last.push(atom);
    else runs.push([atom]);
  }
  return runs;
}

/**
 * @param face how text is measured.
 * @returns the pages of all sections, their logical structure, and the characters the face lacks.
 */
export function paginate(face: Typeface, sections: readonly Section[]): Paged {
  const c: Composition = { face, tags: [{ role: "Document", parent: null }], missing: new Set() };
  const poured = sections.map((section) => {
    const pages = new Pages(section.sheet);
    const pour = new Pour(c, pages, 0);
    for (const block of section.blocks) pour.add(block);
    return { section, pages: pages.end() };
  });
  const counted = poured.filter(({ section }) => !section.apart);
  number(
    counted.flatMap(({ section, pages }) => pages.map((page) => ({ section, page }))),
    face,
  );
  for (const { section, pages } of poured.filter((one) => one.section.apart)) {
    number(
      pages.map((page) => ({ section, page })),
      face,
    );
  }
  return { pages: poured.flatMap(({ pages }) => pages), tags: c.tags, missing: [...c.missing] };
}

/** Gives pages that are counted together their head and foot. */
function number(pages: readonly { section: Section; page: Page }[], face: Typeface) {
  for (const [i, { section, page }] of pages.entries()) {
    const ink = section.furniture(i + 1, pages.length, section.sheet, face);
    page.furniture = ink.map((p) => ({ ...p, tag: null }));
  }
}
