/** The forms of several cases, one after the other, to the printer: fetched when first asked for. */
import type { Running } from "../../browser/exchange/progress.ts";
import type { Paged } from "../../core/form/boxes.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { PaperPages } from "../../paper/PaperPages.tsx";
import { casePages } from "../../pdf/case-pages.ts";
import { showPaperFace } from "../../pdf/paper-face.ts";
import type { Tools } from "../workplace.ts";
import { printAside } from "./print-aside.ts";

/** Rejects with the signal's reason when stopped, with a `StorageError` when a case cannot be read. @returns how many. */
export async function printForms(
  keys: readonly string[],
  { session, now, calendar, office }: Tools,
  paper: PaperSize,
  { onProgress, signal }: Running,
): Promise<number> {
  const forms: Paged[] = [];
  for (const [done, key] of keys.entries()) {
    onProgress({ done, total: keys.length });
    const stored = await session.peek(key);
    signal.throwIfAborted();
    if (stored.kind === "failed") throw stored.error;
    if (stored.kind !== "case") continue;
    forms.push(casePages({ log: stored.log, paper, now: now(), calendar, office }).paged);
  }
  await showPaperFace();
  await printAside(
    forms.map((paged, n) => <PaperPages key={String(n)} paged={paged} name={paper} />),
  );
  return forms.length;
}
