/** The logical structure: which marked content of which page belongs to which tag, and its objects. */
import type { Box, Rect, Tag } from "../../core/form/boxes.ts";
import type { Writer } from "./library.ts";
import { points, textString } from "./syntax.ts";

interface Mark {
  page: number;
  mcid: number;
  area: Rect;
}

export class Structure {
  /** Marked content by tag. */
  private readonly marks = new Map<number, Mark[]>();
  /** Tags by page and MCID. */
  private readonly byPage = new Map<number, number[]>();
  private readonly tags: readonly Tag[];

  constructor(tags: readonly Tag[]) {
    this.tags = tags;
  }

  /** Notes a run of boxes of one tag. @returns the operator that opens it. */
  open(tag: number, page: number, boxes: readonly Box[]): string {
    const onPage = this.byPage.get(page) ?? [];
    this.byPage.set(page, onPage);
    const mcid = onPage.push(tag) - 1;
    const list = this.marks.get(tag) ?? [];
    this.marks.set(tag, [...list, { page, mcid, area: hull(boxes) }]);
    return `/${this.tags[tag]?.role ?? "P"}<</MCID ${mcid}>>BDC`;
  }

  /** Writes all elements. @returns the object number of the tree's root. */
  write(doc: Writer, heights: readonly number[]): number {
    const { internal } = doc;
    const root = internal.newObjectDeferred();
    const used = this.used();
    const ids = this.tags.map((_, i) => (used.has(i) ? internal.newObjectDeferred() : 0));
    const kids = new Map<number, number[]>();
    this.tags.forEach((tag, i) => {
      if (tag.parent !== null && used.has(i)) {
        kids.set(tag.parent, [...(kids.get(tag.parent) ?? []), i]);
      }
    });
    const put = (id: number, body: string) => {
      internal.newObjectDeferredBegin(id, true);
      internal.write(`${body}\nendobj`);
    };
    const pageOf = (page: number) => `${internal.getPageInfo(page).objId} 0 R`;
    this.tags.forEach((tag, i) => {
      if (!used.has(i)) return;
      const parent = tag.parent === null ? root : (ids[tag.parent] ?? root);
      const own = this.marks.get(i) ?? [];
      const first = own[0];
      const content = own.map(({ page, mcid }) =>
        page === first?.page ? `${mcid}` : `<</Type/MCR/Pg ${pageOf(page)}/MCID ${mcid}>>`,
      );
      const below = (kids.get(i) ?? []).map((kid) => `${ids[kid]} 0 R`);
      const all = [...content, ...below];
      const k =
        all.length === 0 ? "" : `/K${all.length === 1 ? ` ${all[0]}` : `[${all.join(" ")}]`}`;
      const pg = first === undefined ? "" : `/Pg ${pageOf(first.page)}`;
      const alt = tag.alt === undefined ? "" : `/Alt${textString(tag.alt)}`;
      const attributes = attributesOf(tag, first, heights);
      put(ids[i] ?? 0, `<</S/${tag.role}/P ${parent} 0 R${pg}${k}${alt}${attributes}>>`);
    });
    const nums = [...this.byPage].map(
      ([page, list]) => `${page - 1}[${list.map((tag) => `${ids[tag]} 0 R`).join(" ")}]`,
    );
    const tree = internal.newObject();
    internal.write(`<</Nums[${nums.join("")}]>>\nendobj`);
    put(
      root,
      `<</Type/StructTreeRoot/K ${ids[0]} 0 R/ParentTree ${tree} 0 R/ParentTreeNextKey ${heights.length}>>`,
    );
    return root;
  }

  /** Tags that carry content, directly or below; cells stay even when empty, so that rows stay whole. */
  private used(): Set<number> {
    const used = new Set<number>([0]);
    for (let i = this.tags.length - 1; i >= 0; i--) {
      const tag = this.tags[i];
      const cell = tag?.role === "TD" || tag?.role === "TH";
      if (this.marks.has(i) || cell) used.add(i);
      if (used.has(i) && tag !== undefined && tag.parent !== null) used.add(tag.parent);
    }
    return used;
  }
}

function attributesOf(tag: Tag, mark: Mark | undefined, heights: readonly number[]): string {
  const list: string[] = [];
  const span = `${tag.columns ? `/ColSpan ${tag.columns}` : ""}${tag.rows ? `/RowSpan ${tag.rows}` : ""}`;
  if (tag.scope || span) list.push(`<</O/Table${tag.scope ? `/Scope/${tag.scope}` : ""}${span}>>`);
  if (tag.role === "Form") {
    const state = tag.checked ? "on" : "off";
    list.push(`<</O/PrintField/Role/cb/checked/${state}/Desc${textString(tag.alt ?? "")}>>`);
  }
  if (mark !== undefined && (tag.role === "Figure" || tag.role === "Form")) {
    list.push(`<</O/Layout/Placement/Block/BBox[${bounds(mark, heights)}]>>`);
  }
  if (list.length === 0) return "";
  return `/A${list.length === 1 ? list[0] : `[${list.join("")}]`}`;
}

function bounds({ area, page }: Mark, heights: readonly number[]): string {
  const height = heights[page - 1] ?? 0;
  const bottom = height - area.y - area.h;
  return [area.x, bottom, area.x + area.w, height - area.y].map(points).join(" ");
}

function hull(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.w));
  const bottom = Math.max(...boxes.map((b) => b.y + b.h));
  return { x, y, w: right - x, h: bottom - y };
}
