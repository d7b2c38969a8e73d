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
        <div class="ui-stack">
          {actor !== null && <Symbols {...props} actor={actor} />}
          <Ways draft={draft} step={step} desk={desk} newId={newId} />
          <div class="s-row-acts">
            <button
              type="button"
              class="ui-button ui-button-small ui-button-danger"
              onClick={() => {
                desk.act({ kind: "remove-step", step: step.id });
                close();
              }}
            >
              Hapus langkah ini
            </button>
            <button type="button" class="ui-button ui-button-primary" onClick={close}>
              Selesai
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Symbols({ step, actor, symbol, desk }: SymbolDialogProps & { actor: string }) {
  const leads = step.actor === actor;
  const part = step.others.find((one) => one.actor === actor)?.part;
  const place = (one: StepSymbol | null) =>
    desk.act({ kind: "symbol", step: step.id, actor, symbol: one });
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
      {step.actor !== null &&
        !leads &&
        PARTS.map(([one, name]) => (
          <button
            key={one}
            type="button"
            class="ui-button s-pick"
            aria-pressed={part === one}
            onClick={() => desk.act({ kind: "part", step: step.id, actor, part: one })}
          >
            <span>{name}</span>
          </button>
        ))}
      {(leads || part) && (
        <button type="button" class="ui-button s-pick" onClick={() => place(null)}>
          <span>Kosongkan</span> <kbd>0</kbd>
        </button>
      )}
    </fieldset>
  );
}
