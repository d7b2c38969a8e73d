import { useState } from "preact/hooks";
import { numberInWords } from "../../core/words/number.ts";
import type { Tools } from "../workplace.ts";
import { HandOverMany } from "./HandOverMany.tsx";

/** For the cases that are ticked in the list: the way to hand them over together. */
export function HandOverPicked({ tools, picked }: { tools: Tools; picked: ReadonlySet<string> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="ui-button" onClick={() => setOpen(true)}>
        Serahkan {numberInWords(picked.size)} kasus terpilih
      </button>
      {open && <HandOverMany tools={tools} picked={picked} onClose={() => setOpen(false)} />}
    </>
  );
}
