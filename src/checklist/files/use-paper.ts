import { useEffect, useState } from "preact/hooks";
import type { Settings, SettingsStore } from "../../browser/kept/settings.ts";
import type { PaperSize } from "../../core/form/paper.ts";

/** The paper to print on: the one chosen last on this device. */
export function usePaper(settings: SettingsStore): [PaperSize, (paper: PaperSize) => void] {
  const [paper, setPaper] = useState<PaperSize>("a4");
  useEffect(() => {
    const take = (known: Settings) => setPaper(known.paper === "f4" ? "f4" : "a4");
    settings.read().then(take, () => undefined);
    return settings.subscribe(take);
  }, [settings]);
  const choose = (wish: PaperSize) => {
    setPaper(wish);
    // Refused by the store: it then holds for this screen only.
    settings.change({ paper: wish }).catch(() => undefined);
  };
  return [paper, choose];
}
