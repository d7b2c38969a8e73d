/** The YAML file of an SOP: written anew, or its published file with nothing touched but what changed. */
import {
  type Document,
  isMap,
  isNode,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type Sop, SopSchema } from "../sop/schema.ts";
import { type Fields, type Plain, spelt, written } from "./written.ts";

/** Long sentences stay on one line: official text is compared line by line. */
const LAYOUT = { lineWidth: 0 } as const;
const HEAD = "# yaml-language-server: $schema=./sop.schema.json\n";
const TOP = Object.keys(SopSchema.shape);

/**
 * @param published the text of the file that this SOP was begun from; null for a new SOP.
 * @returns the text of its file. Comments and order stay; where nothing changed it is the very same text.
 */
export function yamlOf(sop: Sop, published: string | null): string {
  const document = published === null ? null : parseDocument(published);
  const before = document && SopSchema.safeParse(document.toJS()).data;
  if (document === null || !before || !isMap(document.contents)) return fresh(sop);
  if (same(spelt(before) as Plain, spelt(sop) as Plain)) return published ?? "";
  mendMap(
    { document, node: document.contents },
    { was: spelt(before), now: spelt(sop), as: written(sop) },
  );
  return document.toString(LAYOUT);
}

/** Parts stand apart by an empty line, and so do steps. */
function fresh(sop: Sop): string {
  const fields = written(sop);
  const parts = TOP.flatMap((key) =>
    fields[key] === undefined ? [] : stringify({ [key]: fields[key] }, LAYOUT),
  );
  const short = /^(id|version):/;
  return `${HEAD}${parts.reduce((all, part) => `${all}${all === "" || short.test(part) ? "" : "\n"}${part}`, "")}`;
}

const same = (a: Plain | undefined, b: Plain | undefined): boolean => sorted(a) === sorted(b);

const sorted = (value: Plain | undefined): string =>
  JSON.stringify(value, (_, held: Plain) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  ) ?? "";

interface At<T extends Node> {
  document: Document;
  node: T;
}

/** What a place said, says now, and how that is written; the three have the same parts. */
interface Change<T> {
  was: T;
  now: T;
  as: T;
}

const isFields = (value: Plain | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields that are two ways to say one thing: where one changes, both are written anew. */
const TOGETHER: readonly (readonly [string, string])[] = [["assistants", "others"]];

function mendMap({ document, node }: At<YAMLMap>, { was, now, as }: Change<Fields>): void {
  const differs = (key: string) => !same(was[key], now[key]);
  const pairs = TOGETHER.filter((pair) => pair.some(differs));
  for (const [one, other] of pairs) {
    node.delete(one);
    node.delete(other);
  }
  // A sentence that was written although it repeated the activity no longer does.
  if (node.has("narrative") && now.narrative === null && differs("activity"))
    node.delete("narrative");
  for (const key of Object.keys(was)) if (!(key in now)) node.delete(key);
  const keys = Object.keys(now).filter((key) => differs(key) || pairs.flat().includes(key));
  for (const key of keys) {
    const value = as[key];
    if (value === undefined) node.delete(key);
    else if (!mendWithin({ document, node: node.get(key, true) }, triple(was, now, as, key))) {
      put({ document, node }, key, value, Object.keys(as));
    }
  }
}

const triple = (was: Fields, now: Fields, as: Fields, key: string) => ({
  was: was[key],
  now: now[key],
  as: as[key],
});

/** @returns false where the place must be written anew. */
function mendWithin(
  { document, node }: { document: Document; node: unknown },
  { was, now, as }: Change<Plain | undefined>,
): boolean {
  if (isMap(node) && isFields(was) && isFields(now) && isFields(as)) {
    mendMap({ document, node }, { was, now, as });
    return true;
  }
  if (!isSeq(node) || ![was, now, as].every(Array.isArray)) return false;
  if ((now as Plain[]).length === 0) return false;
  mendSeq({ document, node }, { was, now, as } as Change<Plain[]>);
  return true;
}

/** A field that was not there stands behind those that a file has before it. */
function put({ document, node }: At<YAMLMap>, key: string, value: Plain, order: string[]): void {
  const made = document.createNode(value);
  const there = node.get(key, true);
  if (isNode(there)) {
    if (there.commentBefore != null) made.commentBefore = there.commentBefore;
    node.set(key, made);
    return;
  }
  const before = order.slice(0, order.indexOf(key)).findLast((one) => node.has(one));
  const at = node.items.findIndex(({ key: own }) => String(own) === before);
  node.items.splice(at + 1, 0, document.createPair(key, made));
}

/** What one entry of a list is known by, from one version to the next. */
function nameOf(entry: Plain): string {
  if (!isFields(entry)) return sorted(entry);
  const { id, version, citation, title, actor, step, label, field } = entry;
  return String(
    id ?? version ?? citation ?? title ?? actor ?? step ?? label ?? field ?? sorted(entry),
  );
}

function mendSeq({ document, node }: At<YAMLSeq>, { was, now, as }: Change<Plain[]>): void {
  const left = was.map((entry, n) => ({ entry, node: node.items[n] as Node }));
  const [first] = node.items;
  node.items = now.map((entry, n) => {
    const at = left.findIndex((one) => nameOf(one.entry) === nameOf(entry));
    const [old] = at < 0 ? [] : left.splice(at, 1);
    if (old !== undefined && same(old.entry, entry)) return old.node;
    const change = { was: old?.entry, now: entry, as: as[n] };
    if (old !== undefined && mendWithin({ document, node: old.node }, change)) return old.node;
    return apart(document.createNode(as[n]), first);
  });
  const [head] = node.items;
  if (!isNode(head) || !isNode(first) || head === first) return;
  // What stands at the top has its list's head above it: the empty line goes with the entry below.
  [head.spaceBefore, first.spaceBefore] = [first.spaceBefore ?? false, head.spaceBefore ?? false];
}

/** A new entry stands apart where its neighbours do. */
function apart<T extends Node>(made: T, neighbour: unknown): T {
  if (isNode(neighbour) && neighbour.spaceBefore === true) made.spaceBefore = true;
  return made;
}
