/** A table poured onto pages, row by row: its head on every page, pentagons where its arrows go over. */

import type { Table } from "./blocks.ts";
import { withFittedColumns } from "./columns.ts";
import type { Pages } from "./pages.ts";
import { separated, splitGroup } from "./row-cut.ts";
import { type Composition, tagUnder } from "./strips.ts";
import { edges, groupHeight, groupsOf, inkOf, layGroup, type RowGroup } from "./table.ts";

/** A row higher than this share of a page is cut rather than moved whole to the next. */
const SPLIT_SHARE = 0.35;
/** A table head higher than this share of a page is not repeated. */
const HEAD_SHARE = 0.4;
/** Of a row at most this much (mm) has to stand below the head or title that leads to it. */
const BEGINNING = 30;

const heightOf = (groups: readonly RowGroup[]) =>
  groups.reduce((sum, group) => sum + groupHeight(group), 0);
const beginning = (group: RowGroup | undefined) =>
  group === undefined ? 0 : Math.min(groupHeight(group), BEGINNING);

/** @returns the height (mm) of a table if no page ended within it; the composition is left as it is. */
export function tableHeight(c: Composition, raw: Table): number {
  const scratch: Composition = { face: c.face, tags: [], missing: new Set() };
  const table = withFittedColumns(c.face, raw);
  const groups = [...groupsOf(table.head), ...groupsOf(table.rows)];
  return heightOf(groups.map((group) => layGroup(scratch, table, group, null)));
}

export function pourTable(c: Composition, pages: Pages, raw: Table, root: number): void {
  new TablePour(c, pages, withFittedColumns(c.face, raw), root).pour();
}

class TablePour {
  /** The page holds nothing of the table yet but a repeated head. */
  private top = false;
  private readonly c: Composition;
  private readonly pages: Pages;
  private readonly table: Table;
  private readonly tag: number | null;
  private repeats = true;

  constructor(c: Composition, pages: Pages, table: Table, root: number) {
    this.c = c;
    this.pages = pages;
    this.table = table;
    this.tag = tagUnder(c, root, table.look === "ruled" ? "Table" : "Div");
  }

  pour() {
    const { table, pages } = this;
    const head = this.laid(table.head, this.tag);
    const rows = this.laid(table.rows, this.tag);
    // A head that would eat the page is said once, like any other row.
    this.repeats = heightOf(head) <= pages.whole * HEAD_SHARE;
    const first = (this.repeats ? heightOf(head) : 0) + beginning(rows[0]);
    if (!pages.fits(first) && !pages.fresh) pages.turn();
    if (this.repeats) for (const group of head) this.put(group);
    this.rows(this.repeats ? rows : [...head, ...rows]);
  }

  private laid(rows: Table["rows"], under: number | null): RowGroup[] {
    return groupsOf(rows).map((group) => layGroup(this.c, this.table, group, under));
  }

  private rows(groups: readonly RowGroup[]) {
    const queue = [...groups];
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      if (this.staysHere(group, queue)) {
        this.put(group);
        continue;
      }
      const rest = this.cut(group);
      if (rest !== group || !this.top) {
        this.turn(nextRow(rest));
        queue.unshift(rest);
      } else if (group.source.length > 1) queue.unshift(...separated(group));
      // Nothing smaller is left to try: ink beyond the foot is better than ink nowhere.
      else this.put(group);
    }
  }

  /** @param above height (mm) of what would stand between the page's last ink and this group. */
  private staysHere(group: RowGroup, queue: readonly RowGroup[], above = 0): boolean {
    const [next, ...others] = queue;
    const height = above + groupHeight(group);
    if (next === undefined) return this.pages.fits(height);
    const begun = height + beginning(next);
    if (!this.pages.fits(height + this.turnHeight(next.index))) return false;
    if (this.top && above === 0) return true;
    const whole = beginning(next) < BEGINNING;
    if (group.source.some((row) => row.leads)) {
      return this.pages.fits(begun) && (!whole || this.staysHere(next, others, height));
    }
    // The last row does not go over alone: the one before it comes along.
    const alone = others.length === 0 && whole && !group.continues;
    return !alone || this.pages.fits(begun);
  }

  private turnHeight(next: number): number {
    return this.table.turn?.height(next) ?? 0;
  }

  /** Puts what fits of a group on this page. @returns what is left of it. */
  private cut(group: RowGroup): RowGroup {
    const { pages } = this;
    const height = groupHeight(group);
    const kept = group.source.some((row) => row.whole) && height <= pages.whole * (1 - HEAD_SHARE);
    if (!this.top && (kept || height <= pages.whole * SPLIT_SHARE)) return group;
    const room = pages.room - this.turnHeight(group.index + 1);
    const parts = splitGroup(this.c.face, group, room, this.top);
    if (parts === null) return group;
    this.put(parts[0]);
    return parts[1];
  }

  /** @param next the row that the arrows over the page's end lead to. */
  private turn(next: number) {
    const { table, pages } = this;
    const left = edges(table.widths).map((edge) => edge + pages.left);
    const ink = table.turn !== undefined && next > 0 ? table.turn.pair(next) : null;
    const side = (which: "after" | "before") => {
      const h = this.turnHeight(next);
      const drawn = ink?.(which, { x: pages.left, y: pages.y, w: pages.width, h }, left) ?? [];
      if (drawn.length > 0)
        pages.put(
          drawn.map((p) => ({ ...p, tag: null })),
          h,
        );
    };
    if (!pages.fresh) side("after");
    pages.turn();
    if (this.repeats) for (const group of this.laid(table.head, null)) this.put(group);
    side("before");
    this.top = true;
  }

  private put(group: RowGroup) {
    const { pages, table } = this;
    const corner = { x: pages.left, y: pages.y };
    const { boxes, outlines } = inkOf(table, group, corner, this.c.face);
    pages.put(boxes, groupHeight(group), outlines);
    this.top = false;
  }
}

/** Where a row goes on, its arrows lead to the row below it. */
const nextRow = ({ index, continues }: RowGroup) => (continues ? index + 1 : index);
