import { useEffect, useRef, useState } from "preact/hooks";
import type { Settings, SettingsStore } from "../../browser/settings.ts";
import { LIST } from "../address.ts";
import { navigate } from "../navigation.tsx";
import { Tick } from "./Tick.tsx";

const KEYS: readonly { key: string; does: string; run: () => void }[] = [
  { key: "d", does: "Daftar kasus", run: () => navigate(LIST) },
  { key: "b", does: "Mulai kasus baru", run: () => navigate({ at: "new", sop: "" }) },
  { key: "c", does: "Cari kasus", run: () => focusOn("#k-cari") },
  { key: "k", does: "Ke kelengkapan langkah ini", run: () => focusOn(".k-tick input") },
  { key: "u", does: "Urungkan centang terakhir", run: () => press("[data-act=undo]") },
];

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

/** Single keys, never while typing; "?" lists them, and there they can be turned off. */
export function Shortcuts({ settings }: { settings: SettingsStore }) {
  const list = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(false);
  useEffect(() => {
    const take = ({ shortcuts }: Settings) => setOn(shortcuts);
    settings.read().then(take, () => setOn(true));
    return settings.subscribe(take);
  }, [settings]);
  const turn = async (wish: boolean) => {
    setOn(wish);
    // Refused by the store: it then holds for this page only.
    await settings.change({ shortcuts: wish }).catch(() => undefined);
  };
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (on && event.key === "?") list.current?.showModal();
      const found = KEYS.find(({ key }) => key === event.key);
      if (!on || !found || list.current?.open) return;
      event.preventDefault();
      found.run();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [on]);
  return (
    <>
      <p class="k-shortcut-hint">
        <button type="button" class="k-link-button" onClick={() => list.current?.showModal()}>
          Pintasan papan ketik (?)
        </button>
      </p>
      <dialog class="k-dialog" ref={list} aria-labelledby="k-dialog-title">
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
        <Tick id="k-pintasan" label="Pintasan aktif" checked={on} onWish={turn} />
        <button type="button" class="k-button" onClick={() => list.current?.close()}>
          Tutup
        </button>
      </dialog>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select")
  );
}
