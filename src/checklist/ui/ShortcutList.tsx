import { Dialog } from "../../ui/Dialog.tsx";
import { Tick } from "../../ui/Tick.tsx";
import { KEYS } from "./shortcut-keys.ts";

interface ShortcutListProps {
  on: boolean;
  onTurn: (wish: boolean) => Promise<void>;
  onClose: () => void;
}

/** The list of single keys, and the way to turn them off. Open for as long as it is there. */
export function ShortcutList({ on, onTurn, onClose }: ShortcutListProps) {
  return (
    <Dialog id="k-dialog-title" title="Pintasan papan ketik" onClose={onClose}>
      {(close) => (
        <>
          <dl class="k-keys">
            {KEYS.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Tick id="k-pintasan" label="Pintasan aktif" checked={on} onWish={onTurn} />
          <button type="button" class="ui-button" onClick={close}>
            Tutup
          </button>
        </>
      )}
    </Dialog>
  );
}
