/** The logical structure: which marked content of which page belongs to which tag, and its objects. */
import type { Box, Rect, Tag } from "../core/form/boxes.ts";
import type { Writer } from "./library.ts";
import { points, textString } from "./syntax.ts";

interface MarkedContent {
  page: number;
  mcid: number;
  area: Rect;
}

/** What lies on a page as an object of its own: numbered when its page is written, before the structure. */
export interface PageObject {
  id: number | null;
}

interface Held {
  page: number;
  object: PageObject;
  area: Rect;
}

type Piece = MarkedContent | Held;

export class Structure {
  /** What each tag holds, in the order it was painted: marked content and other tags. */
  private readonly kids = new Map<number, (Piece | number)[]>();
  /** Tags by page and MCID. */
  private readonly byPage = new Map<number, number[]>();
  private readonly tags: readonly Tag[];

  /** The tags of what lies on pages, in the order of its keys in the parent tree. */
  private readonly holders: number[] = [];
  /** Cells by row: known before any of them is painted. */
  private readonly cells = new Map<number, number[]>();

  constructor(tags: readonly Tag[]) {
    this.tags = tags;
    for (const [i, { parent }] of tags.entries()) {
      if (parent === null || tags[parent]?.role !== "TR") continue;
      const row = this.cells.get(parent) ?? [];
      row.push(i);
      this.cells.set(parent, row);
    }
  }

  /** Notes a run of boxes of one tag. @returns the operator that opens it. */
  open(tag: number, page: number, boxes: readonly Box[]): string {
    const onPage = this.byPage.get(page) ?? [];
    this.byPage.set(page, onPage);
    const mcid = onPage.push(tag) - 1;
    const mark = { page, mcid, area: hull(boxes) };
    this.attach(tag);
    this.kids.get(tag)?.push(mark);
    const { role = "P", text } = this.tags[tag] ?? {};
    const said = text === undefined ? "" : `/ActualText${textString(text)}`;
    return `/${role}<</MCID ${mcid}${said}>>BDC`;
  }

  /** Notes an object of the file as the content of a tag; its key is the number of pages and of those before it. */
  hold(tag: number, page: number, area: Rect, object: PageObject): void {
    this.attach(tag);
    this.kids.get(tag)?.push({ page, object, area });
    this.holders.push(tag);
  }

  /**
   * Makes a tag a kid of its parent when it is first painted. The parent comes first: a row that enters the
   * tree brings all its cells from left to right, empty ones too, whichever of them is painted first.
   */
  private attach(tag: number): void {
    if (this.kids.has(tag)) return;
    const parent = this.tags[tag]?.parent ?? null;
    if (parent !== null) this.attach(parent);
    if (this.kids.has(tag)) return;
    this.kids.set(tag, []);
    if (parent !== null) this.kids.get(parent)?.push(tag);
    for (const cell of this.cells.get(tag) ?? []) this.attach(cell);
  }

  /** Writes all elements. @returns the object number of the tree's root. */
  write(doc: Writer, heights: readonly number[]): number {
    const { internal } = doc;
    const root = internal.newObjectDeferred();
    const ids = new Map(
      [...this.kids.keys()].sort((a, b) => a - b).map((tag) => [tag, internal.newObjectDeferred()]),
    );
    const put = (id: number, body: string) => {
      internal.newObjectDeferredBegin(id, true);
      internal.write(`${body}\nendobj`);
    };
    const pageOf = (page: number) => `${internal.getPageInfo(page).objId} 0 R`;
    for (const [i, id] of ids) {
      const tag = this.tags[i];
      if (tag === undefined) continue;
      const kids = this.kids.get(i) ?? [];
      const first = kids.find((kid) => typeof kid !== "number");
      const list = kids.map((kid) => {
        if (typeof kid === "number") return `${ids.get(kid)} 0 R`;
        if ("object" in kid) return `<</Type/OBJR/Obj ${kid.object.id} 0 R>>`;
        if (kid.page === first?.page) return `${kid.mcid}`;
        return `<</Type/MCR/Pg ${pageOf(kid.page)}/MCID ${kid.mcid}>>`;
      });
      const k =
        list.length === 0 ? "" : `/K${list.length === 1 ? ` ${list[0]}` : `[${list.join(" ")}]`}`;
      const parent = tag.parent === null ? root : ids.get(tag.parent);
      const pg = first === undefined ? "" : `/Pg ${pageOf(first.page)}`;
      const alt = tag.alt === undefined ? "" : `/Alt${textString(tag.alt)}`;
      put(
        id,
        `<</S/${tag.role}/P ${parent} 0 R${pg}${k}${alt}${attributesOf(tag, first, heights)}>>`,
      );
    }
    const nums = [...this.byPage].map(
      ([page, list]) => `${page - 1}[${list.map((tag) => `${ids.get(tag)} 0 R`).join(" ")}]`,
    );
    nums.push(...this.holders.map((tag, i) => `${heights.length + i} ${ids.get(tag)} 0 R`));
    const next = heights.length + this.holders.length;
    const tree = internal.newObject();
    internal.write(`<</Nums[${nums.join(" ")}]>>\nendobj`);
    put(
      root,
      `<</Type/StructTreeRoot/K ${ids.get(0)} 0 R/ParentTree ${tree} 0 R/ParentTreeNextKey ${next}>>`,
    );
    return root;
  }
}

function attributesOf(tag: Tag, mark: Piece | undefined, heights: readonly number[]): string {
  const list: string[] = [];
  const span = `${tag.columns ? `/ColSpan ${tag.columns}` : ""}${tag.rows ? `/RowSpan ${tag.rows}` : ""}`;
  if (tag.scope || span) list.push(`<</O/Table${tag.scope ? `/Scope/${tag.scope}` : ""}${span}>>`);
  if (tag.checked !== undefined) {
    const state = tag.checked ? "on" : "off";
    list.push(`<</O/PrintField/Role/cb/checked/${state}/Desc${textString(tag.alt ?? "")}>>`);
  }
  if (tag.numbering !== undefined) list.push(`<</O/List/ListNumbering/${tag.numbering}>>`);
  if (mark !== undefined && (tag.role === "Figure" || tag.role === "Form")) {
    const block = tag.role === "Figure" ? "/Placement/Block" : "";
    list.push(`<</O/Layout${block}/BBox[${bounds(mark, heights)}]>>`);
  }
  if (list.length === 0) return "";
  return `/A${list.length === 1 ? list[0] : `[${list.join("")}]`}`;
}

function bounds({ area, page }: Piece, heights: readonly number[]): string {
  const height = heights[page - 1] ?? 0;
  const bottom = height - area.y - area.h;
  return [area.x, bottom, area.x + area.w, height - area.y].map((v) => points(v)).join(" ");
}

function hull(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.w));
  const bottom = Math.max(...boxes.map((b) => b.y + b.h));
  return { x, y, w: right - x, h: bottom - y };
}
