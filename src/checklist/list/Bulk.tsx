import { numberInWords } from "../../core/words/number.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { Spoken } from "../../ui/Spoken.tsx";
import { usePaper } from "../files/use-paper.ts";
import { useLongWork } from "../storage/use-long-work.ts";
import { WorkProgress } from "../storage/WorkProgress.tsx";
import type { Tools } from "../workplace.ts";
import { BULK_ACTS, type BulkAct } from "./bulk-acts.ts";
import type { Entry } from "./use-entries.ts";

const HandOverPicked = onDemand(() =>
  import("../manage/HandOverPicked.tsx").then((part) => part.HandOverPicked),
);

interface BulkProps {
  tools: Tools;
  entries: readonly Entry[];
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What can be done with the chosen cases, at the foot of the window where the hand is. */
export function Bulk({ tools, entries, picked, onPicked }: BulkProps) {
  const [paper] = usePaper(tools.settings);
  const work = useLongWork<string>();
  // A case that another tab deleted is not chosen any more.
  const chosen = entries.filter(({ key, summary }) => summary && picked.has(key));
  const isBusy = work.state.at === "running";
  const start = (act: BulkAct) =>
    work.start((running) => act.run({ tools, entries: chosen, paper, running }));
  if (chosen.length === 0 && work.state.at === "idle") return null;
  return (
    <section class="k-bulk" aria-label="Kasus yang dipilih">
      {chosen.length > 0 && (
        <>
          <div class="k-bulk-what">
            <Spoken>{numberInWords(chosen.length)} kasus dipilih</Spoken>
            <button type="button" class="ui-link" onClick={() => onPicked(NONE)}>
              Batalkan pilihan
            </button>
          </div>
          <div class="ui-buttons">
            {BULK_ACTS.map((act) => (
              <button
                key={act.label}
                type="button"
                class="ui-button ui-button-small"
                disabled={isBusy}
                onClick={() => start(act)}
              >
                {act.label}
              </button>
            ))}
            <HandOverPicked
              tools={tools}
              chosen={chosen}
              onDone={() => onPicked(new Set(picked))}
            />
          </div>
        </>
      )}
      <WorkProgress
        work={work}
        id="k-kemajuan-terpilih"
        verb="Mengerjakan"
        stopped="Dihentikan. Tidak ada berkas yang dibuat dan tidak ada kasus yang berubah."
      />
      {work.state.at === "done" && <Spoken>{work.state.result}</Spoken>}
    </section>
  );
}
