import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Desk, DeskState } from "../browser/drafting/desk.ts";
import { titleOf } from "../core/draft/title.ts";
import { momentInWords } from "../core/words/time.ts";
import { SaveState } from "../ui/SaveState.tsx";
import { go, hrefOf } from "./address.ts";

interface HeadProps {
  desk: Desk;
  state: DeskState;
  /** What else can be done with the draft. */
  children?: ComponentChildren;
}

/** What is open, whether it is kept, and what can be taken back. */
export function Head({ desk, state, children }: HeadProps) {
  const { history, saving, savedAt } = state;
  const draft = history.now;
  useEffect(() => onUndoKeys(desk), [desk]);
  return (
    <header class="s-head">
      <div>
        <a
          class="s-back"
          href={hrefOf({ draft: null, tab: "langkah" })}
          onClick={(event) => {
            event.preventDefault();
            go({ draft: null, tab: "langkah" });
          }}
        >
          Semua konsep
        </a>
        <h2 class="ui-heading">{titleOf(draft)}</h2>
        <div class="s-state">
          <span class="ui-quiet">Konsep {draft.version} ·</span>
          {saving === "saved" ? (
            <SaveState saving={saving} says={`Tersimpan ${momentInWords(savedAt)}`} />
          ) : (
            <SaveState saving={saving} />
          )}
        </div>
      </div>
      <div class="s-acts">
        <Past name="Urungkan" isThere={history.past.length > 0} onDo={desk.undo} />
        <Past name="Ulangi" isThere={history.undone.length > 0} onDo={desk.redo} />
        {children}
      </div>
    </header>
  );
}

interface PastProps {
  name: string;
  isThere: boolean;
  onDo: () => void;
}

/** Stays where the focus is when there is nothing more to take back. */
const Past = ({ name, isThere, onDo }: PastProps) => (
  <button
    type="button"
    class="ui-button ui-button-small"
    aria-disabled={!isThere}
    onClick={() => isThere && onDo()}
  >
    {name}
  </button>
);

/** Ctrl Z and Ctrl Y, but in a field, which takes back its own typing. @returns the way to stop. */
function onUndoKeys(desk: Desk): () => void {
  const press = (event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const key = event.key.toLowerCase();
    if (!(ctrlKey || metaKey) || altKey || (key !== "z" && key !== "y")) return;
    if (target instanceof Element && target.matches("input, textarea, select, dialog *")) return;
    event.preventDefault();
    if (key === "y" || shiftKey) desk.redo();
    else desk.undo();
  };
  addEventListener("keydown", press);
  return () => removeEventListener("keydown", press);
}
