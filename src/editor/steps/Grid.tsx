import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft, DraftStep } from "../../core/draft/draft.ts";
import type { Finding } from "../../core/draft/finding.ts";
import { softly } from "../../core/soft-hyphens.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { symbolOf } from "../../core/sop/symbol.ts";
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
  const { draft, grid } = props;
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
            <Row key={step.id} {...props} step={step} row={row} />
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

function Row(props: GridProps & { step: DraftStep; row: number }) {
  const { draft, step, row, grid } = props;
  const isCurrent = grid.spot?.step === step.id;
  return (
    <tr class={isCurrent ? "s-row s-row-on" : "s-row"} {...takes(props.desk, row)}>
      {grid.columns.map((column, n) => (
        <>
          <Cell key={column.key} {...props} column={column} />
          {n === 1 && draft.actors.length === 0 && <td key="none" class="s-none" />}
        </>
      ))}
    </tr>
  );
}

function Cell(props: GridProps & { step: DraftStep; row: number; column: Column }) {
  const { step, row, column, grid, findings } = props;
  const spot = { step: step.id, column: column.key };
  const isOn = grid.spot?.step === step.id && grid.spot.column === column.key;
  const tone = findings.find(({ path }) => isAt(path, row, column))?.tone;
  const shared = {
    id: cellId(spot),
    tabIndex: isOn ? 0 : -1,
    class: `s-cell s-cell-${column.kind}${tone ? ` s-cell-${tone}` : ""}`,
    onFocus: () => {
      if (!isOn) grid.goTo(spot);
    },
  };
  if (column.kind === "number") {
    return (
      <th {...shared} {...ROLES.head} scope="row" draggable {...drag(step.id)}>
        {step.number ?? row + 1}
      </th>
    );
  }
  if (column.kind === "actor") {
    return (
      <td {...shared} {...ROLES.cell}>
        <Placed {...props} actor={column.key} />
      </td>
    );
  }
  return (
    <td {...shared} {...ROLES.cell}>
      <TextCell
        step={step}
        column={column.key}
        name={column.name}
        row={row}
        desk={props.desk}
        grid={grid}
      />
      {column.key === "activity" && <Ways {...props} />}
    </td>
  );
}

function Placed({
  sop,
  step,
  row,
  actor,
}: GridProps & { step: DraftStep; row: number; actor: string }) {
  const read = sop.steps[row];
  const symbol = read === undefined ? "box" : symbolOf(sop, read);
  return <ActorCell step={step} actor={actor} symbol={symbol} number={step.number ?? row + 1} />;
}

/** Where a row leads, where that is not simply the row below. */
function Ways({ draft, step }: GridProps & { step: DraftStep }) {
  const ways = waysInWords(draft, step);
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
function isAt(path: Finding["path"], row: number, column: Column): boolean {
  const [list, at, field] = path;
  if (list !== "steps" || at !== row) return false;
  return field === column.key || (field === "outcomes" && column.key === "activity");
}
