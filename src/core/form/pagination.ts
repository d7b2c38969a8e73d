/** Blocks poured onto pages. Pure: the same blocks and the same face give the same boxes. */
import { atomsOf, type Composition, moved, tagUnder } from "./atoms.ts";
import type { Block, Section, Sheet, Table } from "./blocks.ts";
import type { Page, Paged, Rect } from "./boxes.ts";
import { withFittedColumns } from "./columns.ts";
import { rulesAround } from "./ruling.ts";
import {
  edges,
  groupHeight,
  groupsOf,
  inkOf,
  layGroup,
  type RowGroup,
  separated,
  splitGroup,
} from "./table.ts";
import type { Typeface } from "./typeface.ts";

/** A row higher than this share of a page is cut rather than moved whole to the next. */
const SPLIT_SHARE = 0.35;
/** A table head higher than this share of a page is not repeated. */
const HEAD_SHARE = 0.4;

/** Millimetres a heading wants below it. */
const HEADING_ROOM = 30;

class Pour {
  private readonly pages: Page[] = [];
  private y = 0;
  /** Cells of ruled tables on this page. */
  private outlines: Rect[] = [];
  /** The page holds nothing yet but a repeated table head. */
  private topOfTable = false;
  private readonly c: Composition;
  private readonly sheet: Sheet;
  private readonly root: number;

  constructor(c: Composition, sheet: Sheet, root: number) {
    this.c = c;
    this.sheet = sheet;
    this.root = root;
    this.turn();
  }

  private get corner() {
    return { x: this.sheet.margin.left, y: this.y };
  }
  private get width() {
    return this.sheet.width - this.sheet.margin.left - this.sheet.margin.right;
  }
  private get bottom() {
    return this.sheet.height - this.sheet.margin.bottom;
  }
  private get room() {
    return this.bottom - this.y;
  }
  private get whole() {
    return this.bottom - this.sheet.margin.top;
  }
  private get fresh() {
    return this.y === this.sheet.margin.top;
  }
  private get page(): Page {
    const last = this.pages.at(-1);
    if (last === undefined) throw new Error("no page yet");
    return last;
  }

  /** All lines of a page first: decoration in one run, not around every cell's text. */
  private rule() {
    this.pages.at(-1)?.boxes.unshift(...rulesAround(this.outlines));
    this.outlines = [];
  }

  private turn() {
    this.rule();
    const { width, height, margin } = this.sheet;
    this.pages.push({ width, height, boxes: [], furniture: [] });
    this.y = margin.top;
  }

  end(): Page[] {
    this.rule();
    return this.pages;
  }

  add(block: Block): void {
    if (block.kind === "break") {
      if (!this.fresh) this.turn();
    } else if (block.kind === "keep") this.keep(block.blocks);
    else if (block.kind === "table") this.table(block);
    else if (block.kind !== "gap" || !this.fresh) {
      // A heading does not stay behind alone at the foot of a page.
      const leads = block.kind === "text" && block.heading !== undefined;
      if (leads && this.room < HEADING_ROOM && !this.fresh) this.turn();
      for (const atom of atomsOf(this.c, block, this.width, this.root)) {
        if (atom.h > this.room && !this.fresh) this.turn();
        this.page.boxes.push(...atom.boxes.map((b) => moved(b, this.sheet.margin.left, this.y)));
        this.y += atom.h;
      }
    }
  }

  private keep(blocks: Block[]) {
    const need = blocks.reduce((sum, block) => sum + this.heightOf(block), 0);
    if (need > this.room && need <= this.whole && !this.fresh) this.turn();
    for (const block of blocks) this.add(block);
  }

  /** Height of a block if no page ended within it, measured on a scratch copy. */
  private heightOf(block: Block): number {
    const scratch: Composition = { face: this.c.face, tags: [], missing: new Set() };
    if (block.kind === "break") return 0;
    if (block.kind === "keep") return block.blocks.reduce((sum, b) => sum + this.heightOf(b), 0);
    if (block.kind !== "table") {
      return atomsOf(scratch, block, this.width, null).reduce((sum, atom) => sum + atom.h, 0);
    }
    const table = withFittedColumns(this.c.face, block);
    return [...groupsOf(table.head), ...groupsOf(table.rows)]
      .map((group) => groupHeight(layGroup(scratch, table, group, null)))
      .reduce((sum, h) => sum + h, 0);
  }

