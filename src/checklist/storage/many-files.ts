/** Several case files: what each would change, and all of it done one after another. */
import type { OpenedFile } from "../../browser/exchange/open-file.ts";
import type { PutResult } from "../../browser/session/parts.ts";
import type { Session } from "../../browser/session/session.ts";
import { act, heldCopy, look } from "./open-steps.ts";
import { planText } from "./plan-text.ts";

/** One file, what it turned out to be, and how opening it went. */
export interface Looked {
  name: string;
  file: Blob;
  opened: OpenedFile;
  /** Null until it was done; the key of the case that it is now. */
  done: { key: string; kind: PutResult["kind"] } | null;
}

/** Reads them in the order given; writes nothing. Never rejects. */
export async function lookAtAll(
  session: Session,
  files: readonly File[],
  tell: (read: number) => void,
): Promise<Looked[]> {
  const all: Looked[] = [];
  for (const chosen of files) {
    const file = await heldCopy(chosen);
    all.push({ name: chosen.name, file, opened: await look(session, file), done: null });
    tell(all.length);
  }
  return all;
}

/** Whether opening it changes anything here. */
export const hasWork = ({ opened }: Looked): boolean =>
  opened.kind === "case" && planText(opened.opening).button !== null;

/**
 * Opens it, by what lies here now: the file before it may have brought the same case. What went on in two
 * places is kept twice. Never rejects.
 */
export async function open(session: Session, one: Looked): Promise<Looked> {
  // Twice: another tab may write between the look and the act.
  for (let tries = 2; tries > 0; tries--) {
    const opened = await look(session, one.file);
    if (opened.kind !== "case") return { ...one, opened };
    try {
      const { key, result } = await act(session, opened.opening, "both");
      if (result.kind !== "stale") return { ...one, done: { key, kind: result.kind } };
    } catch {
      return { ...one, done: { key: "", kind: "failed" } };
    }
  }
  return { ...one, done: { key: "", kind: "stale" } };
}
