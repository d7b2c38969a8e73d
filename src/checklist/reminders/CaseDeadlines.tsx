import { useState } from "preact/hooks";
import { summarise } from "../../core/case/view/summary.ts";
import { announce } from "../../ui/live.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { saveDeadlines } from "./deadline-entries.ts";

/** The deadlines of this one case, for the person's own calendar. */
export function CaseDeadlines({ tools, view }: ScreenProps) {
  const [told, setTold] = useState("");
  if (view.state.status !== "running") return null;
  const save = () => {
    const count = saveDeadlines([summarise(view.state)], tools);
    const text =
      count === 0
        ? "Kasus ini tidak mempunyai tenggat yang dapat disebut tanggalnya."
        : "Tenggat diunduh.";
    setTold(text);
    announce(text);
  };
  return (
    <li>
      <button type="button" class="ui-link" onClick={save}>
        Unduh tenggat ke kalender (.ics)
      </button>
      <p class="ui-quiet">
        {told || "Tenggat langkah kini dan seluruh kasus, untuk kalender Anda sendiri."}
      </p>
    </li>
  );
}