  private table(raw: Table) {
    const table = withFittedColumns(this.c.face, raw);
    const tag = tagUnder(this.c, this.root, table.look === "ruled" ? "Table" : "Div");
    const lay = (group: { index: number; rows: Table["rows"] }, under: number | null) =>
      layGroup(this.c, table, group, under);
    const head = groupsOf(table.head).map((group) => lay(group, tag));
    const rows = groupsOf(table.rows).map((group) => lay(group, tag));
    const headHeight = head.reduce((sum, group) => sum + groupHeight(group), 0);
    // A head that would eat the page is said once, like any other row.
    const repeats = headHeight <= this.whole * HEAD_SHARE;
    const again = () => (repeats ? groupsOf(table.head).map((group) => lay(group, null)) : []);
    const first = (repeats ? headHeight : 0) + smallest(rows[0]);
    if (first > this.room && !this.fresh) this.turn();
    if (repeats) for (const group of head) this.put(table, group);
    this.rows(table, repeats ? rows : [...head, ...rows], again);
  }

  private rows(table: Table, groups: readonly RowGroup[], again: () => RowGroup[]) {
    const queue = [...groups];
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      const leads = group.source.some((row) => row.leads) && !this.topOfTable;
      const reserve =
        (table.turn !== undefined && queue.length > 0 ? table.turn.height : 0) +
        (leads ? smallest(queue[0]) : 0);
      if (groupHeight(group) + reserve <= this.room + 1e-6) {
        this.put(table, group);
        continue;
      }
      const rest = this.cut(table, group);
      if (rest !== group || !this.topOfTable) {
        this.turnTable(table, group.index, again());
        queue.unshift(rest);
      } else if (group.source.length > 1) queue.unshift(...separated(group));
      // Nothing smaller is left to try: ink beyond the foot is better than ink nowhere.
      else this.put(table, group);
    }
  }

  /** Puts what fits of a group on this page. @returns what is left of it. */
  private cut(table: Table, group: RowGroup): RowGroup {
    const whole = this.whole * (1 - HEAD_SHARE);
    const kept = group.source.some((row) => row.whole) && groupHeight(group) <= whole;
    const tall = this.topOfTable || (!kept && groupHeight(group) > whole * SPLIT_SHARE);
    const parts = tall ? splitGroup(group, this.room - (table.turn?.height ?? 0)) : null;
    if (parts === null) return group;
    this.put(table, parts[0]);
    return parts[1];
  }

  private turnTable(table: Table, next: number, head: RowGroup[]) {
    const left = edges(table.widths).map((edge) => edge + this.sheet.margin.left);
    const side = (which: "after" | "before") => {
      if (table.turn === undefined || next === 0) return;
      const rect = { x: this.sheet.margin.left, y: this.y, w: this.width, h: table.turn.height };
      const ink = table.turn.draw(next, which, rect, left);
      if (ink.length === 0) return;
      this.page.boxes.push(...ink.map((p) => ({ ...p, tag: null })));
      this.y += table.turn.height;
    };
    if (!this.fresh) side("after");
    this.turn();
    for (const group of head) this.put(table, group);
    side("before");
    this.topOfTable = true;
  }

  private put(table: Table, group: RowGroup) {
    const { boxes, outlines } = inkOf(table, group, this.corner, this.c.face);
    this.page.boxes.push(...boxes);
    this.outlines.push(...outlines);
    this.y += groupHeight(group);
    this.topOfTable = false;
  }
}

function smallest(group: RowGroup | undefined): number {
  return group === undefined ? 0 : Math.min(groupHeight(group), 30);
}

/**
 * @param face how text is measured.
 * @returns the pages of all sections, their logical structure, and the characters the face lacks.
 */
export function paginate(face: Typeface, sections: readonly Section[]): Paged {
  const c: Composition = { face, tags: [{ role: "Document", parent: null }], missing: new Set() };
  const poured = sections.map((section) => {
    const pour = new Pour(c, section.sheet, 0);
    for (const block of section.blocks) pour.add(block);
    return { section, pages: pour.end() };
  });
  const pages = poured.flatMap((p) => p.pages);
  let number = 0;
  for (const { section, pages: own } of poured) {
    for (const page of own) {
      const ink = section.furniture(++number, pages.length, section.sheet, face);
      page.furniture = ink.map((p) => ({ ...p, tag: null }));
    }
  }
  return { pages, tags: c.tags, missing: [...c.missing] };
}
