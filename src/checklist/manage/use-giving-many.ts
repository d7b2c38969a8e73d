import { useEffect, useRef, useState } from "preact/hooks";
import type { Progress } from "../../browser/exchange/progress.ts";
import type { Ways } from "../../core/case/handing-over.ts";
import { fileOfSeveralText } from "../../core/case/words/handing-over.ts";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import { type GivenMany, giveMany } from "./give-many.ts";
import { type Receiving, saveSeveral, type Watched } from "./give-many-file.ts";

type At = Parameters<Watched["onProgress"]>[0];

/** Several cases on their way to one person: it takes a while, and can be stopped. */
export interface GivingMany {
  /** How far it is; null where nothing is under way. */
  running: { at: At; progress: Progress } | null;
  /** What came of it; null before. */
  done: GivenMany | null;
  /** Neither of them ever rejects. */
  give(ways: Ways, receiving: Receiving): Promise<void>;
  /** Makes the file that is still owed. */
  saveAgain(): Promise<void>;
  stop(): void;
}

/** Stops when its screen goes: what was recorded until then stays so. */
export function useGivingMany(tools: Tools): GivingMany {
  const [running, setRunning] = useState<GivingMany["running"]>(null);
  const [done, setDone] = useState<GivenMany | null>(null);
  const stopper = useRef(new AbortController());
  const to = useRef<Receiving | null>(null);
  useEffect(() => () => stopper.current.abort(), []);
  const watch = async (at: At, work: (watched: Watched) => Promise<GivenMany>) => {
    stopper.current = new AbortController();
    setRunning({ at, progress: { done: 0, total: 0 } });
    const given = await work({
      onProgress: (at, progress) => setRunning({ at, progress }),
      signal: stopper.current.signal,
    });
    setDone(given);
    setRunning(null);
    announce(given.text);
  };
  return {
    running,
    done,
    give: (ways, receiving) =>
      watch("recording", async (watched) => {
        to.current = receiving;
        const given = await giveMany(tools, ways, receiving, watched);
        tools.performers.know(receiving.to);
        return given;
      }),
    async saveAgain() {
      const [receiving, owed] = [to.current, done?.owed];
      if (receiving === null || owed === undefined) return;
      await watch("file", async (watched) => {
        const { file, letter } = await saveSeveral(tools, owed, receiving, watched);
        const text = fileOfSeveralText(file);
        return { text, letter, owed: file.kind === "saved" ? new Map() : owed };
      });
    },
    stop: () => stopper.current.abort(),
  };
}
