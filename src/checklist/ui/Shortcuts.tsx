import { useEffect, useState } from "preact/hooks";
import type { Settings, SettingsStore } from "../../browser/settings.ts";
import { LIST } from "../address.ts";
import { navigate } from "../navigation.tsx";
import { onDemand } from "./lazy.tsx";

export interface Shortcut {
  key: string;
  does: string;
  run: () => void;
}

const KEYS: readonly Shortcut[] = [
  { key: "d", does: "Daftar kasus", run: () => navigate(LIST) },
  { key: "b", does: "Mulai kasus baru", run: () => navigate({ at: "new", sop: "" }) },
  { key: "c", does: "Cari kasus", run: () => focusOn("#k-cari") },
  { key: "k", does: "Ke kelengkapan langkah ini", run: () => focusOn(".k-tick input") },
  { key: "u", does: "Urungkan centang terakhir", run: () => press("[data-act=undo]") },
];

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

const ShortcutList = onDemand(() => import("./ShortcutList.tsx").then((part) => part.ShortcutList));

/** Single keys, never while typing; "?" lists them, and there they can be turned off. */
export function Shortcuts({ settings }: { settings: SettingsStore }) {
  const [listed, setListed] = useState(false);
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
      if (on && event.key === "?") setListed(true);
      const found = KEYS.find(({ key }) => key === event.key);
      if (!on || !found || listed) return;
      event.preventDefault();
      found.run();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [on, listed]);
  return (
    <>
      <p class="k-shortcut-hint">
        <button type="button" class="k-link-button" onClick={() => setListed(true)}>
          Pintasan papan ketik (?)
        </button>
      </p>
      {listed && (
        <ShortcutList keys={KEYS} on={on} onTurn={turn} onClose={() => setListed(false)} />
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select")
  );
}
