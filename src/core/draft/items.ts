/** One line of Kelengkapan is one thing to tick, until somebody tells the things apart otherwise. */
import type { DraftStep } from "./draft.ts";

type Requirements = DraftStep["requirements"];
type Item = Requirements["items"][number];

/** "1. ", "a) ", "- ", "• " before a line: the list's own signs, not the paper's name. */
const LIST_SIGN = /^\s*(?:[-–—•*▪◦●○■□]\s*|\(?(?:\d{1,2}|[a-z])[.)]\s+)/iu;

const labelsIn = (text: string): string[] =>
  text.split("\n").flatMap((line) => line.replace(LIST_SIGN, "").trim().replace(/[;,]$/, "") || []);

/** @returns the first `butir-n` that no item bears. */
function freeId(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) if (!taken.has(`butir-${n}`)) return `butir-${n}`;
}

/**
 * @param text what the cell says now.
 * @returns the things to tick: one a line, each with the id it had; those that were told apart by hand
 * stay as they are.
 */
export function itemsAfter({ text: was, items }: Requirements, text: string): Item[] {
  const before = labelsIn(was);
  const byLine = items.length === before.length && items.every((one, n) => one.label === before[n]);
  return byLine ? itemsOf(labelsIn(text), items) : items;
}

/** A line that stays keeps its id wherever it goes; one that is reworded keeps it in its place. */
function itemsOf(labels: readonly string[], old: readonly Item[]): Item[] {
  const byLabel = new Map(old.map((item) => [item.label, item]));
  const staying = new Set(labels.flatMap((label) => byLabel.get(label)?.id ?? []));
  const taken = new Set(old.map(({ id }) => id));
  const used = new Set<string>();
  return labels.map((label, n) => {
    const there = old[n];
    const reworded = there !== undefined && !staying.has(there.id) ? there : undefined;
    const was = byLabel.get(label) ?? reworded;
    const id = was === undefined || used.has(was.id) ? freeId(taken) : was.id;
    taken.add(id);
    used.add(id);
    return { id, label, optional: was?.id === id ? was.optional : false };
  });
}
