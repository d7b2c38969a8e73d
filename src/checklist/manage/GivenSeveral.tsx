import { WorkProgress } from "../storage/WorkProgress.tsx";
import { Letter } from "./Letter.tsx";
import type { GivingMany } from "./use-giving-many.ts";

interface GivenSeveralProps {
  giving: GivingMany;
  onClose: () => void;
}

const VERBS = { recording: "Mencatat serah terima", file: "Menyiapkan berkas" };

/** Several cases while they are handed over, and what came of it. */
export function GivenSeveral({ giving, onClose }: GivenSeveralProps) {
  const { running, done } = giving;
  if (running !== null)
    return (
      <WorkProgress
        work={{ state: { ...running, at: "running" }, stop: giving.stop }}
        id="k-serah-kemajuan"
        verb={VERBS[running.at]}
        stopped=""
      />
    );
  if (done === null) return null;
  return (
    <div class="ui-stack-wide">
      <p>{done.text}</p>
      {done.letter && <Letter letter={done.letter} />}
      <div class="ui-buttons">
        {done.owed.size > 0 && (
          <button
            type="button"
            class="ui-button ui-button-primary"
            onClick={() => giving.saveAgain()}
          >
            Simpan berkas
          </button>
        )}
        <button type="button" class="ui-button" onClick={onClose}>
          Tutup
        </button>
      </div>
    </div>
  );
}
