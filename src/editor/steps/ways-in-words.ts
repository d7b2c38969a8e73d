import type { Draft, DraftStep, DraftTarget } from "../../core/draft/draft.ts";

interface Way {
  id: string;
  text: string;
  /** Nobody has said yet where it leads. */
  isOpen: boolean;
}

/** @returns "5", "Selesai", "?" for where a way leads. */
function targetInWords({ steps, ends }: Draft, row: number, target: DraftTarget): string {
  if (target === null) return "?";
  if (target === "next") return steps[row + 1] ? String(row + 2) : (ends[0]?.label ?? "akhir");
  if ("end" in target) return ends.find(({ id }) => id === target.end)?.label ?? "?";
  const at = steps.findIndex(({ id }) => id === target.step);
  return at < 0 ? "?" : String(at + 1);
}

/** @returns the ways of a row to be shown: none where its only one leads to the row below. */
export function waysInWords(draft: Draft, step: DraftStep): Way[] {
  const [first] = step.outcomes;
  if (step.outcomes.length === 1 && first?.target === "next") return [];
  const row = draft.steps.indexOf(step);
  return step.outcomes.map(({ id, label, target }) => {
    const name = step.outcomes.length > 1 ? `${label.trim() || "…"} ` : "";
    return { id, text: `${name}→ ${targetInWords(draft, row, target)}`, isOpen: target === null };
  });
}
