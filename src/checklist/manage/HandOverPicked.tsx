import { useState } from "preact/hooks";
import { numberInWords } from "../../core/words/number.ts";
import type { Tools } from "../workplace.ts";
import { HandOverMany } from "./HandOverMany.tsx";

interface HandOverPickedProps {
  tools: Tools;
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}

/** For the cases that are ticked in the list: the way to hand them over together. */
export function HandOverPicked({ tools, picked, onPicked }: HandOverPickedProps) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    // The list says anew whose each of them is now.
    onPicked(new Set(picked));
  };
  return (
    <>
      <button type="button" class="ui-button" onClick={() => setOpen(true)}>
        Serahkan {numberInWords(picked.size)} kasus terpilih
      </button>
      {open && <HandOverMany tools={tools} picked={picked} onClose={close} />}
    </>
  );
}
