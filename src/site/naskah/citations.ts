import type { HTMLElement } from "node-html-parser";
import { citation, REGULATION_STATUS } from "../../core/sop/citation.ts";
import { needsRecheck, type Regulation } from "../../core/sop/regulation.ts";
import { dayInWords } from "../../core/words/day.ts";
import { facts } from "../../core/words/paragraph.ts";
import { blockOf, escapeHtml, isInHeading, officialText } from "./text.ts";

export type Regulations = ReadonlyMap<string, Regulation>;

function badge(
  id: string,
  regulations: Regulations,
  address: (id: string) => string,
  today: string,
) {
  const regulation = regulations.get(id);
  if (!regulation) return "";
  const { status, changedBy, checked } = regulation;
  const successor = changedBy && regulations.get(changedBy.regulation);
  const own = `<a href="${address(id)}" aria-label="${REGULATION_STATUS[status]}: ${escapeHtml(regulation.short)}">${REGULATION_STATUS[status]}</a>`;
  const told = facts(
    changedBy && successor
      ? `${own} sejak ${dayInWords(changedBy.since)} oleh <a href="${address(changedBy.regulation)}">${escapeHtml(successor.short)}</a>`
      : own,
    needsRecheck(checked, today) && "perlu diperiksa ulang",
  );
  return ` <span class="status status-${status}" data-redaksi>${told}</span>`;
}

/**
 * Sets the status of each cited regulation after the item or paragraph that cites it.
 * @param root the page, changed in place.
 * @param regulations by id.
 * @param address gives the address of a regulation's page.
 * @param today "YYYY-MM-DD": a check older than a year is said to be so.
 */
export function markCitations(
  root: HTMLElement,
  regulations: Regulations,
  address: (id: string) => string,
  today: string,
) {
  for (const node of officialText(root)) {
    if (isInHeading(node)) continue;
    for (const [id, regulation] of regulations) {
      if (!citation(regulation).test(node.rawText)) continue;
      blockOf(node).insertAdjacentHTML("beforeend", badge(id, regulations, address, today));
    }
  }
}
