import { useEffect, useState } from "preact/hooks";
import type { Progress } from "../../browser/exchange/progress.ts";
import { LARGEST_IN_PDF } from "../../core/case/papers/limits.ts";
import type { PdfPapers } from "./pdf-papers.ts";
import { drawPictures, type PagePictures } from "./pdf-pictures.ts";

export type PicturesState =
  | { at: "no" | "failed" }
  | { at: "busy"; progress: Progress; stop: () => void }
  /** `urls`: where each can be had for the screen, by its own digest. */
  | { at: "ready"; drawn: PagePictures; fits: boolean; urls: ReadonlyMap<string, string> };

/** Prepares the pictures of a case for pages of their own, once they are wanted. */
export function usePagePictures(
  papers: PdfPapers | null,
  isWanted: boolean,
  onStopped: () => void,
): PicturesState {
  const [state, setState] = useState<PicturesState>({ at: "no" });
  const isReady = state.at === "ready";
  useEffect(() => {
    if (papers === null || !isWanted || isReady) return;
    const stopper = new AbortController();
    const stop = () => {
      stopper.abort();
      onStopped();
    };
    const onProgress = (progress: Progress) => setState({ at: "busy", progress, stop });
    onProgress({ done: 0, total: papers.pictures.length, of: "papers" });
    drawPictures(papers.pictures, papers.papers, { onProgress, signal: stopper.signal }).then(
      (drawn) => {
        const fits = papers.size + drawn.size <= LARGEST_IN_PDF;
        const urls = [...drawn.drawn].map(
          ([digest, jpeg]) => [digest, URL.createObjectURL(jpeg)] as const,
        );
        setState({ at: "ready", drawn, fits, urls: new Map(urls) });
      },
      () => setState({ at: stopper.signal.aborted ? "no" : "failed" }),
    );
    return () => stopper.abort();
  }, [papers, isWanted, isReady]);
  const urls = state.at === "ready" ? state.urls : null;
  useEffect(
    () => () => {
      for (const url of urls?.values() ?? []) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return state;
}
