import { useEffect } from "preact/hooks";
import type { Settings } from "../../browser/kept/settings.ts";
import type { Tools } from "../workplace.ts";

/** Reminds as the settings say; most devices have nothing switched on, and fetch nothing. */
export function useReminders(tools: Tools): void {
  useEffect(() => {
    const take = ({ count, notify }: Settings) => {
      if (!count && !notify) return;
      // Without its code nobody is reminded; the next visit tries again.
      import("./watch.ts").then(
        ({ remind }) => remind(tools),
        () => undefined,
      );
    };
    tools.settings.read().then(take, () => undefined);
    return tools.settings.subscribe(take);
  }, [tools]);
}
