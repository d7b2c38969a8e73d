import { useEffect, useRef } from "preact/hooks";
import { Tick } from "../../ui/Tick.tsx";
import { KEYS } from "./shortcut-keys.ts";

interface ShortcutListProps {
  on: boolean;
  onTurn: (wish: boolean) => Promise<void>;
  onClose: () => void;
}

/** The list of single keys, and the way to turn them off. Open for as long as it is there. */
export function ShortcutList({ on, onTurn, onClose }: ShortcutListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="ui-dialog" ref={dialog} aria-labelledby="k-dialog-title" onClose={onClose}>
      <h2 id="k-dialog-title">Pintasan papan ketik</h2>
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
      <button type="button" class="ui-button" onClick={() => dialog.current?.close()}>
        Tutup
      </button>
    </dialog>
  );
}
