import { useLayoutEffect } from "preact/hooks";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { Tools } from "../workplace.ts";

/**
 * Printing a case prints its form, not its screen. The form's code is fetched when printing is near: at
 * Ctrl+P, and when the mouse leaves the page for the browser's own menu. A browser that prints without
 * either sign prints the screen, made plain by `print.css`.
 */
export function usePrintedForm(tools: Tools, log: readonly RecordedEvent[]) {
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const prepare = async () => {
      try {
        const { printsForm } = await import("./print-case.tsx");
        await printsForm(tools, log, signal);
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
    addEventListener("keydown", key, { signal });
    document.documentElement.addEventListener("mouseleave", prepare, { signal, once: true });
    return () => stop.abort();
  }, [tools, log]);
}
