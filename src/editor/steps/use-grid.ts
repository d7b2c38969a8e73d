/** Where the grid stands, and what its keys do: the ARIA grid's conventions. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import type { StepSymbol } from "../../core/sop/symbol.ts";
import { announce } from "../../ui/live.tsx";
import { type Column, cellId, columnsOf, moveFrom, type Spot } from "./columns.ts";

export interface Grid {
  columns: Column[];
  spot: Spot | null;
  /** The text cell that is being typed in; `fresh` replaces what stands there by the key that began it. */
  typing: { spot: Spot; fresh: string | null } | null;
  goTo(spot: Spot): void;
  type(spot: Spot, fresh?: string | null): void;
  /** Ends typing, and goes on to a spot so many rows and columns away. */
  stop(by?: { rows: number; columns: number }): void;
  /** Comes back from a window over the table, to the spot that stands when the table is drawn next. */
  back(): void;
  /** Puts a row in below the spot's, or at the end. */
  addRow(after?: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

const SYMBOLS: Record<string, StepSymbol | null> = {
  "1": "capsule",
  "2": "box",
  "3": "diamond",
  "0": null,
  Delete: null,
  Backspace: null,
};

const MOVES: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  Home: { rows: 0, columns: -99 },
  End: { rows: 0, columns: 99 },
  PageUp: { rows: -5, columns: 0 },
  PageDown: { rows: 5, columns: 0 },
};

interface Parts {
  draft: Draft;
  desk: Desk;
  newId: () => string;
  /** Opens the choice of symbol and ways for a spot. */
  onChoose: (spot: Spot) => void;
}

export function useGrid({ draft, desk, newId, onChoose }: Parts): Grid {
  const columns = useMemo(() => columnsOf(draft), [draft.actors]);
  const [wanted, setSpot] = useState<Spot | null>(null);
  const [typing, setTyping] = useState<Grid["typing"]>(null);
  const [timesBack, setTimesBack] = useState(0);
  // Which cell is to be focused once it is drawn: an effect of the drawing before must not take it for its own.
  const focuses = useRef<string | null>(null);
  const isThere = ({ step, column }: Spot) =>
    draft.steps.some(({ id }) => id === step) && columns.some(({ key }) => key === column);
  const first = draft.steps[0] ? { step: draft.steps[0].id, column: "activity" } : null;
  const spot = wanted !== null && isThere(wanted) ? wanted : first;
  // Rows are drawn seldom: what they call sees the table as it is then, not as it was when they were drawn.
  const latest = useRef({ draft, columns, spot });
  latest.current = { draft, columns, spot };
  const had = document.activeElement?.closest("[role=grid]") != null;
  useLayoutEffect(() => {
    // A row that is moved takes the focus out of the page with it.
    const isLost = had && document.activeElement === document.body;
    if (isLost && spot !== null) document.getElementById(cellId(spot))?.focus();
  });
  useEffect(() => {
    if (spot === null || typing !== null || focuses.current !== cellId(spot)) return;
    focuses.current = null;
    document.getElementById(cellId(spot))?.focus();
  });
  useEffect(() => {
    if (timesBack > 0 && spot !== null) document.getElementById(cellId(spot))?.focus();
  }, [timesBack]);
  const back = () => {
    setTyping(null);
    setTimesBack((times) => times + 1);
  };
  const goTo = (next: Spot) => {
    focuses.current = cellId(next);
    setSpot(next);
    setTyping(null);
  };
  const type = (next: Spot, fresh: string | null = null) => {
    setSpot(next);
    setTyping({ spot: next, fresh });
  };
  const addRow = (after?: string) => {
    const id = newId();
    const { draft: now } = latest.current;
    const at = after === undefined ? now.steps.length : indexOf(now, after) + 1;
    desk.act({ kind: "add-step", id, at });
    const next = { step: id, column: "activity" };
    focuses.current = cellId(next);
    setSpot(next);
    setTyping(null);
    announce(`Langkah ${at + 1} ditambahkan.`);
  };
  const stop = (by = { rows: 0, columns: 0 }) => {
    desk.leave();
    const now = latest.current;
    if (now.spot === null) return;
    const isLast = now.spot.step === now.draft.steps.at(-1)?.id;
    if (by.rows > 0 && isLast) addRow();
    else goTo(moveFrom(now.draft, now.columns, now.spot, by) ?? now.spot);
  };
  const grid = { columns, spot, typing, goTo, type, stop, back, addRow };
  const onKeyDown = (event: KeyboardEvent) => {
    if (spot === null || typing !== null || event.defaultPrevented) return;
    if (keyed(event, { grid: { ...grid, spot }, draft, desk, onChoose })) event.preventDefault();
  };
  return { ...grid, onKeyDown };
}

const indexOf = ({ steps }: Draft, step: string): number =>
  steps.findIndex(({ id }) => id === step);

interface At extends Omit<Parts, "newId"> {
  grid: Omit<Grid, "onKeyDown" | "spot"> & { spot: Spot };
}

/** @returns true where the key meant something. */
function keyed(event: KeyboardEvent, at: At): boolean {
  const { grid, draft, desk } = at;
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
    const row = indexOf(draft, grid.spot.step) + (key === "ArrowUp" ? -1 : 1);
    if (row < 0 || row >= draft.steps.length) return true;
    desk.act({ kind: "move-step", step: grid.spot.step, to: row });
    grid.goTo(grid.spot);
    announce(`Dipindahkan menjadi langkah ${row + 1}.`);
    return true;
  }
  if (ctrlKey || metaKey || altKey) return false;
  if (key === "Insert") {
    grid.addRow(grid.spot.step);
    return true;
  }
  const move = MOVES[key];
  if (move) {
    grid.goTo(moveFrom(draft, grid.columns, grid.spot, move) ?? grid.spot);
    return true;
  }
  const column = grid.columns.find((one) => one.key === grid.spot.column);
  if (column?.kind === "text") return keyedInText(event, at);
  if (key === "Enter" || key === " " || key === "F2") {
    at.onChoose(grid.spot);
    return true;
  }
  const symbol = SYMBOLS[key];
  if (column?.kind !== "actor" || symbol === undefined) return false;
  desk.act({ kind: "symbol", step: grid.spot.step, actor: column.key, symbol });
  return true;
}

function keyedInText({ key }: KeyboardEvent, { grid, desk }: At): boolean {
  const { spot } = grid;
  if (key === "Enter" || key === "F2") {
    grid.type(spot);
    return true;
  }
  if (key === "Delete") {
    const cell = spot.column as "activity";
    desk.act({ kind: "cell", step: spot.step, cell, text: "" });
    desk.leave();
    return true;
  }
  if ([...key].length !== 1) return false;
  grid.type(spot, key);
  return true;
}
