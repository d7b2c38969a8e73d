import { useState } from "preact/hooks";
import { numberInWords } from "../../core/words/number.ts";
import type { Entry } from "../list/use-entries.ts";
import type { Tools } from "../workplace.ts";
import { HandOverMany } from "./HandOverMany.tsx";

interface HandOverPickedProps {
  tools: Tools;
  chosen: readonly Entry[];
  /** The list says anew whose each of them is now. */
  onDone: () => void;
}

/** For the cases that are ticked in the list: the way to hand them over together. */
export function HandOverPicked({ tools, chosen, onDone }: HandOverPickedProps) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onDone();
  };
  return (
    <>
      <button type="button" class="ui-button" onClick={() => setOpen(true)}>
        Serahkan {numberInWords(chosen.length)} kasus terpilih
      </button>
      {open && <HandOverMany tools={tools} chosen={chosen} onClose={close} />}
    </>
  );
}
