import { useState } from "preact/hooks";
import { focusWhenShown } from "../../ui/focus-field.ts";
import { onDemand } from "../../ui/lazy.tsx";
import type { PapersProps } from "./papers-props.ts";

const Papers = onDemand(() => import("./Papers.tsx").then((part) => part.Papers));

/** The papers of a case where its work is done: one button until there are some. */
export function StepPapers(props: PapersProps) {
  const [asked, setAsked] = useState(false);
  if (asked || props.state.files.length > 0) return <Papers {...props} isAsked={asked} />;
  if (!props.isOpen) return null;
  const ask = () => {
    setAsked(true);
    focusWhenShown("k-lampiran");
  };
  return (
    <div class="ui-buttons">
      <button type="button" class="ui-button" onClick={ask}>
        Lampirkan berkas
      </button>
    </div>
  );
}
