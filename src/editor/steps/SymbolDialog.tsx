import { useEffect } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft, DraftStep } from "../../core/draft/draft.ts";
import type { Part } from "../../core/draft/edit.ts";
import type { StepSymbol } from "../../core/sop/symbol.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Shape } from "./Shape.tsx";
import { Ways } from "./Ways.tsx";

interface SymbolDialogProps {
  draft: Draft;
  step: DraftStep;
  /** The performer whose cell was pressed; null for the row as a whole. */
  actor: string | null;
  /** How the row is drawn now. */
  symbol: StepSymbol;
  desk: Desk;
  newId: () => string;
  onClose: () => void;
}

const CHOICES: readonly (readonly [symbol: StepSymbol, name: string])[] = [
  ["capsule", "Mulai/selesai"],
  ["box", "Kegiatan"],
  ["diamond", "Keputusan"],
];
const PARTS: readonly (readonly [part: Part, name: string])[] = [
  ["together", "Bersama"],
  ["continues", "Meneruskan"],
  ["assists", "Membantu"],
];

/** Which symbol stands in a cell, and where the row leads. */
export function SymbolDialog(props: SymbolDialogProps) {
  const { draft, step, actor, desk, newId, onClose } = props;
  const row = draft.steps.indexOf(step) + 1;
  const name = draft.actors.find(({ id }) => id === actor)?.name;
  return (
    <Dialog
      id="s-simbol"
      title={name ? `Langkah ${row}, ${name}` : `Langkah ${row}`}
      class="s-dialog"
      onClose={onClose}
    >
      {(close) => (
        <div class="s-choice">
          {actor !== null && <Symbols {...props} actor={actor} close={close} />}
          <Ways draft={draft} step={step} desk={desk} newId={newId} />
          <RowActs {...props} close={close} />
          <button type="button" class="ui-button ui-button-primary" onClick={close}>
            Selesai
          </button>
        </div>
      )}
    </Dialog>
  );
}

interface Closing {
  close: () => void;
}

/** The row as a whole: for those who have no keys. */
function RowActs({ draft, step, desk, newId, close }: SymbolDialogProps & Closing) {
  const row = draft.steps.indexOf(step);
  const move = (to: number) => desk.act({ kind: "move-step", step: step.id, to });
  return (
    <fieldset class="s-picks">
      <legend class="ui-legend">Baris</legend>
      <button type="button" class="ui-button ui-button-small" onClick={() => move(row - 1)}>
        Naikkan
      </button>
      <button type="button" class="ui-button ui-button-small" onClick={() => move(row + 1)}>
        Turunkan
      </button>
      <button
        type="button"
        class="ui-button ui-button-small"
        onClick={() => {
          desk.act({ kind: "add-step", id: newId(), at: row + 1 });
          close();
        }}
      >
        Sisipkan di bawah
      </button>
      <button
        type="button"
        class="ui-button ui-button-small ui-button-danger"
        onClick={() => {
          desk.act({ kind: "remove-step", step: step.id });
          close();
        }}
      >
        Hapus langkah
      </button>
    </fieldset>
  );
}

function Symbols({
  step,
  actor,
  symbol,
  desk,
  close,
}: SymbolDialogProps & Closing & { actor: string }) {
  const leads = step.actor === actor;
  const part = step.others.find((one) => one.actor === actor)?.part;
  const place = (one: StepSymbol | null) => {
    desk.act({ kind: "symbol", step: step.id, actor, symbol: one });
    // A decision is yet to be told where its ways lead.
    if (one !== "diamond") close();
  };
  useEffect(() => {
    const press = ({ key, target }: KeyboardEvent) => {
      if (target instanceof Element && target.matches("input, select")) return;
      if (key === "0") place(null);
      const choice = CHOICES[Number(key) - 1];
      if (choice !== undefined) place(choice[0]);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return (
    <fieldset class="s-picks">
      <legend class="ui-legend">Simbol</legend>
      {CHOICES.map(([one, name], n) => (
        <button
          key={one}
          type="button"
          class="ui-button s-pick"
          aria-pressed={leads && symbol === one}
          onClick={() => place(one)}
        >
          <Shape symbol={one} />
          <span>{name}</span> <kbd>{n + 1}</kbd>
        </button>
      ))}
      <button type="button" class="ui-button s-pick" onClick={() => place(null)}>
        <span class="s-pick-none" aria-hidden="true">
          ✕
        </span>
        <span>Kosong</span> <kbd>0</kbd>
      </button>
      {step.actor !== null && !leads && (
        <div class="s-parts">
          <span class="ui-quiet">Ikut, tanpa memimpin:</span>
          {PARTS.map(([one, name]) => (
            <button
              key={one}
              type="button"
              class="ui-button ui-button-small"
              aria-pressed={part === one}
              onClick={() => {
                desk.act({ kind: "part", step: step.id, actor, part: one });
                close();
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
