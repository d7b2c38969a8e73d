import { useMemo } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft, DraftStep } from "../../core/draft/draft.ts";
import type { Finding } from "../../core/draft/finding.ts";
import { softly } from "../../core/soft-hyphens.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { type StepSymbol, symbolOf } from "../../core/sop/symbol.ts";
import { usePlan } from "../use-plan.ts";
import { ActorCell } from "./ActorCell.tsx";
import { type Column, cellId, type Spot } from "./columns.ts";
import { TextCell } from "./TextCell.tsx";
import type { Grid as GridState } from "./use-grid.ts";
import { waysInWords } from "./ways-in-words.ts";

interface GridProps {
  draft: Draft;
  sop: Sop;
  desk: Desk;
  grid: GridState;
  findings: readonly Finding[];
  onChoose: (spot: Spot) => void;
  onActor: (actor: string | null) => void;
}

/** A table with the keys of a grid is one, which no element of HTML says by itself. */
const ROLES = {
  grid: { role: "grid" },
  head: { role: "rowheader" },
  cell: { role: "gridcell" },
} as const;

/** The official table, as a grid of one tab stop: arrows walk, Enter types, digits place symbols. */
export function Grid(props: GridProps) {
  const { draft, sop, grid } = props;
  const plan = usePlan(sop);
  const symbols = useMemo(
    () => new Map(plan.steps.map((step) => [step.id, symbolOf(plan, step)])),
    [plan],
  );
  return (
    <div class="s-scroll">
      <table
        {...ROLES.grid}
        class="s-grid"
        aria-label="Langkah-langkah SOP"
        aria-rowcount={draft.steps.length + 2}
        style={`--actors:${Math.max(1, draft.actors.length)}`}
        onKeyDown={grid.onKeyDown}
        onClick={(event) => pressed(event, props)}
      >
        <Widths {...props} />
        <Heads {...props} />
        <tbody>
          {draft.steps.map((step, row) => (
            <Row
              key={step.id}
              {...props}
              step={step}
              row={row}
              symbol={symbols.get(step.id) ?? "box"}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A text cell that is pressed is typed in; any other asks what to put there. */
function pressed({ target }: MouseEvent, { draft, grid, onChoose }: GridProps) {
  if (!(target instanceof Element) || target.matches("textarea")) return;
  const cell = target.closest("[role=gridcell], [role=rowheader]");
  for (const { id: step } of draft.steps) {
    const column = grid.columns.find(({ key }) => cellId({ step, column: key }) === cell?.id);
    if (column === undefined) continue;
    if (column.kind === "text") grid.type({ step, column: column.key });
    else onChoose({ step, column: column.key });
    return;
  }
}

/** Words of so many letters may be broken in a cell. */
const LONG = 7;

const Widths = ({ draft, grid }: GridProps) => (
  <colgroup>
    {grid.columns.flatMap(({ key, kind }) => [
      <col key={key} class={`s-col-${kind === "actor" ? kind : key}`} />,
      ...(key === "activity" && draft.actors.length === 0
        ? [<col key="none" class="s-col-actor" />]
        : []),
    ])}
  </colgroup>
);

function Heads({ draft, onActor }: GridProps) {
  const { actors } = draft;
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          No
        </th>
        <th rowSpan={2} scope="col">
          Uraian Kegiatan
        </th>
        <th colSpan={Math.max(1, actors.length)} scope="colgroup">
          Pelaksana{" "}
          <button type="button" class="s-add" onClick={() => onActor(null)}>
            + tambah
          </button>
        </th>
        <th colSpan={3} scope="colgroup">
          Mutu Baku
        </th>
        <th rowSpan={2} scope="col">
          Ket.
        </th>
      </tr>
      <tr>
        {actors.length === 0 && <th scope="col">belum ada</th>}
        {actors.map(({ id, name, short }, n) => (
          <th key={id} scope="col">
            <button type="button" class="s-name" onClick={() => onActor(id)}>
              {softly(short || name || `Pelaksana ${n + 1}`, LONG)}
            </button>
          </th>
        ))}
        <th scope="col">{softly("Kelengkapan", LONG)}</th>
        <th scope="col">Waktu</th>
        <th scope="col">Output</th>
      </tr>
    </thead>
  );
}

interface RowProps extends GridProps {
  step: DraftStep;
  row: number;
  symbol: StepSymbol;
}

/** A row is drawn anew only where something in it has changed: a key changes one of many. */
function Row(props: RowProps) {
  const { draft, step, row, symbol, grid, desk } = props;
  const { spot, typing, columns } = grid;
  const at = spot?.step === step.id ? spot.column : null;
  const typed = typing?.spot.step === step.id ? typing : null;
  const tones = tonesIn(props);
  const ways = waysInWords(draft, step);
  const drawn = { ...props, at, tones, ways };
  return useMemo(
    () => (
      <tr class={at === null ? "s-row" : "s-row s-row-on"} {...takes(desk, row)}>
        {columns.map((column, n) => (
          <>
            <Cell key={column.key} {...drawn} column={column} />
            {n === 1 && draft.actors.length === 0 && <td key="none" class="s-none" />}
          </>
        ))}
      </tr>
    ),
    [step, row, symbol, desk, columns, at, typed, JSON.stringify([tones, ways])],
  );
}

type Tones = Partial<Record<string, Finding["tone"]>>;

/** @returns what is to be said of each cell of a row, by its column: the gravest, which comes first. */
function tonesIn({ findings, grid, row }: RowProps): Tones {
  const own = findings.filter(({ path: [list, at] }) => list === "steps" && at === row);
  if (own.length === 0) return {};
  return Object.fromEntries(
    grid.columns.flatMap((column) => {
      const tone = own.find(({ path }) => isIn(path, column))?.tone;
      return tone === undefined ? [] : [[column.key, tone]];
    }),
  );
}

interface CellProps extends RowProps {
  column: Column;
  at: string | null;
  tones: Tones;
  ways: ReturnType<typeof waysInWords>;
}

function Cell({ step, row, symbol, column, grid, desk, at, tones, ways }: CellProps) {
  const spot = { step: step.id, column: column.key };
  const isOn = at === column.key;
  const tone = tones[column.key];
  const shared = {
    id: cellId(spot),
    tabIndex: isOn ? 0 : -1,
    class: `s-cell s-cell-${column.kind}${tone ? ` s-cell-${tone}` : ""}`,
    onFocus: () => {
      if (!isOn) grid.goTo(spot);
    },
  };
  const number = step.number ?? row + 1;
  if (column.kind === "number") {
    return (
      <th {...shared} {...ROLES.head} scope="row" draggable {...drag(step.id)}>
        {number}
      </th>
    );
  }
  if (column.kind === "actor") {
    return (
      <td {...shared} {...ROLES.cell}>
        <ActorCell step={step} actor={column.key} symbol={symbol} number={number} />
      </td>
    );
  }
  return (
    <td {...shared} {...ROLES.cell}>
      <TextCell {...{ step, row, desk, grid }} column={column.key} name={column.name} />
      {column.key === "activity" && <Ways ways={ways} />}
    </td>
  );
}

/** Where a row leads, where that is not simply the row below. */
function Ways({ ways }: Pick<CellProps, "ways">) {
  if (ways.length === 0) return null;
  return (
    <span class="s-ways">
      {ways.map(({ id, text, isOpen }) => (
        <span key={id} class={isOpen ? "s-way s-way-open" : "s-way"}>
          {text}
        </span>
      ))}
    </span>
  );
}

/** What is dragged is told apart from any text that is dragged over the page. */
const DRAGGED = "application/x-langkah";

const drag = (step: string) => ({
  onDragStart: ({ dataTransfer }: DragEvent) => {
    dataTransfer?.setData(DRAGGED, step);
    if (dataTransfer) dataTransfer.effectAllowed = "move";
  },
});

/** A row on which another one is let go of: that takes its place. */
const takes = (desk: Desk, row: number) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer?.types.includes(DRAGGED)) event.preventDefault();
  },
  onDrop: ({ dataTransfer }: DragEvent) => {
    const step = dataTransfer?.getData(DRAGGED);
    if (step) desk.act({ kind: "move-step", step, to: row });
  },
});

/** A finding belongs to a cell of its row: of an actor's cells, the leader's. */
const isIn = ([, , field]: Finding["path"], column: Column): boolean =>
  field === column.key || (field === "outcomes" && column.key === "activity");
