import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { DraftStep } from "../../core/draft/draft.ts";
import { softly } from "../../core/soft-hyphens.ts";
import { readDuration } from "../../core/sop/duration/read.ts";
import { readingInWords } from "../../core/sop/duration/words.ts";
import { type TextColumn, textOf } from "./columns.ts";
import type { Grid } from "./use-grid.ts";

interface TextCellProps {
  step: DraftStep;
  column: TextColumn;
  name: string;
  row: number;
  desk: Desk;
  grid: Grid;
}

/** Words of so many letters may be broken in a cell. */
const LONG = 9;

/** What stands in a cell; while it is typed in, a field over it. */
export function TextCell({ step, column, name, row, desk, grid }: TextCellProps) {
  const { typing } = grid;
  const text = textOf(step, column);
  if (typing?.spot.step === step.id && typing.spot.column === column) {
    return <Typed {...{ step, column, name, row, desk, grid }} fresh={typing.fresh} />;
  }
  return (
    <>
      <span class="s-text">{softly(text, LONG)}</span>
      {column === "duration" && text.trim() !== "" && <span class="s-read">{reading(text)}</span>}
    </>
  );
}

/** @returns how a time is counted, also where it is counted as it stands. */
function reading(text: string): string {
  const read = readDuration(text);
  return read.kind === "uncounted" ? "tidak dihitung" : `dibaca: ${readingInWords(read)}`;
}

function Typed({
  step,
  column,
  name,
  row,
  desk,
  grid,
  fresh,
}: TextCellProps & { fresh: string | null }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef(textOf(step, column));
  const act = (text: string) => desk.act({ kind: "cell", step: step.id, cell: column, text });
  useLayoutEffect(() => {
    if (fresh !== null) act(fresh);
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  useLayoutEffect(() => {
    const { current } = field;
    // Where style sheets can let it grow, nothing need be measured with every key.
    if (current === null || CSS.supports("field-sizing", "content")) return;
    current.style.blockSize = "auto";
    current.style.blockSize = `${current.scrollHeight}px`;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") {
      act(before.current);
      grid.stop();
    } else if (event.key === "Enter" && !event.shiftKey && !event.altKey && !event.ctrlKey) {
      grid.stop({ rows: 1, columns: 0 });
    } else if (event.key === "Tab") {
      grid.stop({ rows: 0, columns: event.shiftKey ? -1 : 1 });
    } else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      class="s-field"
      rows={1}
      aria-label={`${name}, langkah ${row + 1}`}
      value={textOf(step, column)}
      onInput={(event) => act(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => desk.leave()}
    />
  );
}
