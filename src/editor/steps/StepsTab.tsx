import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import type { Examined } from "../../core/draft/examine.ts";
import type { Finding } from "../../core/draft/finding.ts";
import { symbolOf } from "../../core/sop/symbol.ts";
import { focusWhenShown } from "../../ui/focus-field.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { go } from "../address.ts";
import { FindingList } from "../FindingList.tsx";
import { type Pasted, pastedIn } from "../import/pasted.ts";
import { LiveChart } from "../LiveChart.tsx";
import { fieldOf } from "../lead.ts";
import type { Tools } from "../tools.ts";
import type { Spot } from "./columns.ts";
import { Grid } from "./Grid.tsx";
import { useGrid } from "./use-grid.ts";

const ImportDialog = onDemand(() =>
  import("../import/ImportDialog.tsx").then((part) => part.ImportDialog),
);
const ActorDialog = onDemand(() => import("./ActorDialog.tsx").then((part) => part.ActorDialog));
const SymbolDialog = onDemand(() => import("./SymbolDialog.tsx").then((part) => part.SymbolDialog));

interface StepsTabProps {
  draft: Draft;
  desk: Desk;
  found: Examined;
  tools: Tools;
  id: string;
}

type Shown =
  | { kind: "symbol"; spot: Spot }
  | { kind: "actor"; actor: string | null }
  | { kind: "import"; pasted: Pasted | null };

/** The table being written, with its chart and what is to be said of it beside it. */
export function StepsTab({ draft, desk, found, tools, id }: StepsTabProps) {
  const { newId } = tools;
  const [shown, setShown] = useState<Shown | null>(null);
  const choose = (spot: Spot) => setShown({ kind: "symbol", spot });
  const grid = useGrid({ draft, desk, newId, onChoose: choose });
  useLayoutEffect(() => {
    // A table pasted anywhere but into a cell is taken over as one.
    const take = (event: ClipboardEvent) => {
      const pasted = shown === null ? pastedIn(event) : null;
      if (pasted === null) return;
      event.preventDefault();
      setShown({ kind: "import", pasted });
    };
    addEventListener("paste", take);
    return () => removeEventListener("paste", take);
  }, [shown]);
  const close = () => {
    setShown(null);
    grid.back();
  };
  const lead = ({ path }: Finding) => {
    const [list, row, field] = path;
    const step = typeof row === "number" ? draft.steps[row] : undefined;
    if (list === "actors")
      return setShown({ kind: "actor", actor: draft.actors[Number(row)]?.id ?? null });
    if (list !== "steps") {
      const { tab, id: control } = fieldOf(path);
      go({ draft: id, tab });
      return focusWhenShown(control);
    }
    if (step === undefined) return grid.addRow();
    const column = field === "actor" ? draft.actors[0]?.id : String(field);
    const isColumn = grid.columns.some(({ key }) => key === column);
    grid.goTo({ step: step.id, column: isColumn && column ? column : "activity" });
  };
  const { findings, state } = found;
  // What is said stands as it is between two rests; what it leads to is looked up when it is pressed.
  const leads = useRef(lead);
  leads.current = lead;
  const list = useMemo(
    () => (
      <FindingList
        findings={findings}
        isReady={state === "whole"}
        onGo={(finding) => leads.current(finding)}
      />
    ),
    [findings, state],
  );
  return (
    <div class="s-work">
      <div class="s-table">
        <Grid
          {...{ draft, desk, grid }}
          sop={found.sop}
          findings={findings}
          onChoose={choose}
          onActor={(actor) => setShown({ kind: "actor", actor })}
        />
        <div class="s-foot">
          <div class="ui-buttons">
            <button type="button" class="ui-button ui-button-small" onClick={() => grid.addRow()}>
              Tambah langkah
            </button>
            <button
              type="button"
              class="ui-button ui-button-small"
              onClick={() => setShown({ kind: "import", pasted: null })}
            >
              Impor tabel
            </button>
          </div>
          <span class="s-keys">
            1–3 simbol, 0 kosongkan · Enter isi, lalu baris berikutnya · Alt ↑ ↓ pindah · Insert
            sisipkan · Ctrl V tempel tabel
          </span>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe scrollable-region-focusable). */}
      <aside class="s-aside" aria-label="Bagan dan temuan" tabIndex={0}>
        <h3>Bagan</h3>
        <LiveChart sop={found.sop} current={grid.spot?.step ?? null} />
        {list}
      </aside>
      {shown?.kind === "symbol" && (
        <Chosen {...{ draft, desk, found, newId }} spot={shown.spot} onClose={close} />
      )}
      {shown?.kind === "actor" && (
        <ActorDialog {...{ draft, desk, newId }} actor={shown.actor} onClose={close} />
      )}
      {shown?.kind === "import" && (
        <ImportDialog {...{ draft, desk, newId }} pasted={shown.pasted} onClose={close} />
      )}
    </div>
  );
}

interface ChosenProps extends Omit<StepsTabProps, "tools" | "id"> {
  spot: Spot;
  newId: () => string;
  onClose: () => void;
}

function Chosen({ draft, desk, found, spot, newId, onClose }: ChosenProps) {
  const row = draft.steps.findIndex(({ id }) => id === spot.step);
  const step = draft.steps[row];
  const read = found.sop.steps[row];
  if (step === undefined || read === undefined) return null;
  const actor = draft.actors.some(({ id }) => id === spot.column) ? spot.column : null;
  const symbol = symbolOf(found.sop, read);
  return <SymbolDialog {...{ draft, step, actor, symbol, desk, newId, onClose }} />;
}
