import { useRef, useState } from "preact/hooks";
import type { Progress, Running } from "../../browser/exchange/progress.ts";
import { asStorageError, type StorageError } from "../../browser/failure/errors.ts";

type WorkState<Result> =
  | { at: "idle" | "stopped" }
  | { at: "running"; progress: Progress }
  | { at: "done"; result: Result }
  | { at: "failed"; error: StorageError };

export interface LongWork<Result> {
  state: WorkState<Result>;
  start: (work: (running: Running) => Promise<Result>) => Promise<void>;
  stop: () => void;
}

/** Work on many cases: shows how far it is and can be stopped between two of them, or of their files. */
export function useLongWork<Result>(): LongWork<Result> {
  const [state, setState] = useState<WorkState<Result>>({ at: "idle" });
  const stopper = useRef(new AbortController());
  const start: LongWork<Result>["start"] = async (work) => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setState({ at: "running", progress: { done: 0, total: 0 } });
    const onProgress = (progress: Progress) => setState({ at: "running", progress });
    try {
      setState({ at: "done", result: await work({ onProgress, signal }) });
    } catch (thrown) {
      setState(
        signal.aborted ? { at: "stopped" } : { at: "failed", error: asStorageError(thrown) },
      );
    }
  };
  return { state, start, stop: () => stopper.current.abort() };
}
