import { useEffect, useState } from "preact/hooks";
import type { Settings, SettingsStore } from "../../browser/kept/settings.ts";
import { onDemand } from "../../ui/lazy.tsx";

/** The letters that `shortcut-keys.ts` gives a meaning. */
const LETTERS = new Set("dbcku");

const ShortcutList = onDemand(() => import("./ShortcutList.tsx").then((part) => part.ShortcutList));

/** Single keys, never while typing or over an open dialog; "?" lists them, and there they can be turned off. */
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
      // Asked of the page: what this program knows of a dialog follows a frame after it is seen to close.
      if (!on || document.querySelector("dialog[open]")) return;
      if (event.key === "?") setListed(true);
      if (!LETTERS.has(event.key)) return;
      event.preventDefault();
      press(event.key);
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [on]);
  return (
    <>
      <p class="k-shortcut-hint">
        <button type="button" class="ui-link" onClick={() => setListed(true)}>
          Pintasan papan ketik (?)
        </button>
      </p>
      {listed && <ShortcutList on={on} onTurn={turn} onClose={() => setListed(false)} />}
    </>
  );
}

/** A key whose code cannot be fetched does nothing; everything can be done without it. */
const press = (letter: string) =>
  import("./shortcut-keys.ts").then(
    ({ KEYS }) => KEYS.find(({ key }) => key === letter)?.run(),
    () => undefined,
  );

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select")
  );
}
