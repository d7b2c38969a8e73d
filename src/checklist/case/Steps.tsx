import { useEffect, useState } from "preact/hooks";
import type { CaseView } from "../../core/case/view/view.ts";
import { StepList } from "./StepList.tsx";

/** From this width on the steps stand beside the form; below it they fold above it (see `case.css`). */
const WIDE = "(width >= 56rem)";

/** The steps: a column where there is room, a foldable list on a phone. */
export function Steps({ caseKey, view }: { caseKey: string; view: CaseView }) {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const list = <StepList caseKey={caseKey} view={view} />;
  if (wide) return <nav aria-label="Langkah-langkah">{list}</nav>;
  return (
    <details class="k-fold">
      <summary>
        Semua langkah: {view.steps.filter(({ state }) => state === "done").length} dari{" "}
        {view.steps.length} selesai
      </summary>
      {list}
    </details>
  );
}
