import { useEffect } from "preact/hooks";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { Tools } from "../workplace.ts";

type Printing = typeof import("./print-case.tsx");

/**
 * Printing a case prints its form, not its screen. The form's code is fetched when printing is near: at
 * Ctrl+P, and when the mouse leaves the page for the browser's own menu. A browser that prints without
 * either sign prints the screen, made plain by `print.css`.
 */
export function usePrintedForm(tools: Tools, log: readonly RecordedEvent[]) {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let ready: Printing | null = null;
    let lift: (() => void) | null = null;
    const prepare = async () => {
      try {
        ready = await import("./print-case.tsx");
        await ready.showPaperFace();
      } catch {
        // Without the form the screen is printed.
      }
    };
    const key = async (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (!command || event.shiftKey || event.altKey || event.key.toLowerCase() !== "p") return;
      event.preventDefault();
      await prepare();
      print();
    };
    const lay = () => {
      // A preview that prints has laid its own pages, of the size chosen there.
      if (document.querySelector("body > .k-print") === null) {
        lift = ready?.layForm(tools, log) ?? null;
      }
    };
    const clear = () => {
      lift?.();
      lift = null;
    };
    addEventListener("keydown", key, { signal });
    addEventListener("beforeprint", lay, { signal });
    addEventListener("afterprint", clear, { signal });
    document.documentElement.addEventListener("mouseleave", prepare, { signal, once: true });
    return () => {
      stop.abort();
      clear();
    };
  }, [tools, log]);
}
