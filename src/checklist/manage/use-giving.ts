import { useRef, useState } from "preact/hooks";
import type { Progress } from "../../browser/exchange/progress.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { announce } from "../../ui/live.tsx";
import type { Way } from "../files/case-file.ts";
import type { Tools } from "../workplace.ts";
import { giveFile } from "./give.ts";

/** The file of a handover on its way: with many papers it takes a while, and can be stopped. */
export interface Giving {
  isBusy: boolean;
  /** Null where there is nothing to count. */
  progress: Progress | null;
  /** What came of it last; "" before. */
  told: string;
  /** Never rejects. */
  give(way: Way, record: { log: readonly RecordedEvent[]; state: CaseState }): Promise<void>;
  stop(): void;
}

const FAILED =
  "Serah terima sudah tercatat dan tersimpan, tetapi berkasnya gagal dibuat. Tekan “Simpan berkas kasus” untuk mencoba lagi.";
const STOPPED =
  "Dihentikan. Serah terima tetap tercatat, tetapi berkasnya tidak dibuat. Tekan “Simpan berkas kasus” bila siap.";

export function useGiving(tools: Tools, caseKey: string): Giving {
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [told, setTold] = useState("");
  const stopper = useRef(new AbortController());
  return {
    isBusy,
    progress,
    told,
    stop: () => stopper.current.abort(),
    async give(way, record) {
      stopper.current = new AbortController();
      const { signal } = stopper.current;
      setBusy(true);
      setTold("");
      const text = await giveFile(way, tools, caseKey, record, {
        onProgress: setProgress,
        signal,
      }).catch(() => (signal.aborted ? STOPPED : FAILED));
      setBusy(false);
      setProgress(null);
      setTold(text);
      announce(text);
    },
  };
}
